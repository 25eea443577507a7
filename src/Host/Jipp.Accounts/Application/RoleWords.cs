using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application;

/// <summary>A role for the screen.</summary>
/// <param name="Key">Key of the role, with <paramref name="Place"/> enough to name it in a form.</param>
/// <param name="Label">Indonesian, to be translated.</param>
/// <param name="Where">The place in words (names, so not translated); null when the role has none.</param>
internal sealed record RoleView(string Key, string Place, string Label, string? Where, DateTimeOffset Since);

/// <summary>Roles as read from the database for one or many people.</summary>
internal sealed record RoleRow(string Role, string ScopeKind, string Place, string? AgencyCode, string? UnitName, DateTimeOffset Since);

/// <summary>Says places of roles in words, with one reading of names for a whole list.</summary>
internal sealed class RoleWords(IReadRepository<AgencyCopy> agencies, IReadRepository<HubCopy> hubs)
{
    public async Task<Func<RoleRow, RoleView>> For(IEnumerable<RoleRow> roles, CancellationToken ct)
    {
        var rows = roles.ToList();
        var agencyCodes = rows.Select(role => role.AgencyCode).OfType<string>().Distinct().ToList();
        var hubCodes = rows.Where(role => role.ScopeKind == ScopeKinds.Hub).Select(role => role.Place).Distinct().ToList();
        var agencyNames = agencyCodes.Count == 0 ? [] : (await agencies.List(new AgenciesWithCodes(agencyCodes), ct)).ToDictionary(agency => agency.Code, agency => agency.Name);
        var hubNames = hubCodes.Count == 0 ? [] : (await hubs.List(new HubsWithCodes(hubCodes), ct)).ToDictionary(hub => hub.Code, hub => hub.Name);
        return role => new RoleView(role.Role, role.Place, RoleKind.Find(role.Role)?.Label ?? role.Role, Where(role, agencyNames, hubNames), role.Since);
    }

    public async Task<IReadOnlyList<RoleView>> Of(Person person, CancellationToken ct)
    {
        List<RoleRow> rows = [.. person.Roles.Select(role => new RoleRow(role.Role, role.ScopeKind, role.Place, role.AgencyCode, role.UnitName, role.Since))];
        return [.. rows.Select(await For(rows, ct))];
    }

    private static string? Where(RoleRow role, Dictionary<string, string> agencies, Dictionary<string, string> hubs) =>
        role.ScopeKind switch
        {
            ScopeKinds.Agency => Named(agencies, role.Place),
            ScopeKinds.Unit => $"{role.UnitName}, {Named(agencies, role.AgencyCode!)}",
            ScopeKinds.Hub => Named(hubs, role.Place),
            ScopeKinds.Edition => $"KIPP {role.Place}",
            _ => null,
        };

    private static string Named(Dictionary<string, string> names, string code) => names.GetValueOrDefault(code) is { Length: > 0 } name ? name : code;
}
