using System.Globalization;

namespace Jipp.Accounts.Domain;

/// <summary>A role and the place where it holds.</summary>
/// <param name="Place">Id of the scope, empty for a role without one.</param>
/// <param name="AgencyCode">The agency that the place belongs to, for agencies and units.</param>
/// <param name="UnitName">Name of the unit as it was written; the place holds its folded form.</param>
internal sealed record RoleGrant(RoleKind Role, string Place, string? AgencyCode = null, string? UnitName = null)
{
    public static RoleGrant Secretariat { get; } = new(RoleKind.Secretariat, ScopeKinds.Ministry);

    public static RoleGrant Auditor { get; } = new(RoleKind.Auditor, ScopeKinds.Ministry);

    public static RoleGrant Mentor { get; } = new(RoleKind.Mentor, "");

    public static RoleGrant AgencyAdmin(string agencyCode) => new(RoleKind.AgencyAdmin, agencyCode, agencyCode);

    public static RoleGrant Unit(string agencyCode, string name) => new(RoleKind.Unit, Domain.UnitName.OfficeKey(agencyCode, name), agencyCode, name.Trim());

    public static RoleGrant HubOperator(string hubCode) => new(RoleKind.HubOperator, hubCode);

    public static RoleGrant Evaluator(int year) => new(RoleKind.Evaluator, year.ToString(CultureInfo.InvariantCulture));

    public static RoleGrant Panel(int year) => new(RoleKind.Panel, year.ToString(CultureInfo.InvariantCulture));
}
