using System.Security.Claims;

namespace Jipp.BuildingBlocks.Infrastructure.Users;

/// <summary>Claim types that a session carries.</summary>
public static class UserClaims
{
    /// <summary>One claim per permission, value as in the module's constants.</summary>
    public const string Permission = "jipp:permission";

    /// <summary>One claim per scope, value <c>kind:id</c>.</summary>
    public const string Scope = "jipp:scope";

    /// <summary>Name for the screen.</summary>
    public const string DisplayName = "jipp:name";
}

/// <summary>The user of one scope. Nobody until told otherwise, and nobody may do nothing but what is public.</summary>
public sealed class CurrentUser : ICurrentUser
{
    private HashSet<string> _permissions = [];

    public Guid? Id { get; private set; }

    public string Name { get; private set; } = "anonymous";

    public bool IsAuthenticated => Id is not null || IsSystem;

    public bool IsSystem { get; private set; }

    public IReadOnlyCollection<Scope> Scopes { get; private set; } = [];

    public bool Can(string permission) =>
        permission switch
        {
            Permission.Public => true,
            Permission.SignedIn => IsAuthenticated,
            _ => _permissions.Contains(permission),
        };

    /// <summary>First call in every background scope. Holds exactly the permissions named.</summary>
    public void ActAsSystem(string name, params IEnumerable<string> permissions)
    {
        (Id, Name, IsSystem, Scopes) = (null, name, true, []);
        _permissions = [.. permissions];
    }

    /// <summary>Takes over the signed-in person of a request; anything but a valid session stays nobody.</summary>
    public void ActAs(ClaimsPrincipal principal)
    {
        if (principal.Identity is not { IsAuthenticated: true } || !Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
        {
            return;
        }

        ActAs(
            id,
            principal.FindFirstValue(UserClaims.DisplayName) ?? "",
            principal.FindAll(UserClaims.Permission).Select(claim => claim.Value),
            principal.FindAll(UserClaims.Scope).Select(claim => claim.Value.Split(':', 2)).Where(parts => parts.Length == 2).Select(parts => new Scope(parts[0], parts[1]))
        );
    }

    public void ActAs(Guid id, string name, IEnumerable<string> permissions, IEnumerable<Scope> scopes)
    {
        (Id, Name, IsSystem, Scopes) = (id, name, false, [.. scopes]);
        _permissions = [.. permissions];
    }
}
