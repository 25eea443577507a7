using System.Security.Claims;
using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure.Users;

namespace Jipp.Testing;

/// <summary>
/// Who acts in a test: <c>TestUser.With(Permissions.Publish).In("agency", "73.22")</c>. Also a fake <see cref="ICurrentUser"/> for unit
/// tests of handlers.
/// </summary>
public sealed record TestUser(Guid PersonId, string Name, IReadOnlyList<string> Permissions, IReadOnlyList<Scope> Scopes, bool IsSystem = false) : ICurrentUser
{
    /// <summary>Nobody: not signed in.</summary>
    public static TestUser Anonymous { get; } = new(Guid.Empty, "anonymous", [], []);

    public static TestUser With(params IEnumerable<string> permissions) => new(Guid.CreateVersion7(), "Penguji", [.. permissions], []);

    /// <summary>The system, as in a job or reaction.</summary>
    public static TestUser System(string name, params IEnumerable<string> permissions) => new(Guid.Empty, name, [.. permissions], [], IsSystem: true);

    public Guid? Id => PersonId == Guid.Empty ? null : PersonId;

    public bool IsAuthenticated => Id is not null || IsSystem;

    IReadOnlyCollection<Scope> ICurrentUser.Scopes => Scopes;

    public TestUser In(string kind, string id) => this with { Scopes = [.. Scopes, new Scope(kind, id)] };

    public TestUser Named(string name) => this with { Name = name };

    public bool Can(string permission) =>
        permission switch
        {
            Permission.Public => true,
            Permission.SignedIn => IsAuthenticated,
            _ => Permissions.Contains(permission),
        };

    /// <summary>Makes the scope's current user this one.</summary>
    internal void Enter(CurrentUser current)
    {
        if (IsSystem)
        {
            current.ActAsSystem(Name, Permissions);
        }
        else if (Id is { } id)
        {
            current.ActAs(id, Name, Permissions, Scopes);
        }
    }

    internal ClaimsPrincipal ToPrincipal() =>
        Id is { } id
            ? new(
                new ClaimsIdentity(
                    [
                        new Claim(ClaimTypes.NameIdentifier, id.ToString()),
                        new Claim(ClaimTypes.Name, Name),
                        new Claim(UserClaims.DisplayName, Name),
                        .. Permissions.Select(permission => new Claim(UserClaims.Permission, permission)),
                        .. Scopes.Select(scope => new Claim(UserClaims.Scope, scope.ToString())),
                    ],
                    "Test"
                )
            )
            : new(new ClaimsIdentity());
}
