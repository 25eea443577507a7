namespace Jipp.Innovations.Application;

/// <summary>Ranked search over the public records. Belongs to one host and follows the database by itself (definitions 29).</summary>
internal interface ICatalogueIndex
{
    /// <summary>Hits, facets and suggestions of one query, as of the last committed change.</summary>
    Task<CatalogueHits> Search(CatalogueSearch search, CancellationToken ct);

    /// <summary>Every record that a search finds, whatever page it asks for. What is shown when the words find nothing counts as found, as on the page.</summary>
    Task<CatalogueStream> Stream(CatalogueSearch search, CancellationToken ct);

    /// <summary>Records most like this one in title, then agency; never itself, never a retired one.</summary>
    Task<IReadOnlyList<CatalogueDocument>> Similar(Guid id, int atMost, DateTimeOffset now, CancellationToken ct);

    /// <summary>Takes over what was committed since the last time. Returns how many records changed.</summary>
    Task<int> CatchUp(CancellationToken ct);
}

internal enum CatalogueOrder
{
    /// <summary>Best match first; without words: running and awarded ones first. What stopped sinks.</summary>
    Relevance,

    /// <summary>Latest confirmation first.</summary>
    Confirmed,

    Title,

    /// <summary>Latest source year first.</summary>
    Year,
}

/// <summary>The dimensions by which the catalogue can be narrowed. Their names on screen and in addresses are the page's matter.</summary>
internal enum CatalogueFacet
{
    AgencyKind,
    Province,
    Year,
    Source,
    Title,
    Category,

    /// <summary>Sustainable development goals by number.</summary>
    Sdg,

    /// <summary>What the record lacks, by field.</summary>
    Missing,
    State,
}

/// <summary>One question to the index. Values of one facet are alternatives, different facets must all hold.</summary>
internal sealed record CatalogueSearch
{
    public string? Text { get; init; }

    public IReadOnlyDictionary<CatalogueFacet, IReadOnlySet<string>> Chosen { get; init; } = new Dictionary<CatalogueFacet, IReadOnlySet<string>>();

    public CatalogueOrder Order { get; init; }

    /// <summary>From 0.</summary>
    public int Skip { get; init; }

    public int Take { get; init; }

    /// <summary>The moment of reading: badges are computed for it.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Days past due after which a record counts as unconfirmed. The index puts those in force here.</summary>
    public int GraceDays { get; init; } = Domain.ConfirmationPolicy.UsualGraceDays;
}

/// <param name="Total">All hits, of which <paramref name="Hits"/> is one page.</param>
/// <param name="Facets">For each facet its values with the number of hits each would give, the facet's own choice left aside.</param>
internal sealed record CatalogueHits(int Total, IReadOnlyList<CatalogueHit> Hits, IReadOnlyDictionary<CatalogueFacet, IReadOnlyDictionary<string, int>> Facets)
{
    /// <summary>Days of grace by which states were counted; badges of the hits follow the same.</summary>
    public int GraceDays { get; init; } = Domain.ConfirmationPolicy.UsualGraceDays;

    /// <summary>Set when the text as typed finds nothing and this one was searched instead.</summary>
    public string? SearchedInstead { get; init; }

    /// <summary>A likelier spelling that finds more than the text as typed.</summary>
    public string? DidYouMean { get; init; }

    /// <summary>True when no record has all words, and those with some of them are shown.</summary>
    public bool SomeWordsOnly { get; init; }
}

/// <param name="Title">The title in pieces, those that match marked.</param>
/// <param name="Snippet">The other text in which something matched, in pieces; empty when only the title or agency did.</param>
internal sealed record CatalogueHit(CatalogueDocument Document, IReadOnlyList<MarkedText> Title, IReadOnlyList<MarkedText> Snippet);
