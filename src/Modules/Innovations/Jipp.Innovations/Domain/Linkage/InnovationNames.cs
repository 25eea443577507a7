namespace Jipp.Innovations.Domain.Linkage;

/// <summary>
/// Names that a title bears: what stands before a bracket and what stands in it, without spaces, since "Si Dora Eman" and "Sidora Eman" are
/// one. 0: none shared; 1: a name begins with one of the other; 2: a name is shared.
/// </summary>
internal sealed class InnovationNames : IGivenLevels
{
    public const int Levels = 3;

    /// <summary>A name of fewer letters is the beginning of too many.</summary>
    public const int ShortestStem = 5;

    private readonly Dictionary<string, List<int>> _holders = [];
    private readonly string[] _sorted;

    public InnovationNames(IReadOnlyList<string> values)
    {
        for (var value = 0; value < values.Count; value++)
        {
            foreach (var name in values[value].Split('|'))
            {
                if (!_holders.TryGetValue(name, out var holders))
                {
                    _holders[name] = holders = [];
                }

                holders.Add(value);
            }
        }

        _sorted = [.. _holders.Keys.Order(StringComparer.Ordinal)];
    }

    public static string Of(string title) => string.Join('|', In(title).Select(name => name.Replace(" ", "", StringComparison.Ordinal)).Where(name => name.Length > 0).Distinct());

    /// <summary>The names that a title bears, folded.</summary>
    public static IEnumerable<string> In(string title)
    {
        var open = title.IndexOf('(', StringComparison.Ordinal);
        if (open <= 0)
        {
            return [Folding.Fold(title)];
        }

        var close = title.IndexOf(')', open);
        return [Folding.Fold(title[..open]), Folding.Fold(title[(open + 1)..(close < 0 ? title.Length : close)])];
    }

    public void Add(string value, int from, byte[] levels)
    {
        foreach (var name in value.Split('|'))
        {
            Raise(name, from, 3, levels);
            if (name.Length >= ShortestStem)
            {
                var found = Array.BinarySearch(_sorted, name, StringComparer.Ordinal);
                for (var at = found < 0 ? ~found : found + 1; at < _sorted.Length && _sorted[at].StartsWith(name, StringComparison.Ordinal); at++)
                {
                    Raise(_sorted[at], from, 2, levels);
                }
            }

            for (var length = ShortestStem; length < name.Length; length++)
            {
                Raise(name[..length], from, 2, levels);
            }
        }
    }

    private void Raise(string name, int from, byte level, byte[] levels)
    {
        foreach (var holder in _holders.GetValueOrDefault(name) ?? [])
        {
            if (holder >= from && levels[holder] < level)
            {
                levels[holder] = level;
            }
        }
    }
}
