namespace Jipp.Innovations.Domain.Linkage;

/// <summary>What is done with a pair.</summary>
internal enum LinkageZone
{
    /// <summary>Not the same.</summary>
    Apart,

    /// <summary>A person decides.</summary>
    Review,

    /// <summary>The same, without asking.</summary>
    Automatic,
}

/// <param name="Left">Place of the record in the table; always below <paramref name="Right"/>.</param>
/// <param name="Score">Sum of weights, log2.</param>
/// <param name="Probability">That both are the same, 0 to 1.</param>
/// <param name="Barred">A rule of the field says that they are not the same, however alike.</param>
internal readonly record struct LinkedPair(int Left, int Right, float Score, double Probability, bool Barred);

/// <summary>Part of a pair's score.</summary>
/// <param name="Column">Name of the column; null for the whole records' likeness, empty for words with digits.</param>
/// <param name="Level">0 missing on a side, 1 the least alike; for the whole records the band of their likeness.</param>
/// <param name="Levels">How many levels there are; the last three of a column are equality.</param>
internal sealed record WeightPart(string? Column, int Level, int Levels, double Weight);

/// <summary>
/// Links the records of a table: compares every pair, fits the model to what it sees, and gives each pair a probability. Deterministic: the
/// same rows in the same order give the same bits.
/// </summary>
internal sealed class Linker
{
    /// <summary>Zones by probability: one wrong in twenty at the edge, far fewer within; and pairs that are worth a look.</summary>
    public const double AutomaticFrom = 0.95,
        ReviewFrom = 0.05;

    /// <summary>Pairs a record that are kept for the model, by the sum of weights and again by likeness.</summary>
    private const int KeptPerRecord = 20;
    private const int SampledRows = 200;

    private readonly ScannedPairs _kept;
    private readonly float[] _scores;
    private readonly double[] _probabilities;
    private readonly bool[] _barred;
    private Dictionary<(int, int), int>? _places;

    /// <param name="progress">Told how far it is; null when nobody asks.</param>
    public Linker(LinkageTable table, LinkageProgress? progress = null)
    {
        Table = new(table);
        var scan = new PairScan(Table);
        progress?.Begin(LinkagePhase.Comparing, table.PairCount);
        var step = Math.Max(1, Table.FirstRows / SampledRows);
        var weights = FirstWeights(scan.Sample(step, null).Counts);
        var (_, sums, likeness) = scan.Sample(step, weights);
        sums.Sort();
        likeness.Sort();
        var keep = KeptPerRecord * ((Table.FirstRows + step - 1) / step);
        (var counts, _kept) = scan.Keep(weights, AtRank(sums, keep, float.MaxValue), Math.Max(1, AtRank(likeness, keep, int.MaxValue)), progress);
        progress?.Begin(LinkagePhase.Learning);
        (Model, _scores, _probabilities, _barred) = ModelFit.Of(Table, counts, _kept);
    }

    public PreparedTable Table { get; }

    public LinkageModel Model { get; }

    /// <summary>Number of the same pairs that the probabilities add up to.</summary>
    public double ExpectedPairs => _probabilities.Sum();

    /// <summary>Pairs of at least this probability, most probable first.</summary>
    public IReadOnlyList<LinkedPair> Pairs(double least) => Pairs(pair => pair.Probability >= least);

    /// <summary>Kept pairs that no rule bars and that are wanted, most probable first.</summary>
    public IReadOnlyList<LinkedPair> Pairs(Func<LinkedPair, bool> wanted)
    {
        List<LinkedPair> pairs = [];
        for (var pair = 0; pair < _kept.Count; pair++)
        {
            var found = new LinkedPair(_kept.Left[pair], _kept.Right[pair], _scores[pair], _probabilities[pair], false);
            if (!_barred[pair] && wanted(found))
            {
                pairs.Add(found);
            }
        }

        return [.. pairs.OrderByDescending(pair => pair.Probability).ThenByDescending(pair => pair.Score).ThenBy(pair => pair.Left).ThenBy(pair => pair.Right)];
    }

    /// <summary>Pairs that a rule bars although all other columns say that they are the same, with the probability that these give.</summary>
    public IReadOnlyList<LinkedPair> BarredPairs(double least)
    {
        List<LinkedPair> pairs = [];
        for (var pair = 0; pair < _kept.Count; pair++)
        {
            if (!_barred[pair])
            {
                continue;
            }

            var score = (double)_scores[pair];
            foreach (var column in Table.Barring)
            {
                score -= Model.LevelWeight(column, _kept.Likeness[pair], _kept.LevelsOf(pair)[column]);
            }

            if (Model.ProbabilityOf(score) is var probability && probability >= least)
            {
                pairs.Add(new(_kept.Left[pair], _kept.Right[pair], (float)score, probability, true));
            }
        }

        return [.. pairs.OrderByDescending(pair => pair.Probability).ThenByDescending(pair => pair.Score).ThenBy(pair => pair.Left).ThenBy(pair => pair.Right)];
    }

    /// <summary>The sum of weights of a kept pair, part by part: the whole records first, then the columns. Empty for a pair that was not kept.</summary>
    public IReadOnlyList<WeightPart> PartsOf(int one, int other)
    {
        if (_places is null)
        {
            _places = new(_kept.Count);
            for (var kept = 0; kept < _kept.Count; kept++)
            {
                _places[(_kept.Left[kept], _kept.Right[kept])] = kept;
            }
        }

        if (!_places.TryGetValue((Math.Min(one, other), Math.Max(one, other)), out var pair))
        {
            return [];
        }

        var likeness = _kept.Likeness[pair];
        List<WeightPart> parts = [new(null, PreparedTable.BandOf(likeness), PreparedTable.Bands, Model.WholeWeight(likeness))];
        var levels = _kept.LevelsOf(pair);
        for (var column = 0; column < levels.Length; column++)
        {
            var name = column < Table.Table.Columns.Count ? Table.Table.Columns[column].Name : "";
            parts.Add(new(name, levels[column], Table.Columns[column].Levels, Model.LevelWeight(column, likeness, levels[column])));
        }

        return parts;
    }

    public static LinkageZone ZoneOf(double probability) =>
        probability >= AutomaticFrom ? LinkageZone.Automatic
        : probability >= ReviewFrom ? LinkageZone.Review
        : LinkageZone.Apart;

    /// <summary>
    /// The probability from which pairs are taken as the same when nobody is asked: where the F1 that the probabilities themselves expect is
    /// highest.
    /// </summary>
    public double BestCut()
    {
        var (sum, taken, best, cut) = (0.0, 0, 0.0, 0.5);
        var all = ExpectedPairs;
        foreach (var probability in _probabilities.Where(probability => probability > 0.01).OrderDescending())
        {
            taken++;
            sum += probability;
            if (2 * sum / (taken + all) is var expected && expected > best)
            {
                (best, cut) = (expected, probability);
            }
        }

        return cut;
    }

    /// <summary>The first guess of weights, from u alone: agreement is taken to be likelier the more alike.</summary>
    private float[][] FirstWeights(LevelCounts sampled)
    {
        var weights = new float[Table.Columns.Length][];
        for (var column = 0; column < weights.Length; column++)
        {
            var levels = Table.Columns[column].Levels;
            var counts = new double[levels];
            for (var at = 0; at < sampled.Columns[column].Length; at++)
            {
                counts[at % levels] += sampled.Columns[column][at];
            }

            var all = counts.Sum() + (0.1 * levels);
            var different = levels - 1 - ColumnLevels.EqualLevels;
            var shares = Enumerable.Range(0, different).Select(level => Math.Exp(4.0 * level / Math.Max(1, different - 1))).ToArray();
            double[] m = [0, .. shares.Select(share => 0.4 * share / shares.Sum()), .. Table.Columns[column].EqualShares().Select(share => 0.6 * share)];
            var missing = (counts[0] + 0.1) / all;
            weights[column] = new float[levels];
            for (var level = 1; level < levels; level++)
            {
                weights[column][level] = (float)Math.Log2(m[level] * (1 - missing) / ((counts[level] + 0.1) / all));
            }
        }

        return weights;
    }

    private static T AtRank<T>(List<T> ascending, int rank, T otherwise) => ascending.Count == 0 ? otherwise : ascending[Math.Max(0, ascending.Count - rank)];
}
