using System.Globalization;
using System.Security.Claims;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks.Infrastructure.Users;
using Microsoft.AspNetCore.Identity;

namespace Jipp.Accounts.Infrastructure;

/// <summary>What a session's cookie says: who, and what the roles permit and where. Read once at sign-in.</summary>
internal sealed class SessionClaims(RolePermissions permissions) : IUserClaimsPrincipalFactory<Person>
{
    /// <summary>The person's security stamp: a session with an older one is over.</summary>
    public const string Stamp = "jipp:stamp";

    /// <summary>The person's session revision: a session with an older one has its claims read again.</summary>
    public const string Revision = "jipp:revision";

    /// <summary>What <see cref="Revision"/> must say now: it turns with the person's roles and with the data that gives them permissions.</summary>
    public string RevisionOf(int sessionRevision) => string.Create(CultureInfo.InvariantCulture, $"{sessionRevision}.{permissions.Fingerprint}");

    public Task<ClaimsPrincipal> CreateAsync(Person user)
    {
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, UserClaims.DisplayName, ClaimTypes.Role);
        identity.AddClaim(new(ClaimTypes.NameIdentifier, user.Id.Value.ToString()));
        identity.AddClaim(new(UserClaims.DisplayName, user.Name));
        identity.AddClaim(new(Stamp, user.SecurityStamp));
        identity.AddClaim(new(Revision, RevisionOf(user.SessionRevision)));
        identity.AddClaims(permissions.Of(user.Roles.Select(role => role.Role)).Select(permission => new Claim(UserClaims.Permission, permission)));
        identity.AddClaims(
            user.Roles.Where(role => role.ScopeKind != ScopeKinds.None)
                .Select(role => $"{role.ScopeKind}:{role.Place}")
                .Distinct()
                .Select(scope => new Claim(UserClaims.Scope, scope))
        );
        return Task.FromResult(new ClaimsPrincipal(identity));
    }
}
