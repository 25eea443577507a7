using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Jipp.Innovations.Application;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Jipp.Innovations.Infrastructure.Search;

/// <summary>Answers a search on one state of the index: hits, facets, and what to offer when the words find little.</summary>
internal sealed class CatalogueSearcher
{
    /// <summary>With at most this many hits a likelier spelling is offered.</summary>
    private const int FewHits = 3;

    private static readonly ConditionalWeakTable<IndexReader, int[]> TitleOrders = [];

    private readonly KnownWords _known = new();

    public CatalogueHits Search(IndexSearcher searcher, CatalogueSearch search)
    {
        var text = QueryText.Of(search.Text);
        var query = QueryBuilder.Build(text);
        var hits = Run(searcher, search, text, query);
        if (text.IsEmpty || hits.Total > FewHits)
        {
            return hits;
        }

        var reader = searcher.IndexReader;
        if (hits.Total > 0)
        {
            return Spelling.Suggest(reader, text) is { } likelier && CountAll(searcher, likelier) > CountAll(searcher, query) ? hits with { DidYouMean = likelier } : hits;
        }

        if (Spelling.Correct(reader, text) is { } corrected)
        {
            var meant = QueryText.Of(corrected);
            var found = Run(searcher, search, meant, QueryBuilder.Build(meant));
            if (found.Total > 0)
            {
                return found with { SearchedInstead = corrected };
            }
        }

        // When the facets are what leaves nothing, fewer words would hide that.
        return text.Required.Skip(1).Any() && CountAll(searcher, query) == 0
            ? Run(searcher, search, text, QueryBuilder.Build(text, someWordsSuffice: true)) with
            {
                SomeWordsOnly = true,
            }
            : hits;
    }

    /// <summary>The documents of everything that is shown for a search, page by page, in order.</summary>
    public IReadOnlyList<int> All(IndexSearcher searcher, CatalogueSearch search)
    {
        var shown = Search(searcher, search with { Skip = 0, Take = 0 });
        var text = QueryText.Of(shown.SearchedInstead ?? search.Text);
        return Collect(searcher, search with { Skip = 0, Take = int.MaxValue }, QueryBuilder.Build(text, shown.SomeWordsOnly)).Page();
    }

    /// <summary>A hash of these records in this order.</summary>
    public static string StampOf(IndexReader reader, IReadOnlyList<int> documents)
    {
        var stamps = documents.Count == 0 ? null : MultiDocValues.GetNumericValues(reader, RecordFields.Stamp);
        var all = new long[documents.Count];
        for (var at = 0; at < all.Length; at++)
        {
            all[at] = stamps!.Get(documents[at]);
        }

        return Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(all.AsSpan())).AsSpan(0, 10));
    }

    /// <summary>The documents of a query, best first, with everything that the catalogue's ranking asks for.</summary>
    public static HitCollector Collect(IndexSearcher searcher, CatalogueSearch search, Query query)
    {
        var collector = new HitCollector(
            search,
            scored: query is not MatchAllDocsQuery,
            search.Order == CatalogueOrder.Title ? TitleOrders.GetValue(searcher.IndexReader, TitleOrder) : null
        );
        searcher.Search(query, collector);
        return collector;
    }

    private CatalogueHits Run(IndexSearcher searcher, CatalogueSearch search, QueryText text, Query query)
    {
        var collector = Collect(searcher, search, query);
        var highlighter = new Highlighter(text, _known);
        var hits = collector.Page().Select(document => Hit(SegmentColumns.Record(searcher.IndexReader, document), highlighter)).ToList();
        return new(collector.Total, hits, collector.Counts());
    }

    private static CatalogueHit Hit(CatalogueDocument record, Highlighter highlighter) =>
        new(record, highlighter.Mark(record.Title), highlighter.Snippet([record.Summary ?? "", .. record.Awards, record.Unit ?? "", record.Group ?? ""]));

    private static int CountAll(IndexSearcher searcher, string text) => CountAll(searcher, QueryBuilder.Build(QueryText.Of(text)));

    private static int CountAll(IndexSearcher searcher, Query query)
    {
        var counter = new TotalHitCountCollector();
        searcher.Search(query, counter);
        return counter.TotalHits;
    }

    private static int[] TitleOrder(IndexReader reader)
    {
        var order = new int[reader.MaxDoc];
        if (MultiDocValues.GetSortedValues(reader, RecordFields.TitleOrder) is { } titles)
        {
            for (var document = 0; document < order.Length; document++)
            {
                order[document] = titles.GetOrd(document);
            }
        }

        return order;
    }
}
