using System.Runtime.CompilerServices;
using Jipp.Innovations.Application;

namespace Jipp.Innovations.Infrastructure.Search;

/// <summary>
/// Keeps the best of the hits that pass every chosen facet and counts the facets. A hit that fails exactly one facet still counts there, which
/// is what "the facet's own choice left aside" means.
/// </summary>
internal sealed class Tally : IHits
{
    /// <summary>A record that stopped keeps this share of its score: it sinks below like matches, and an exact title still finds it.</summary>
    private const float StoppedShare = 0.25f;

    private static readonly int Facets = RecordFields.Columns.Count;

    /// <summary>By flags.</summary>
    public static readonly float[] Shares =
    [
        .. Enumerable
            .Range(0, RecordFields.AllFlags + 1)
            .Select(flags => ((flags & RecordFields.Stopped) != 0 ? StoppedShare : 1) * ((flags & RecordFields.Retired) != 0 ? StoppedShare : 1)),
    ];

    private readonly CatalogueSearch _search;
    private readonly IndexState _state;
    private readonly bool _scored;
    private readonly bool _withoutChoice;
    private readonly KnownSets _sets;
    private readonly bool[] _statePasses;
    private readonly int[] _chosen;
    private readonly bool[] _setPasses = [];
    private readonly int[] _setCounts;
    private readonly int[] _stateCounts = new int[CatalogueStates.All.Count];
    private readonly BestHits _best;

    /// <param name="scored">Whether the hits come with scores.</param>
    public Tally(IndexState state, CatalogueSearch search, bool scored)
    {
        (_state, _search) = (state, search);
        _scored = scored && search.Order == CatalogueOrder.Relevance;

        // Read before the sets: the columns make them known.
        _ = state.Segments;
        _sets = state.Memory.Facets.Known;
        _setCounts = new int[_sets.Sets.Length];
        _best = new((int)Math.Min((long)search.Skip + search.Take, int.MaxValue));
        _chosen = [.. Enumerable.Range(0, Facets).Where(facet => search.Chosen.GetValueOrDefault(RecordFields.Columns[facet]) is { Count: > 0 })];
        if (_chosen.Length > 0)
        {
            _setPasses = [.. _sets.Sets.Select(Passes)];
        }

        // Without a choice everything counts but what was retired: that must be asked for.
        var states = search.Chosen.GetValueOrDefault(CatalogueFacet.State);
        _withoutChoice = _chosen.Length == 0 && states is not { Count: > 0 };
        _statePasses = [.. CatalogueStates.All.Select(name => states is { Count: > 0 } ? states.Contains(name) : name != CatalogueStates.Retired)];
    }

    public int Total { get; private set; }

    public IReadOnlyDictionary<CatalogueFacet, IReadOnlyDictionary<string, int>> Counts() => _sets.Counts(_setCounts, _stateCounts);

    /// <summary>The page asked for, best first.</summary>
    public ReadOnlySpan<BestHits.Hit> Page() => _best.InOrder() is var all && all.Length > _search.Skip ? all[_search.Skip..] : [];

    public void Add(Segment segment, int number, ReadOnlySpan<int> documents, ReadOnlySpan<float> scores)
    {
        var columns = segment.Columns;
        var states = columns.StatesAt(_search.Now, _search.GraceDays);
        var (setCounts, stateCounts) = (_setCounts, _stateCounts);
        for (var at = 0; at < documents.Length; at++)
        {
            var document = documents[at];
            var sets = columns.SetsOf(document);
            var fails = _chosen.Length == 0 ? Only(_statePasses[states[document]]) : Failed(states[document], sets);
            if (fails == Failure.None)
            {
                Total++;
                Keep(columns, number, document, scores[at]);
                stateCounts[states[document]]++;
                foreach (var set in sets)
                {
                    setCounts[set]++;
                }
            }
            else if (fails == Failure.OfState)
            {
                stateCounts[states[document]]++;
            }
            else if (fails >= 0)
            {
                setCounts[sets[fails]]++;
            }
        }
    }

    /// <summary>
    /// The counts of a word that many have are kept from its first search on, like those of all records, and of the records only those are looked at that can be
    /// among the best. With fewer records than there are counts nothing is kept, so that counts never take more memory than postings.
    /// </summary>
    public bool AddAll(Segment segment, int number, WeighedWord.InSegment? word)
    {
        var columns = segment.Columns;
        var documents = word?.Postings.Documents ?? columns.Favoured.Documents;
        if (!_withoutChoice || _search.Order != CatalogueOrder.Relevance || documents.Length < _setCounts.Length)
        {
            return false;
        }

        var states = columns.StatesAt(_search.Now, _search.GraceDays);
        var counts = word is null ? segment.Counts : word.Counts;
        if (counts is null || counts.States != states)
        {
            counts = Count(segment, documents, states);
            _ = word is null ? segment.Counts = counts : word.Counts = counts;
        }

        Total += counts.Total;
        Sum(counts.BySet, _setCounts);
        Sum(counts.ByState, _stateCounts);
        if (word is null)
        {
            Keep(segment, number, documents, states, document => FavourOf(columns, document));
        }
        else
        {
            Keep(segment, number, word, states);
        }

        return true;
    }

    private KeptCounts Count(Segment segment, int[] documents, byte[] states)
    {
        var (total, bySet, byState) = (0, new int[_sets.Sets.Length], new int[_stateCounts.Length]);
        foreach (var document in documents)
        {
            if (segment.Live is not { } live || live.Get(document))
            {
                byState[states[document]]++;
                if (_statePasses[states[document]])
                {
                    total++;
                    foreach (var set in segment.Columns.SetsOf(document))
                    {
                        bySet[set]++;
                    }
                }
            }
        }

        return new(states, total, bySet, byState);
    }

    /// <summary>The counts may know fewer sets, met before, or more: this segment then has none of them.</summary>
    private static void Sum(int[] counts, int[] all)
    {
        for (var at = 0; at < Math.Min(counts.Length, all.Length); at++)
        {
            all[at] += counts[at];
        }
    }

    private void Keep(Segment segment, int number, WeighedWord.InSegment word, byte[] states)
    {
        var order = word.Postings.InOrder(segment.Columns);
        foreach (var place in word.BestFirst)
        {
            var score = word.Scores[place];
            if (score < _best.Least)
            {
                return;
            }

            Keep(segment, number, order.Of(place), states, document => score * Shares[segment.Columns.Flags[document]]);
        }
    }

    /// <param name="documents">In their order: after one that has no chance none has.</param>
    /// <param name="first">What comes first in the order.</param>
    private void Keep(Segment segment, int number, ReadOnlySpan<int> documents, byte[] states, Func<int, double> first)
    {
        var columns = segment.Columns;
        foreach (var document in documents)
        {
            if (
                _statePasses[states[document]]
                && (segment.Live is not { } live || live.Get(document))
                && !_best.Offer(new(first(document), columns.Year[document], columns.Nri[document], number, document))
            )
            {
                return;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Only(bool statePasses) => statePasses ? Failure.None : Failure.OfState;

    private bool Passes(FacetSet set) =>
        _search.Chosen.GetValueOrDefault(RecordFields.Columns[set.Facet]) is not { Count: > 0 } wanted || set.Values.Any(value => wanted.Contains(_sets.Values[set.Facet][value]));

    /// <summary>The only facet that a hit fails, or one of <see cref="Failure"/>.</summary>
    private int Failed(byte state, ReadOnlySpan<int> sets)
    {
        var failed = Only(_statePasses[state]);
        foreach (var facet in _chosen)
        {
            if (!_setPasses[sets[facet]])
            {
                if (failed != Failure.None)
                {
                    return Failure.OfMany;
                }

                failed = facet;
            }
        }

        return failed;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Keep(SegmentColumns columns, int segment, int document, float score)
    {
        if (!_scored)
        {
            Keep(columns, segment, document, OrderOf(columns, segment, document));
        }
        else if (score * Shares[columns.Flags[document]] is var share && share >= _best.Least)
        {
            Keep(columns, segment, document, (share, columns.Year[document]));
        }
    }

    private void Keep(SegmentColumns columns, int segment, int document, (double First, long Second) order) =>
        _best.Offer(new(order.First, order.Second, columns.Nri[document], segment, document));

    /// <summary>What comes first where no words were asked for: running, then answered, then with a title.</summary>
    public static double FavourOf(SegmentColumns columns, int document) =>
        (Runs(columns.Flags[document]) ? 4 : 0) + (columns.Answered[document] > 0 ? 2 : 0) + ((columns.Flags[document] & RecordFields.Titled) != 0 ? 1 : 0);

    private static bool Runs(byte flags) => (flags & (RecordFields.Stopped | RecordFields.Retired)) == 0;

    private (double First, long Second) OrderOf(SegmentColumns columns, int segment, int document)
    {
        return _search.Order switch
        {
            CatalogueOrder.Relevance => (FavourOf(columns, document), columns.Year[document]),
            CatalogueOrder.Confirmed => (Runs(columns.Flags[document]) ? 1 : 0, columns.Answered[document]),
            CatalogueOrder.Year => (columns.Year[document], 0),
            CatalogueOrder.Title => (-_state.TitleOrder[_state.Segments[segment].Leaf.DocBase + document], 0),
            _ => throw new InvalidOperationException($"No order {_search.Order}."),
        };
    }

    private static class Failure
    {
        public const int None = -1;
        public const int OfState = -2;
        public const int OfMany = -3;
    }
}
