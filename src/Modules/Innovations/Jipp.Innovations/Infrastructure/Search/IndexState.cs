using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Jipp.Innovations.Infrastructure.Search;

/// <summary>
/// The index at one moment: Lucene's searcher, and its segments as plain arrays. A segment never changes, so what was read of one serves every
/// later moment; what changes is which segments there are and which of their records are dead.
/// </summary>
internal sealed class IndexState : IndexSearcher
{
    /// <summary>Postings behind the words that are kept weighed, some 15 bytes each; with more all are forgotten.</summary>
    private const int MostPostings = 4_000_000;

    private readonly Lazy<Segment[]> _segments;
    private readonly Lazy<int[]> _titleOrder;
    private readonly ConcurrentDictionary<(string Word, bool Open), WeighedWord> _words = new();
    private readonly ConcurrentDictionary<string, CollectionStatistics> _statistics = new(StringComparer.Ordinal);
    private int _postings;

    public IndexState(IndexReader reader, IndexMemory memory)
        : base(reader)
    {
        Memory = memory;
        // A failure to read is not kept: the next search tries again.
        _segments = new(() => [.. reader.Leaves.Select(leaf => new Segment(leaf, memory))], LazyThreadSafetyMode.PublicationOnly);
        _titleOrder = new(TitleOrderOf, LazyThreadSafetyMode.PublicationOnly);
    }

    public IndexMemory Memory { get; }

    public IReadOnlyList<Segment> Segments => _segments.Value;

    /// <summary>Rank of each document's title among all.</summary>
    public int[] TitleOrder => _titleOrder.Value;

    public WeighedWord Weighed(Word word, bool open)
    {
        if (_words.TryGetValue((word.Plain, open), out var known))
        {
            return known;
        }

        var weighed = new WeighedWord(this, word, open);
        if (Interlocked.Add(ref _postings, weighed.Size) > MostPostings)
        {
            _words.Clear();
            _postings = weighed.Size;
        }

        return _words.GetOrAdd((word.Plain, open), weighed);
    }

    public CollectionStatistics StatisticsOf(string field) => _statistics.GetOrAdd(field, static (name, state) => state.CollectionStatistics(name), this);

    private int[] TitleOrderOf()
    {
        var order = new int[IndexReader.MaxDoc];
        if (MultiDocValues.GetSortedValues(IndexReader, RecordFields.TitleOrder) is { } titles)
        {
            for (var document = 0; document < order.Length; document++)
            {
                order[document] = titles.GetOrd(document);
            }
        }

        return order;
    }
}

/// <summary>What one open index keeps in memory through all its states.</summary>
internal sealed class IndexMemory
{
    private readonly ConditionalWeakTable<object, SegmentColumns> _columns = [];
    private readonly ConditionalWeakTable<object, SegmentWords> _segmentWords = [];

    public FacetSets Facets { get; } = new();

    public KnownWords Words { get; } = new();

    /// <summary>Gone with the segment.</summary>
    public SegmentColumns ColumnsOf(AtomicReader segment) => _columns.GetValue(segment.CoreCacheKey, _ => new(segment, Facets));

    public SegmentWords WordsOf(AtomicReader segment) => _segmentWords.GetValue(segment.CoreCacheKey, _ => new());
}

/// <summary>One segment in one state of the index.</summary>
internal sealed class Segment(AtomicReaderContext leaf, IndexMemory memory)
{
    public AtomicReaderContext Leaf { get; } = leaf;

    public AtomicReader Reader { get; } = leaf.AtomicReader;

    public SegmentColumns Columns { get; } = memory.ColumnsOf(leaf.AtomicReader);

    public SegmentWords Words { get; } = memory.WordsOf(leaf.AtomicReader);

    /// <summary>Null when no record of the segment is dead.</summary>
    public IBits? Live { get; } = leaf.AtomicReader.LiveDocs;

    /// <summary>Of all its records; null until they were counted once.</summary>
    public KeptCounts? Counts { get; set; }

    public KeptRecord Record(int document) => Columns.Record(Reader, document);
}
