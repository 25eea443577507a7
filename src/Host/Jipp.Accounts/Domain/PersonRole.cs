namespace Jipp.Accounts.Domain;

/// <summary>A role that a person has now.</summary>
internal sealed class PersonRole
{
    private PersonRole() { }

    public PersonRole(RoleGrant grant, DateTimeOffset since) =>
        (Role, ScopeKind, Place, AgencyCode, UnitName, Since) = (grant.Role.Key, grant.Role.ScopeKind, grant.Place, grant.AgencyCode, grant.UnitName, since);

    public string Role { get; private set; } = "";

    public string ScopeKind { get; private set; } = "";

    public string Place { get; private set; } = "";

    public string? AgencyCode { get; private set; }

    public string? UnitName { get; private set; }

    public DateTimeOffset Since { get; private set; }

    public bool Is(RoleGrant grant) => Role == grant.Role.Key && Place == grant.Place;

    public bool HoldsOffice => RoleKind.Find(Role)?.HoldsOffice == true;

    public override string ToString() => Place.Length == 0 ? Role : $"{Role}@{Place}";
}

/// <summary>
/// An office that a person holds or held. It begins when the person can act (the invitation was accepted) and has the role that gives it.
/// </summary>
internal sealed class OfficeHolding
{
    private OfficeHolding() { }

    public OfficeHolding(string kind, string key, DateTimeOffset from) => (Id, Kind, Key, From) = (Guid.CreateVersion7(from), kind, key, from);

    public Guid Id { get; private set; }

    public string Kind { get; private set; } = "";

    public string Key { get; private set; } = "";

    public DateTimeOffset From { get; private set; }

    public DateTimeOffset? Until { get; private set; }

    public bool IsHeld => Until is null;

    public void End(DateTimeOffset now) => Until = now;
}
