using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Jipp.Innovations.Application;

namespace Jipp.Innovations.Infrastructure.Search;

/// <summary>
/// The sets of values that records have in the facets, each with a number of its own, given when it is first met. Few sets exist, whatever the
/// number of records, so hits are counted by set and the values only in the end.
/// </summary>
internal sealed class FacetSets
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(int Facet, string Packed), int> _numbers = [];
    private readonly List<string>[] _values = [.. RecordFields.Columns.Select(_ => new List<string>())];
    private readonly List<FacetSet> _sets = [];
    private volatile KnownSets? _known;

    /// <summary>All sets up to now.</summary>
    public KnownSets Known
    {
        get
        {
            if (_known is { } known)
            {
                return known;
            }

            lock (_lock)
            {
                return _known = new([.. _sets], [.. _values.Select(values => values.ToArray())]);
            }
        }
    }

    /// <param name="packed">The values as the index has them, in one text.</param>
    public int NumberOf(int facet, string packed)
    {
        lock (_lock)
        {
            if (_numbers.TryGetValue((facet, packed), out var known))
            {
                return known;
            }

            var values = packed.Split(RecordFields.Separator, StringSplitOptions.RemoveEmptyEntries);
            _sets.Add(new(facet, [.. values.Select(value => ValueNumber(_values[facet], value))]));
            _known = null;
            return _numbers[(facet, packed)] = _sets.Count - 1;
        }
    }

    private static int ValueNumber(List<string> values, string value)
    {
        if (values.IndexOf(value) is >= 0 and var known)
        {
            return known;
        }

        values.Add(value);
        return values.Count - 1;
    }
}

/// <param name="Facet">Its place in <see cref="RecordFields.Columns"/>.</param>
/// <param name="Values">Numbers of values within the facet.</param>
internal readonly record struct FacetSet(int Facet, int[] Values);

/// <param name="Sets">By number.</param>
/// <param name="Values">By facet and number.</param>
internal sealed record KnownSets(FacetSet[] Sets, string[][] Values)
{
    private static readonly string[] States = [.. CatalogueStates.All];

    public IReadOnlyDictionary<CatalogueFacet, IReadOnlyDictionary<string, int>> Counts(int[] bySet, int[] byState)
    {
        var byValue = new int[Values.Length][];
        for (var facet = 0; facet < byValue.Length; facet++)
        {
            byValue[facet] = new int[Values[facet].Length];
        }

        for (var set = 0; set < Sets.Length; set++)
        {
            if (bySet[set] is > 0 and var hits)
            {
                var counts = byValue[Sets[set].Facet];
                foreach (var value in Sets[set].Values)
                {
                    counts[value] += hits;
                }
            }
        }

        var all = new Dictionary<CatalogueFacet, IReadOnlyDictionary<string, int>>(byValue.Length + 1);
        for (var facet = 0; facet < byValue.Length; facet++)
        {
            all[RecordFields.Columns[facet]] = new ValueCounts(Values[facet], byValue[facet]);
        }

        all[CatalogueFacet.State] = new ValueCounts(States, byState);
        return all;
    }
}

/// <summary>The values that have hits, with their number. A facet has few values: looking through them costs less than a table of them.</summary>
internal sealed class ValueCounts(string[] values, int[] counts) : IReadOnlyDictionary<string, int>
{
    public int Count => counts.AsSpan().Length - counts.AsSpan().Count(0);

    public IEnumerable<string> Keys => this.Select(pair => pair.Key);

    public IEnumerable<int> Values => this.Select(pair => pair.Value);

    public int this[string key] => TryGetValue(key, out var count) ? count : throw new KeyNotFoundException(key);

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out int value)
    {
        value = Array.IndexOf(values, key) is >= 0 and var at ? counts[at] : 0;
        return value > 0;
    }

    public IEnumerator<KeyValuePair<string, int>> GetEnumerator()
    {
        for (var at = 0; at < counts.Length; at++)
        {
            if (counts[at] > 0)
            {
                yield return new(values[at], counts[at]);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
