using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application;

/// <summary>A text of sources that the directory does not explain, and how many records carry it.</summary>
internal sealed record UnrecognisedText(string Text, string? RegionCode, int Records);

/// <summary>Reading of records that joins or groups, which specifications cannot.</summary>
internal interface ICatalogueRecords
{
    /// <summary>Records of a source by its keys, for change.</summary>
    Task<Dictionary<string, Innovation>> BySource(string system, IReadOnlyCollection<string> keys, CancellationToken ct);

    /// <summary>Like <see cref="BySource"/>, for trying out: changes of these copies are never saved.</summary>
    Task<Dictionary<string, Innovation>> CopiesBySource(string system, IReadOnlyCollection<string> keys, CancellationToken ct);

    /// <summary>Every text of records without a recognised agency, most frequent first.</summary>
    Task<IReadOnlyList<UnrecognisedText>> Unrecognised(CancellationToken ct);
}
