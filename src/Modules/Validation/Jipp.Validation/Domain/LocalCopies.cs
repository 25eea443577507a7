namespace Jipp.Validation.Domain;

/// <summary>An agency as the directory last told it. The latest revision wins, whatever the order of arrival.</summary>
internal sealed class AgencyCopy
{
    public const string Historic = "historis";

    private AgencyCopy() { }

    public AgencyCopy(string code) => Code = code;

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string Kind { get; private set; } = "";

    public string? ProvinceCode { get; private set; }

    /// <summary>Codes of those that took over from a historic agency.</summary>
    public List<string> Successors { get; private set; } = [];

    public int Revision { get; private set; }

    public int NameRevision { get; private set; }

    public void Register(string name, string kind, string? provinceCode, IEnumerable<string> successors, int revision)
    {
        if (revision < Revision)
        {
            return;
        }

        (Kind, ProvinceCode, Successors, Revision) = (kind, provinceCode, [.. successors], revision);
        Rename(name, revision);
    }

    public void Rename(string name, int revision)
    {
        if (revision >= NameRevision)
        {
            (Name, NameRevision) = (name, revision);
        }
    }
}

/// <summary>A hub as last told.</summary>
internal sealed class HubCopy
{
    private HubCopy() { }

    public HubCopy(string code) => Code = code;

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>The agency that is the hub; empty when only the end was told so far.</summary>
    public string AgencyCode { get; private set; } = "";

    public string? ProvinceCode { get; private set; }

    public bool IsInForce { get; private set; }

    public int Revision { get; private set; }

    public bool Designate(string name, string agencyCode, string? provinceCode, int revision)
    {
        if (revision <= Revision)
        {
            return false;
        }

        (Name, AgencyCode, ProvinceCode, IsInForce, Revision) = (name, agencyCode, provinceCode, true, revision);
        return true;
    }

    public bool End(int revision)
    {
        if (revision <= Revision)
        {
            return false;
        }

        (IsInForce, Revision) = (false, revision);
        return true;
    }
}

/// <summary>A person holds an office, or did. No name and no address.</summary>
internal sealed class OfficeHolder
{
    private OfficeHolder() { }

    public OfficeHolder(Guid personId, Office office) => (PersonId, Kind, Key) = (personId, office.Kind, office.Key);

    public Guid PersonId { get; private set; }

    public OfficeKind Kind { get; private set; }

    public string Key { get; private set; } = "";

    public DateTimeOffset From { get; private set; }

    public DateTimeOffset? Until { get; private set; }

    public int Revision { get; private set; }

    public Office Office => new(Kind, Key);

    public bool HoldsAt(DateTimeOffset instant) => From <= instant && (Until is null || Until > instant);

    /// <summary>False when something later is known already.</summary>
    public bool Change(DateTimeOffset from, DateTimeOffset? until, int revision)
    {
        if (revision <= Revision)
        {
            return false;
        }

        (From, Until, Revision) = (from, until, revision);
        return true;
    }
}

/// <summary>A KIPP title that stands on a record, or stood: it shortens the interval.</summary>
internal sealed class TitleCopy
{
    private TitleCopy() { }

    public TitleCopy(Guid titleId, InnovationId innovationId) => (TitleId, InnovationId) = (titleId, innovationId);

    public Guid TitleId { get; private set; }

    public InnovationId InnovationId { get; private set; }

    public bool Stands { get; private set; }

    public int Revision { get; private set; }

    /// <summary>False when something later is known already.</summary>
    public bool Change(bool stands, int revision)
    {
        if (revision <= Revision)
        {
            return false;
        }

        (Stands, Revision) = (stands, revision);
        return true;
    }
}
