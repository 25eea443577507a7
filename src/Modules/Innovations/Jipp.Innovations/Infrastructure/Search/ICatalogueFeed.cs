using Jipp.Innovations.Application;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Infrastructure.Search;

/// <summary>The database as the index sees it: an append-only list of changes, and records by id.</summary>
internal interface ICatalogueFeed
{
    /// <summary>Changes above a sequence number that are visible now, lowest first.</summary>
    Task<IReadOnlyList<SeenChange>> ChangesAfter(long sequence, int atMost, CancellationToken ct);

    /// <summary>The highest sequence number that is visible now; 0 for none.</summary>
    Task<long> LastSequence(CancellationToken ct);

    /// <summary>Those of the records that the public may see: published and retired ones.</summary>
    Task<IReadOnlyList<CatalogueDocument>> Load(IReadOnlyCollection<InnovationId> ids, CancellationToken ct);

    /// <summary>Days past due after which a record counts as unconfirmed.</summary>
    Task<int> GraceDays(CancellationToken ct);

    /// <summary>All records that the public may see, in batches.</summary>
    IAsyncEnumerable<IReadOnlyList<CatalogueDocument>> LoadAll(CancellationToken ct);
}

/// <summary>One row of the change table.</summary>
internal readonly record struct SeenChange(long Sequence, InnovationId InnovationId);
