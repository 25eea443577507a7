using Jipp.Hubs.Domain;

namespace Jipp.Hubs.Application;

/// <summary>The facts that come with the product: regions, central agencies, other names, hubs known by name, totals that the news cite.</summary>
internal interface IReferenceData
{
    IReadOnlyList<Region> Provinces { get; }

    /// <summary>All 514, also the six of Jakarta that have no government of their own.</summary>
    IReadOnlyList<Region> Regencies { get; }

    IReadOnlyList<CentralAgency> CentralAgencies { get; }

    IReadOnlyList<KnownAlias> Aliases { get; }

    IReadOnlyList<KnownHub> Hubs { get; }

    IReadOnlyList<CitedTotal> CitedTotals { get; }

    /// <summary>Name of a province by its two digits; null for central agencies and unknown codes.</summary>
    string? ProvinceName(string? code);
}

/// <param name="Code">Kemendagri code: <c>73</c>, <c>73.22</c>.</param>
/// <param name="ProvinceCode">Two digits; of a province its own.</param>
internal sealed record Region(string Code, string Name, string ProvinceCode);

/// <param name="Code">INAPROC code; null when no list gives one.</param>
/// <param name="Successors">Names of the agencies that took over.</param>
internal sealed record CentralAgency(string? Code, string Name, AgencyKind Kind, IReadOnlyList<string> Successors, string Source, string? Note);

internal sealed record KnownAlias(string Text, string AgencyCode);

/// <summary>A hub of the past that a source names.</summary>
/// <param name="Decree">Null when only a commitment is known.</param>
/// <param name="CommittedOn">Null when a decree is known.</param>
internal sealed record KnownHub(string Code, string Name, HubKind Kind, string? RegionCode, Decree? Decree, DateOnly? CommittedOn, string Source, string? Note);

/// <summary>How many hubs the news gave for a year; more than the sources name.</summary>
internal sealed record CitedTotal(int Year, int Local, int Central, int Total, string Source, string Note);
