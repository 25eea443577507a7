using System.Buffers;
using Lucene.Net.Search;

namespace Jipp.Innovations.Infrastructure.Search;

/// <summary>Finds the records of a query, segment by segment. Dead records are none.</summary>
internal abstract class Matcher(bool scored)
{
    /// <summary>Whether records match better and worse.</summary>
    public bool Scored { get; } = scored;

    /// <summary>
    /// Single words, joined or not, are looked up in memory; phrases, words with marks inside, words that repeat and searches by some of the
    /// words go to Lucene, with the same meaning and ranking.
    /// </summary>
    public static Matcher Of(IndexState state, QueryText text) =>
        text.IsEmpty ? new AllRecords()
        : WordMatcher.Takes(text) ? new WordMatcher(state, text)
        : new LuceneMatcher(state, QueryBuilder.Build(text));

    public void Find(IndexState state, IHits hits)
    {
        for (var number = 0; number < state.Segments.Count; number++)
        {
            var segment = state.Segments[number];
            if (GiveWhole(segment, number, hits))
            {
                continue;
            }

            var documents = ArrayPool<int>.Shared.Rent(segment.Reader.MaxDoc);
            var scores = ArrayPool<float>.Shared.Rent(segment.Reader.MaxDoc);
            try
            {
                var found = Find(segment, number, documents, scores);
                hits.Add(segment, number, documents.AsSpan(0, found), scores.AsSpan(0, found));
            }
            finally
            {
                ArrayPool<int>.Shared.Return(documents);
                ArrayPool<float>.Shared.Return(scores);
            }
        }
    }

    public int Count(IndexState state)
    {
        var counter = new Counter();
        Find(state, counter);
        return counter.Total;
    }

    /// <summary>Gives a segment's records without looking at each of them, where that is possible.</summary>
    protected virtual bool GiveWhole(Segment segment, int number, IHits hits) => false;

    /// <summary>Fills in the documents in order, with their scores if there are any. Returns how many.</summary>
    protected abstract int Find(Segment segment, int number, Span<int> documents, Span<float> scores);

    private sealed class Counter : IHits
    {
        public int Total { get; private set; }

        public void Add(Segment segment, int number, ReadOnlySpan<int> documents, ReadOnlySpan<float> scores) => Total += documents.Length;

        public bool AddAll(Segment segment, int number, WeighedWord.InSegment? word) => false;
    }
}

/// <summary>Takes what a <see cref="Matcher"/> finds.</summary>
internal interface IHits
{
    void Add(Segment segment, int number, ReadOnlySpan<int> documents, ReadOnlySpan<float> scores);

    /// <summary>Takes all records that have a word, without one all there are, by what is known of them beforehand. False when that does not do.</summary>
    bool AddAll(Segment segment, int number, WeighedWord.InSegment? word);
}

internal sealed class AllRecords() : Matcher(scored: false)
{
    protected override bool GiveWhole(Segment segment, int number, IHits hits) => hits.AddAll(segment, number, word: null);

    protected override int Find(Segment segment, int number, Span<int> documents, Span<float> scores)
    {
        var found = 0;
        for (var document = 0; document < segment.Reader.MaxDoc; document++)
        {
            if (segment.Live is not { } live || live.Get(document))
            {
                documents[found++] = document;
            }
        }

        return found;
    }
}

/// <summary>Any query that Lucene can answer.</summary>
internal sealed class LuceneMatcher(IndexState state, Query query) : Matcher(query is not MatchAllDocsQuery)
{
    private readonly Weight _weight = state.CreateNormalizedWeight(query);

    protected override int Find(Segment segment, int number, Span<int> documents, Span<float> scores)
    {
        var found = 0;
        if (_weight.GetScorer(segment.Leaf, segment.Live) is { } scorer)
        {
            while (scorer.NextDoc() is not DocIdSetIterator.NO_MORE_DOCS and var document)
            {
                documents[found] = document;
                scores[found++] = scorer.GetScore();
            }
        }

        return found;
    }
}
