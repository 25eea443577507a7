using Jipp.Innovations.Application;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Jipp.Innovations.Infrastructure.Search;

/// <summary>
/// One pass over the hits of a text: keeps the best of those that pass every chosen facet and counts the facets. A hit that fails
/// exactly one facet still counts there, which is what "the facet's own choice left aside" means.
/// </summary>
internal sealed class HitCollector : ICollector
{
    /// <summary>A record that stopped keeps this share of its score: it sinks below like matches, and an exact title still finds it.</summary>
    private const float StoppedShare = 0.25f;

    private static readonly int StateFacet = RecordFields.Columns.Count;
    private static readonly int Facets = StateFacet + 1;

    private readonly CatalogueSearch _search;
    private readonly bool _scored;
    private readonly int _wanted;
    private readonly int[]? _titleOrder;
    private readonly PriorityQueue<int, SortKey> _best = new();
    private readonly Dictionary<string, int>[] _counts = [.. Enumerable.Range(0, Facets).Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];
    private readonly bool[] _statePasses;
    private readonly int[] _stateCounts = new int[CatalogueStates.All.Count];
    private readonly List<(int Facet, IReadOnlyCollection<string> Values)> _chosen = [];
    private readonly bool[][] _passes = new bool[StateFacet][];
    private readonly int[][] _setCounts = new int[StateFacet][];

    private SegmentColumns? _segment;
    private byte[] _states = [];
    private Scorer? _scorer;
    private int _base;

    /// <param name="titleOrder">Rank of each document's title; needed only when ordered by title.</param>
    public HitCollector(CatalogueSearch search, bool scored, int[]? titleOrder)
    {
        _search = search;
        _scored = scored && search.Order == CatalogueOrder.Relevance;
        _titleOrder = titleOrder;
        _wanted = search.Skip + search.Take;
        var chosen = search.Chosen.GetValueOrDefault(CatalogueFacet.State);

        for (var facet = 0; facet < StateFacet; facet++)
        {
            if (search.Chosen.GetValueOrDefault(RecordFields.Columns[facet]) is { Count: > 0 } values)
            {
                _chosen.Add((facet, values));
            }
        }

        // Without a choice everything counts but what was retired: that must be asked for.
        _statePasses = [.. CatalogueStates.All.Select(state => chosen is { Count: > 0 } ? chosen.Contains(state) : state != CatalogueStates.Retired)];
    }

    public int Total { get; private set; }

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer) => _scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        FinishSegment();
        _segment = SegmentColumns.Of((AtomicReader)context.Reader);
        _states = _segment.StatesAt(_search.Now, _search.GraceDays);
        _base = context.DocBase;
        for (var facet = 0; facet < StateFacet; facet++)
        {
            _setCounts[facet] = new int[_segment.Values[facet].Length];
        }

        foreach (var (facet, values) in _chosen)
        {
            _passes[facet] = [.. _segment.Values[facet].Select(set => set.Any(values.Contains))];
        }
    }

    public void Collect(int doc)
    {
        var columns = _segment!;
        var failed = -1;
        if (!_statePasses[_states[doc]])
        {
            failed = StateFacet;
        }

        foreach (var (facet, _) in _chosen)
        {
            if (!_passes[facet][columns.Sets[facet][doc]])
            {
                if (failed >= 0)
                {
                    return;
                }

                failed = facet;
            }
        }

        if (failed < 0)
        {
            Keep(columns, doc);
        }

        Count(columns, doc, failed);
    }

    /// <summary>Documents of the page asked for, best first.</summary>
    public IReadOnlyList<int> Page()
    {
        var found = new List<int>(_best.Count);
        while (_best.TryDequeue(out var document, out _))
        {
            found.Add(document);
        }

        found.Reverse();
        return [.. found.Skip(_search.Skip)];
    }

    public IReadOnlyDictionary<CatalogueFacet, IReadOnlyDictionary<string, int>> Counts()
    {
        FinishSegment();
        for (var state = 0; state < _stateCounts.Length; state++)
        {
            if (_stateCounts[state] > 0)
            {
                _counts[StateFacet][CatalogueStates.All[state]] = _stateCounts[state];
            }
        }

        return RecordFields
            .Columns.Append(CatalogueFacet.State)
            .Select((facet, index) => (facet, index))
            .ToDictionary(pair => pair.facet, IReadOnlyDictionary<string, int> (pair) => _counts[pair.index]);
    }

    private void Keep(SegmentColumns columns, int doc)
    {
        Total++;
        var key = KeyOf(columns, doc);
        if (_best.Count < _wanted)
        {
            _best.Enqueue(_base + doc, key);
        }
        else if (_wanted > 0 && _best.TryPeek(out _, out var worst) && key.CompareTo(worst) > 0)
        {
            _best.DequeueEnqueue(_base + doc, key);
        }
    }

    private void Count(SegmentColumns columns, int doc, int failed)
    {
        if (failed < 0 || failed == StateFacet)
        {
            _stateCounts[_states[doc]]++;
        }

        for (var facet = 0; facet < StateFacet; facet++)
        {
            if (failed < 0 || failed == facet)
            {
                _setCounts[facet][columns.Sets[facet][doc]]++;
            }
        }
    }

    private SortKey KeyOf(SegmentColumns columns, int doc)
    {
        var stopped = columns.Has(doc, RecordFields.Stopped);
        var retired = columns.Has(doc, RecordFields.Retired);
        return _search.Order switch
        {
            CatalogueOrder.Relevance when _scored => new(_scorer!.GetScore() * (stopped ? StoppedShare : 1) * (retired ? StoppedShare : 1), columns.Year[doc], columns.Nri[doc]),
            CatalogueOrder.Relevance => new(
                (stopped || retired ? 0 : 4) + (columns.Answered[doc] > 0 ? 2 : 0) + (columns.Has(doc, RecordFields.Titled) ? 1 : 0),
                columns.Year[doc],
                columns.Nri[doc]
            ),
            CatalogueOrder.Confirmed => new(stopped || retired ? 0 : 1, columns.Answered[doc], columns.Nri[doc]),
            CatalogueOrder.Year => new(columns.Year[doc], 0, columns.Nri[doc]),
            CatalogueOrder.Title => new(-_titleOrder![_base + doc], 0, columns.Nri[doc]),
            _ => throw new InvalidOperationException($"No order {_search.Order}."),
        };
    }

    private void FinishSegment()
    {
        if (_segment is null)
        {
            return;
        }

        for (var facet = 0; facet < StateFacet; facet++)
        {
            for (var set = 0; set < _setCounts[facet].Length; set++)
            {
                if (_setCounts[facet][set] is > 0 and var hits)
                {
                    foreach (var value in _segment.Values[facet][set])
                    {
                        _counts[facet][value] = _counts[facet].GetValueOrDefault(value) + hits;
                    }
                }
            }
        }

        _segment = null;
    }

    /// <summary>Larger is better; among equals the older number comes first, so that pages never overlap.</summary>
    private readonly record struct SortKey(double First, long Second, long Nri) : IComparable<SortKey>
    {
        public int CompareTo(SortKey other)
        {
            var first = First.CompareTo(other.First);
            if (first != 0)
            {
                return first;
            }

            var second = Second.CompareTo(other.Second);
            return second != 0 ? second : other.Nri.CompareTo(Nri);
        }
    }
}
