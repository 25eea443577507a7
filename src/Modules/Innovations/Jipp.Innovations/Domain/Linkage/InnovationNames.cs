namespace Jipp.Innovations.Domain.Linkage;

/// <summary>
/// Names that a title bears: what stands before a bracket and what stands in it, without spaces, since "Si Dora Eman" and "Sidora Eman" are
/// one. 0: none shared; 1: a name begins with one of the other; 2: a name is shared.
/// </summary>
internal sealed class InnovationNames : IGivenLevels
{
    public const int Levels = 3;

    private const int ShortestStem = 5;
    private const int ShortestText = 60;

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

    public static string Of(string title) =>
        string.Join('|', NamesOf(title).Select(name => Folding.Fold(name).Replace(" ", "", StringComparison.Ordinal)).Where(name => name.Length > 0).Distinct());

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

    /// <summary>
    /// Whether two titles name one thing: a name of the one is a name of the other, its beginning, or differs by typing faults; and where
    /// both spell the name out, they spell out the same.
    /// </summary>
    public static bool AreOne(string title, string otherTitle)
    {
        var (mine, theirs) = (NamesOf(title).Select(Folding.Fold).ToList(), NamesOf(otherTitle).Select(Folding.Fold).ToList());
        return mine.Any(name => theirs.Any(other => AreNear(name, other))) && (mine.Count < 2 || theirs.Count < 2 || SharedTriples(Longest(mine), Longest(theirs)) >= 0.5);
    }

    /// <summary>Whether two descriptions of some length are told in mostly the same words.</summary>
    public static bool AreOneText(string? text, string? otherText) =>
        text?.Length >= ShortestText && otherText?.Length >= ShortestText && SharedTriples(Folding.Fold(text), Folding.Fold(otherText)) >= 0.6;

    private static string Longest(List<string> names) => names.MaxBy(name => name.Length)!;

    private static bool AreNear(string name, string other)
    {
        var (one, two) = (name.Replace(" ", "", StringComparison.Ordinal), other.Replace(" ", "", StringComparison.Ordinal));
        var (shorter, longer) = one.Length <= two.Length ? (one, two) : (two, one);
        return shorter.Length > 0
            && (
                shorter == longer
                || (shorter.Length >= ShortestStem && (longer.StartsWith(shorter, StringComparison.Ordinal) || SharedTriples(one, two) >= 0.8 || Distance(one, two) <= 1))
            );
    }

    /// <summary>Share of letter triples that two texts share (Dice).</summary>
    private static double SharedTriples(string one, string other)
    {
        var (mine, theirs) = (Triples(one), Triples(other));
        return mine.Count + theirs.Count == 0 ? 0 : 2.0 * mine.Intersect(theirs).Count() / (mine.Count + theirs.Count);
    }

    private static HashSet<ulong> Triples(string text)
    {
        var padded = $" {text} ";
        var triples = new HashSet<ulong>(padded.Length);
        for (var at = 0; at + 2 < padded.Length; at++)
        {
            triples.Add(((ulong)padded[at] << 32) | ((ulong)padded[at + 1] << 16) | padded[at + 2]);
        }

        return triples;
    }

    /// <summary>Letters inserted, dropped, changed or swapped with their neighbour (optimal string alignment).</summary>
    private static int Distance(string one, string other)
    {
        var table = new int[one.Length + 1, other.Length + 1];
        for (var row = 0; row <= one.Length; row++)
        {
            for (var column = 0; column <= other.Length; column++)
            {
                if (row == 0 || column == 0)
                {
                    table[row, column] = row + column;
                    continue;
                }

                var change = one[row - 1] == other[column - 1] ? 0 : 1;
                table[row, column] = Math.Min(Math.Min(table[row - 1, column], table[row, column - 1]) + 1, table[row - 1, column - 1] + change);
                if (row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1])
                {
                    table[row, column] = Math.Min(table[row, column], table[row - 2, column - 2] + 1);
                }
            }
        }

        return table[one.Length, other.Length];
    }

    private static IEnumerable<string> NamesOf(string title)
    {
        var open = title.IndexOf('(', StringComparison.Ordinal);
        if (open <= 0)
        {
            return [title];
        }

        var close = title.IndexOf(')', open);
        return [title[..open], title[(open + 1)..(close < 0 ? title.Length : close)]];
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
