namespace Jipp.Innovations.Domain.Linkage;

/// <summary>Lists of words with digits (model numbers, versions, years in a title) and how much two of them share.</summary>
internal sealed class NumeralLists
{
    /// <summary>None shared, some, all of the shorter list.</summary>
    public const int Levels = 3;

    private readonly int[][] _tokens;
    private readonly Dictionary<string, List<int>> _holders = [];

    public NumeralLists(IReadOnlyList<string> values)
    {
        _tokens = new int[values.Count][];
        Dictionary<string, int> ids = [];
        for (var value = 0; value < values.Count; value++)
        {
            var words = values[value].Split(' ');
            _tokens[value] = new int[words.Length];
            for (var at = 0; at < words.Length; at++)
            {
                if (!_holders.TryGetValue(words[at], out var holders))
                {
                    ids[words[at]] = ids.Count;
                    _holders[words[at]] = holders = [];
                }

                holders.Add(value);
                _tokens[value][at] = ids[words[at]];
            }
        }

        Holders = new int[ids.Count][];
        foreach (var (word, id) in ids)
        {
            Holders[id] = [.. _holders[word]];
        }
    }

    private int[][] Holders { get; }

    /// <summary>Words with digits of a folded text, each once, in order; empty without any.</summary>
    public static string Of(string folded) =>
        string.Join(
            ' ',
            folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.AsSpan().ContainsAnyInRange('0', '9')).Distinct().Order(StringComparer.Ordinal)
        );

    public void Fill(int value, int from, int[] shared, byte[] levels)
    {
        foreach (var token in _tokens[value])
        {
            foreach (var holder in Holders[token])
            {
                shared[holder]++;
            }
        }

        ToLevels(_tokens[value].Length, from, shared, levels);
    }

    public void Fill(string value, byte[] levels)
    {
        var shared = new int[levels.Length];
        var words = value.Split(' ');
        foreach (var word in words)
        {
            foreach (var holder in _holders.GetValueOrDefault(word) ?? [])
            {
                shared[holder]++;
            }
        }

        ToLevels(words.Length, 0, shared, levels);
    }

    private void ToLevels(int length, int from, int[] shared, byte[] levels)
    {
        for (var other = 0; other < levels.Length; other++)
        {
            if (other >= from)
            {
                levels[other] = (byte)(
                    1
                    + (
                        shared[other] == 0 ? 0
                        : shared[other] == Math.Min(length, _tokens[other].Length) ? 2
                        : 1
                    )
                );
            }

            shared[other] = 0;
        }
    }
}
