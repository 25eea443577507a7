using System.Diagnostics;
using Jipp.Innovations.Domain.Linkage;

namespace Jipp.Testing.Linkage;

/// <summary>Precision and recall, 0 to 1.</summary>
internal readonly record struct Accuracy(double Precision, double Recall)
{
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}

/// <summary>How well a labelled set was linked.</summary>
/// <param name="Pairs">Over pairs of records.</param>
/// <param name="BCubed">Over records: B³, Bagga and Baldwin 1998.</param>
/// <param name="Automatic">Pairs of the automatic zone.</param>
/// <param name="Noticed">Pairs of the automatic and the review zone.</param>
/// <param name="Review">Number of pairs to review.</param>
/// <param name="Seconds">Preparing, comparing all pairs, fitting and grouping.</param>
/// <param name="Expected">Number of true pairs that the model expects.</param>
internal sealed record LinkageScore(
    string Name,
    int Records,
    int Truth,
    Accuracy Pairs,
    Accuracy BCubed,
    Accuracy Automatic,
    Accuracy Noticed,
    int Review,
    double Seconds,
    double Expected,
    double Cut
)
{
    public static LinkageScore Of(LinkageDataset set)
    {
        var watch = Stopwatch.StartNew();
        var linker = new Linker(set.Table);
        var cut = linker.BestCut();
        var all = linker.Pairs(0.01);
        var (group, _) = LinkedClusters.Of(set.Table.Count, all, cut, set.Table.OneToOne);
        var seconds = watch.Elapsed.TotalSeconds;
        var noticed = all.Where(pair => Linker.ZoneOf(pair.Probability) != LinkageZone.Apart).ToList();
        var automatic = noticed.Where(pair => Linker.ZoneOf(pair.Probability) == LinkageZone.Automatic).ToList();
        return new(
            set.Name,
            set.Table.Count,
            set.Truth.Count,
            Against(set, PairsOf(set, group)),
            BCubedOf(set, group),
            Against(set, automatic.Select(pair => (pair.Left, pair.Right))),
            Against(set, noticed.Select(pair => (pair.Left, pair.Right))),
            noticed.Count - automatic.Count,
            seconds,
            linker.ExpectedPairs,
            cut
        );
    }

    public static Accuracy Against(LinkageDataset set, IEnumerable<(int Left, int Right)> pairs)
    {
        var (found, right) = (0, 0);
        foreach (var pair in pairs)
        {
            found++;
            right += set.Truth.Contains(pair) ? 1 : 0;
        }

        return new(found == 0 ? 1 : (double)right / found, set.Truth.Count == 0 ? 1 : (double)right / set.Truth.Count);
    }

    private static IEnumerable<(int, int)> PairsOf(LinkageDataset set, int[] group)
    {
        foreach (var members in Enumerable.Range(0, group.Length).GroupBy(record => group[record]).Select(members => members.ToArray()).Where(members => members.Length > 1))
        {
            for (var one = 0; one < members.Length; one++)
            {
                for (var other = one + 1; other < members.Length; other++)
                {
                    if (set.Table.LeftCount is not { } left || (members[one] < left && members[other] >= left))
                    {
                        yield return (members[one], members[other]);
                    }
                }
            }
        }
    }

    private static Accuracy BCubedOf(LinkageDataset set, int[] group)
    {
        var truth = LinkedClusters.Of(set.Table.Count, [], 1, rulings: [.. set.Truth.Select(pair => new LinkageRuling(pair.Left, pair.Right, true))]).Group;
        var shared = Enumerable.Range(0, group.Length).GroupBy(record => (group[record], truth[record])).ToDictionary(members => members.Key, members => members.Count());
        var found = group.GroupBy(own => own).ToDictionary(members => members.Key, members => members.Count());
        var real = truth.GroupBy(own => own).ToDictionary(members => members.Key, members => members.Count());
        var (precision, recall) = (0.0, 0.0);
        for (var record = 0; record < group.Length; record++)
        {
            double both = shared[(group[record], truth[record])];
            precision += both / found[group[record]];
            recall += both / real[truth[record]];
        }

        return new(precision / group.Length, recall / group.Length);
    }

    /// <summary>
    /// The floor: cosine of TF-IDF over words with the threshold that the labels say is best, one to one if the set is; the best of all
    /// columns together and each column of words alone.
    /// </summary>
    public static double Floor(LinkageDataset set)
    {
        var columns = Enumerable.Range(0, set.Table.Columns.Count).Where(column => set.Table.Columns[column].Kind is ComparisonKind.Text or ComparisonKind.Name).ToList();
        List<IReadOnlyList<int>> choices =
        [
            [.. Enumerable.Range(0, set.Table.Columns.Count)],
            columns,
            .. columns.Select(column => new[] { column }),
        ];
        return choices.Where(choice => choice.Count > 0).Max(choice => Floor(set, choice));
    }

    private static double Floor(LinkageDataset set, IReadOnlyList<int> columns)
    {
        var table = set.Table;
        var vectors = new TermVectors([.. table.Rows.Select(row => Folding.Fold(string.Join(' ', columns.Select(column => row[column]))))], wordsOnly: true);
        List<(int Likeness, int Left, int Right)> pairs = [];
        var likeness = new int[table.Count];
        for (var left = 0; left < (table.LeftCount ?? table.Count); left++)
        {
            Array.Clear(likeness);
            var from = table.LeftCount ?? left + 1;
            vectors.AddLikeness(left, from, likeness);
            for (var right = from; right < table.Count; right++)
            {
                if (likeness[right] > TermVectors.Full / 8)
                {
                    pairs.Add((likeness[right], left, right));
                }
            }
        }

        var taken = new bool[table.Count];
        var (found, correct, best) = (0, 0, 0.0);
        foreach (var (_, left, right) in pairs.OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.Left).ThenBy(pair => pair.Right))
        {
            if (table.OneToOne && (taken[left] || taken[right]))
            {
                continue;
            }

            taken[left] = taken[right] = true;
            found++;
            correct += set.Truth.Contains((left, right)) ? 1 : 0;
            best = Math.Max(best, 2.0 * correct / (found + set.Truth.Count));
        }

        return best;
    }
}
