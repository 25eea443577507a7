using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application;

/// <summary>An agency as Hubs told it, for pick lists and for words.</summary>
internal sealed class AgencyCopy
{
    public string Code { get; init; } = "";

    public string Name { get; set; } = "";

    public string? ProvinceCode { get; set; }

    /// <summary>Accepted in the directory and not historic: a role can be given for it.</summary>
    public bool Listed { get; set; }

    public int Revision { get; set; }
}

/// <summary>A hub as Hubs told it.</summary>
internal sealed class HubCopy
{
    public string Code { get; init; } = "";

    /// <summary>Empty when its end was heard of before its beginning.</summary>
    public string Name { get; set; } = "";

    public bool Designated { get; set; }

    public int Revision { get; set; }
}

/// <summary>A unit that runs innovations, as their records name it: who is invited for it should be given the very same name.</summary>
internal sealed class UnitCopy
{
    public string AgencyCode { get; init; } = "";

    /// <summary>The folded name: the second half of the office's key.</summary>
    public string Key { get; init; } = "";

    public string Name { get; init; } = "";
}

/// <summary>The local copies for change: rows that exist, or new ones with revision 0, saved by the caller's unit of work.</summary>
internal interface IDirectoryCopy
{
    Task<IReadOnlyDictionary<string, AgencyCopy>> Agencies(IReadOnlyCollection<string> codes, CancellationToken ct);

    Task<HubCopy> Hub(string code, CancellationToken ct);

    /// <summary>Adds those units that are not known yet.</summary>
    Task AddUnits(IReadOnlyCollection<UnitCopy> units, CancellationToken ct);
}

internal sealed class AgencyNamed : Specification<AgencyCopy, AgencyCopy>
{
    public AgencyNamed(string code)
    {
        Query.Where(agency => agency.Code == code);
        Query.Select(agency => agency);
    }
}

internal sealed class HubNamed : Specification<HubCopy, HubCopy>
{
    public HubNamed(string code)
    {
        Query.Where(hub => hub.Code == code);
        Query.Select(hub => hub);
    }
}

internal sealed class AgenciesWithCodes : Specification<AgencyCopy, AgencyCopy>
{
    public AgenciesWithCodes(IReadOnlyCollection<string> codes)
    {
        Query.Where(agency => codes.Contains(agency.Code));
        Query.Select(agency => agency);
    }
}

internal sealed class HubsWithCodes : Specification<HubCopy, HubCopy>
{
    public HubsWithCodes(IReadOnlyCollection<string> codes)
    {
        Query.Where(hub => codes.Contains(hub.Code));
        Query.Select(hub => hub);
    }
}

internal sealed class AgenciesToChoose : Specification<AgencyCopy, AgencyCopy>
{
    public AgenciesToChoose(IReadOnlyCollection<string>? only)
    {
        Query.Where(agency => agency.Listed);
        if (only is not null)
        {
            Query.Where(agency => only.Contains(agency.Code));
        }

        Query.OrderBy(agency => agency.Name);
        Query.Select(agency => agency);
    }
}

internal sealed class UnitsOfAgency : Specification<UnitCopy, string>
{
    public UnitsOfAgency(string agencyCode)
    {
        Query.Where(unit => unit.AgencyCode == agencyCode);
        Query.OrderBy(unit => unit.Name);
        Query.Select(unit => unit.Name);
    }
}

internal sealed class HubsToChoose : Specification<HubCopy, HubCopy>
{
    public HubsToChoose()
    {
        Query.Where(hub => hub.Designated && hub.Name != "");
        Query.OrderBy(hub => hub.Name);
        Query.Select(hub => hub);
    }
}
