using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application;

/// <summary>Whose accounts the current user sees and changes: all of them, or those of the own agencies.</summary>
internal sealed record Reach(bool National, IReadOnlyList<string> Agencies)
{
    public static Reach Of(ICurrentUser user) =>
        new(
            user.IsSystem || user.Scopes.Any(scope => scope.Kind == ScopeKinds.Secretariat),
            [.. user.Scopes.Where(scope => scope.Kind == ScopeKinds.Agency).Select(scope => scope.Id)]
        );

    /// <summary>An agency's administrator gives roles inside the own agency only.</summary>
    public bool MayGive(RoleGrant grant) => National || (grant.AgencyCode is { } agency && Agencies.Contains(agency));

    public bool MayGive(RoleKind role) => National || (Agencies.Count > 0 && role.ScopeKind is ScopeKinds.Agency or ScopeKinds.Unit);

    /// <summary>Seen by an agency's administrator: whoever has a role in the agency.</summary>
    public bool Sees(Person person) => National || person.Roles.Any(Covers);

    /// <summary>Changed by an agency's administrator: whoever has no role outside of it.</summary>
    public bool Changes(Person person) => National || (person.Roles.Count > 0 && person.Roles.All(Covers));

    private bool Covers(PersonRole role) => role.AgencyCode is { } agency && Agencies.Contains(agency);
}
