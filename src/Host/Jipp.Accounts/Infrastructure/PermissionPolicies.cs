using Jipp.BuildingBlocks.Infrastructure.Users;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Jipp.Accounts.Infrastructure;

/// <summary>A policy named like a permission (<c>module.permission</c>) asks for that permission, so none has to be declared.</summary>
internal sealed class PermissionPolicies(IOptions<AuthorizationOptions> options) : IAuthorizationPolicyProvider
{
    private readonly DefaultAuthorizationPolicyProvider _declared = new(options);

    public bool AllowsCachingPolicies => true;

    public async Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) =>
        await _declared.GetPolicyAsync(policyName)
        ?? (
            policyName.Contains('.', StringComparison.Ordinal)
                ? new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireClaim(UserClaims.Permission, policyName).Build()
                : null
        );

    public Task<AuthorizationPolicy> GetDefaultPolicyAsync() => _declared.GetDefaultPolicyAsync();

    public Task<AuthorizationPolicy?> GetFallbackPolicyAsync() => _declared.GetFallbackPolicyAsync();
}
