using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Jipp.Innovations.Application;
using Lucene.Net.Index;

namespace Jipp.Innovations.Infrastructure.Search;

/// <summary>Answers a search on one state of the index: hits, facets, and what to offer when the words find little.</summary>
internal static class CatalogueSearcher
{
    /// <summary>With at most this many hits a likelier spelling is offered.</summary>
    private const int FewHits = 3;

    public static CatalogueHits Search(IndexState state, CatalogueSearch search)
    {
        var text = QueryText.Of(search.Text, state.Memory.Words);
        var matcher = Matcher.Of(state, text);
        var hits = Run(state, search, text, matcher);
        if (text.IsEmpty || hits.Total > FewHits)
        {
            return hits;
        }

        if (hits.Total > 0)
        {
            return Spelling.Suggest(state.IndexReader, text) is { } likelier && Matcher.Of(state, QueryText.Of(likelier)).Count(state) > matcher.Count(state)
                ? hits with
                {
                    DidYouMean = likelier,
                }
                : hits;
        }

        if (Spelling.Correct(state.IndexReader, text) is { } corrected)
        {
            var meant = QueryText.Of(corrected);
            var found = Run(state, search, meant, Matcher.Of(state, meant));
            if (found.Total > 0)
            {
                return found with { SearchedInstead = corrected };
            }
        }

        // When the facets are what leaves nothing, fewer words would hide that.
        return text.Required.Skip(1).Any() && matcher.Count(state) == 0 ? Run(state, search, text, SomeOf(state, text)) with { SomeWordsOnly = true } : hits;
    }

    /// <summary>The documents of everything that is shown for a search, page by page, in order.</summary>
    public static IReadOnlyList<int> All(IndexState state, CatalogueSearch search)
    {
        var shown = Search(state, search with { Skip = 0, Take = 0 });
        var text = QueryText.Of(shown.SearchedInstead ?? search.Text);
        var tally = Count(state, search with { Skip = 0, Take = int.MaxValue }, shown.SomeWordsOnly ? SomeOf(state, text) : Matcher.Of(state, text));
        List<int> documents = new(tally.Total);
        foreach (var hit in tally.Page())
        {
            documents.Add(state.Segments[hit.Segment].Leaf.DocBase + hit.Document);
        }

        return documents;
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

    /// <summary>Everything that a matcher finds, with all that the catalogue's ranking asks for.</summary>
    public static Tally Count(IndexState state, CatalogueSearch search, Matcher matcher)
    {
        var tally = new Tally(state, search, matcher.Scored);
        matcher.Find(state, tally);
        return tally;
    }

    private static LuceneMatcher SomeOf(IndexState state, QueryText text) => new(state, QueryBuilder.Build(text, someWordsSuffice: true));

    private static CatalogueHits Run(IndexState state, CatalogueSearch search, QueryText text, Matcher matcher)
    {
        var tally = Count(state, search, matcher);
        var highlighter = new Highlighter(text, state.Memory.Words);
        var page = tally.Page();
        var hits = new CatalogueHit[page.Length];
        for (var at = 0; at < hits.Length; at++)
        {
            hits[at] = highlighter.Mark(state.Segments[page[at].Segment].Record(page[at].Document));
        }

        return new(tally.Total, hits, tally.Counts());
    }
}
