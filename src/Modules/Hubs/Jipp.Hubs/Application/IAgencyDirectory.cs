using Jipp.Hubs.Domain;

namespace Jipp.Hubs.Application;

/// <summary>Search in the directory.</summary>
internal interface IAgencyDirectory
{
    Task<AgencyHits> Search(AgencySearch search, CancellationToken ct);

    /// <summary>Agencies accepted into the directory, historic ones left aside.</summary>
    Task<int> CountRegistered(CancellationToken ct);
}

/// <param name="Words">Folded words that each stand in the name or in one other name; a code matches whole.</param>
/// <param name="Kinds">Empty for all.</param>
/// <param name="Provinces">Two-digit codes, empty for all.</param>
internal sealed record AgencySearch(string? Text, IReadOnlyList<string> Words, IReadOnlyList<AgencyKind> Kinds, IReadOnlyList<string> Provinces, int Page, int Size);

internal sealed record AgencyHit(string Code, string Name, AgencyKind Kind, string? ProvinceCode);

/// <param name="Kinds">Hits by kind if no kind were chosen.</param>
/// <param name="Provinces">Hits by province if no province were chosen.</param>
internal sealed record AgencyHits(IReadOnlyList<AgencyHit> Rows, int Total, IReadOnlyDictionary<AgencyKind, int> Kinds, IReadOnlyDictionary<string, int> Provinces);
