using Jipp.Innovations.Domain;
using Jipp.Innovations.Domain.Linkage;

namespace Jipp.Innovations.Application.Linking;

/// <summary>What runs of linkage read and write beside aggregates.</summary>
internal interface ILinkageRecords
{
    /// <summary>Every published and merged record as it came, in the order of its number.</summary>
    /// <param name="progress">Told of every record; null when nobody asks.</param>
    Task<IReadOnlyList<PlacedRecord>> Placed(LinkageProgress? progress, CancellationToken ct);

    /// <summary>Records that an import created or changed.</summary>
    Task<IReadOnlyList<InnovationId>> WrittenBy(ImportId import, CancellationToken ct);

    /// <summary>The pairs of the last run give way to these.</summary>
    Task ReplacePairs(LinkageRunId run, IReadOnlyList<FoundPair> pairs, DateTimeOffset at, CancellationToken ct);
}

/// <summary>Wakes who works on requested and approved runs.</summary>
internal interface ILinkageWork
{
    void Wake();
}
