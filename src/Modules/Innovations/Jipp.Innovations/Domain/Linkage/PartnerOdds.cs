namespace Jipp.Innovations.Domain.Linkage;

/// <summary>
/// Probability where a record has one partner at most. Every record's best partner is either its true one or the best of the wrong
/// ones. What the best of the wrong ones looks like is seen by taking each record's best partner away and looking at the next
/// (target and decoy, as in mass spectrometry): where the best are no more frequent than the next, they are chance.
/// </summary>
internal sealed class PartnerOdds(PreparedTable table, ScannedPairs pairs, bool[] barred)
{
    public void Fill(float[] scores, double prior, double[] probabilities)
    {
        var none = new bool[scores.Length];
        var own = AgainstRivals(scores, prior, none);
        var first = Assign(own, none, out var chosen);
        var next = AgainstRivals(scores, prior, chosen);
        var second = Assign(next, chosen, out _);
        var rows = table.Table.LeftCount is { } left ? Math.Min(left, table.Table.Count - left) : table.Table.Count / 2;
        var matched = ShareMatched(own, next, first, second, rows);
        Array.Clear(probabilities);
        foreach (var (pair, chance) in ChanceBelow(own, next, first, second))
        {
            probabilities[pair] = Math.Clamp(1 - ((1 - matched) * chance), 0, 1);
        }
    }

    /// <summary>log2 odds of each pair against all other partners of its two records and against none.</summary>
    private double[] AgainstRivals(float[] scores, double prior, bool[] without)
    {
        var sums = new double[table.Table.Count];
        var odds = new double[scores.Length];
        for (var pair = 0; pair < scores.Length; pair++)
        {
            if (!without[pair] && !barred[pair])
            {
                odds[pair] = Math.Pow(2, Math.Min(200, scores[pair] + prior));
                sums[pairs.Left[pair]] += odds[pair];
                sums[pairs.Right[pair]] += odds[pair];
            }
        }

        var against = new double[scores.Length];
        for (var pair = 0; pair < scores.Length; pair++)
        {
            var rivals = Math.Max(0, sums[pairs.Left[pair]] - odds[pair]) + Math.Max(0, sums[pairs.Right[pair]] - odds[pair]);
            against[pair] = scores[pair] + prior - Math.Log2(1 + rivals);
        }

        return against;
    }

    /// <summary>Partners one to one, the best odds first; ties by likeness, then by the records' places.</summary>
    private List<int> Assign(double[] odds, bool[] without, out bool[] chosen)
    {
        var order = Enumerable.Range(0, odds.Length).Where(pair => !without[pair] && !barred[pair]).ToArray();
        Array.Sort(
            order,
            (one, other) =>
                odds[one] != odds[other] ? odds[other].CompareTo(odds[one])
                : pairs.Likeness[one] != pairs.Likeness[other] ? pairs.Likeness[other].CompareTo(pairs.Likeness[one])
                : one.CompareTo(other)
        );
        var taken = new bool[table.Table.Count];
        chosen = new bool[odds.Length];
        List<int> assigned = [];
        foreach (var pair in order)
        {
            ref var left = ref taken[pairs.Left[pair]];
            ref var right = ref taken[pairs.Right[pair]];
            if (!left && !right)
            {
                left = right = chosen[pair] = true;
                assigned.Add(pair);
            }
        }

        return assigned;
    }

    /// <summary>
    /// Share of records that have a partner: below the median of the next best, the best are chance, so their number there tells how many
    /// records have none.
    /// </summary>
    private static double ShareMatched(double[] own, double[] next, List<int> first, List<int> second, int rows)
    {
        var decoys = second.Select(pair => next[pair]).OrderDescending().ToArray();
        var median = decoys.Length > rows / 2 ? decoys[rows / 2] : double.NegativeInfinity;
        var bestBelow = rows - first.Count(pair => own[pair] >= median);
        var nextBelow = rows - decoys.Count(odds => odds >= median);
        return 1 - Math.Clamp((double)bestBelow / Math.Max(1, nextBelow), 0, 1);
    }

    /// <summary>For each best partner, how many next partners there are to one best at its odds: falls as the odds rise (pool adjacent violators).</summary>
    private static IEnumerable<(int Pair, double Chance)> ChanceBelow(double[] own, double[] next, List<int> first, List<int> second)
    {
        var all = first
            .Select(pair => (Odds: own[pair], Pair: pair, Decoy: 0))
            .Concat(second.Select(pair => (Odds: next[pair], Pair: pair, Decoy: 1)))
            .OrderByDescending(item => item.Odds)
            .ThenBy(item => item.Decoy)
            .ThenBy(item => item.Pair)
            .ToArray();
        List<(double Decoys, int Count)> blocks = [];
        foreach (var item in all)
        {
            blocks.Add((item.Decoy, 1));
            while (blocks.Count > 1 && blocks[^1].Decoys / blocks[^1].Count < blocks[^2].Decoys / blocks[^2].Count)
            {
                var (last, previous) = (blocks[^1], blocks[^2]);
                blocks.RemoveAt(blocks.Count - 1);
                blocks[^1] = (last.Decoys + previous.Decoys, last.Count + previous.Count);
            }
        }

        var at = 0;
        foreach (var (decoys, count) in blocks)
        {
            var chance = Math.Max(0.5, decoys) / Math.Max(0.5, count - decoys);
            for (var end = at + count; at < end; at++)
            {
                if (all[at].Decoy == 0)
                {
                    yield return (all[at].Pair, chance);
                }
            }
        }
    }
}
