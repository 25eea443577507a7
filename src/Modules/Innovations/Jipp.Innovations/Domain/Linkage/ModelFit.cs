namespace Jipp.Innovations.Domain.Linkage;

/// <summary>
/// Expectation maximisation: u from all pairs that are not the same, m and λ from the pairs in proportion to their probability. No label
/// is read. The constants are the same for all tables; docs/linkage.md says why each.
/// </summary>
internal sealed class ModelFit
{
    private const int MostRounds = 100;
    private const double Settled = 0.0002;

    /// <summary>Rounds in which the whole records' likeness alone decides, when records have one partner at most.</summary>
    private const int RoundsOfWhole = 3;

    /// <summary>Share of a column's weight that counts beside the whole records' likeness: what two columns tell is never quite apart.</summary>
    private const double ColumnShare = 0.5;

    /// <summary>Pairs that the expected distribution of a band's levels counts for, beside the pairs seen: for m, and for u.</summary>
    private const double MatchPrior = 100,
        OtherPrior = 200;
    private const double LevelPrior = 5;

    /// <summary>
    /// Least share of the same pairs that are alike by half or more as wholes. Without it, in a list with few doubles the rounds drift to
    /// another class of pairs: people who share a first name.
    /// </summary>
    private const double LeastAlike = 0.5;

    private readonly PreparedTable _table;
    private readonly LevelCounts _counts;
    private readonly ScannedPairs _pairs;
    private readonly bool[] _barred;
    private readonly float[] _scores;
    private readonly double[] _probabilities;
    private double _lambda;
    private double[] _bandM = [];
    private double[] _bandU = [];
    private double[][] _m = [];
    private double[][] _u = [];

    private ModelFit(PreparedTable table, LevelCounts counts, ScannedPairs pairs)
    {
        (_table, _counts, _pairs) = (table, counts, pairs);
        _scores = new float[pairs.Count];
        _probabilities = new double[pairs.Count];
        _barred = new bool[pairs.Count];
        foreach (var column in table.Barring)
        {
            for (var pair = 0; pair < pairs.Count; pair++)
            {
                _barred[pair] |= pairs.LevelsOf(pair)[column] == 1;
            }
        }

        // A copy that a rule bars looks like a match and is none: it would teach u that what matches share is nothing special.
        for (var pair = 0; pair < pairs.Count; pair++)
        {
            if (_barred[pair])
            {
                counts.Forget(PreparedTable.BandOf(pairs.Likeness[pair]), pairs.LevelsOf(pair));
            }
        }
    }

    /// <returns>The model, and for each pair its sum of weights and the probability that it is the same (0 when a rule bars it).</returns>
    public static (LinkageModel Model, float[] Scores, double[] Probabilities, bool[] Barred) Of(PreparedTable table, LevelCounts counts, ScannedPairs pairs)
    {
        var fit = new ModelFit(table, counts, pairs);
        var model = fit.Run();
        return (model, fit._scores, fit._probabilities, fit._barred);
    }

    private LinkageModel Run()
    {
        var sides = _table.Table.LeftCount is { } left ? Math.Min(left, _table.Table.Count - left) : _table.Table.Count;
        _lambda = Math.Clamp(0.5 * sides / Math.Max(1, _table.Table.PairCount), 1e-12, 0.5);
        _bandM = Shares([.. Enumerable.Range(0, PreparedTable.Bands).Select(band => Math.Exp(5.0 * band / PreparedTable.Bands))]);
        _bandU = Shares([.. _counts.Bands.Select(count => count + 0.5)]);
        var before = 0.0;
        var whole = true;
        var model = Model(whole);
        for (var round = 0; round < MostRounds; round++)
        {
            Expect(model, round);
            var same = _probabilities.Sum();
            Maximise(same);
            whole = _table.Table.OneToOne ? round + 1 < RoundsOfWhole : !_table.HasWhole;
            model = Model(whole && _table.HasWhole);
            if (round > 2 * RoundsOfWhole && Math.Abs(same - before) <= Settled * same)
            {
                break;
            }

            before = same;
        }

        Expect(model, MostRounds);
        return model;
    }

    private void Expect(LinkageModel model, int round)
    {
        Parallel.For(
            0,
            (_scores.Length + 4095) / 4096,
            part =>
            {
                for (var pair = part * 4096; pair < Math.Min(_scores.Length, (part + 1) * 4096); pair++)
                {
                    _scores[pair] = model.Score(_pairs.Likeness[pair], _pairs.LevelsOf(pair));
                    _probabilities[pair] = _barred[pair] ? 0 : model.ProbabilityOf(_scores[pair]);
                }
            }
        );
        if (!_table.Table.OneToOne)
        {
            return;
        }

        if (round == 0)
        {
            ExpectMutualBest();
        }
        else
        {
            new PartnerOdds(_table, _pairs, _barred).Fill(_scores, model.PriorWeight, _probabilities);
        }
    }

    /// <summary>The first guess where records have one partner at most: two records that are each other's most alike.</summary>
    private void ExpectMutualBest()
    {
        var best = new int[_table.Table.Count];
        for (var pair = 0; pair < _scores.Length; pair++)
        {
            best[_pairs.Left[pair]] = Math.Max(best[_pairs.Left[pair]], _pairs.Likeness[pair]);
            best[_pairs.Right[pair]] = Math.Max(best[_pairs.Right[pair]], _pairs.Likeness[pair]);
        }

        for (var pair = 0; pair < _scores.Length; pair++)
        {
            var likeness = _pairs.Likeness[pair];
            _probabilities[pair] = !_barred[pair] && likeness > 0 && likeness == best[_pairs.Left[pair]] && likeness == best[_pairs.Right[pair]] ? 0.9 : 0;
        }
    }

    private void Maximise(double same)
    {
        var bands = new double[PreparedTable.Bands];
        var levels = _table.Columns.Select(column => new double[PreparedTable.Bands * column.Levels]).ToArray();
        for (var pair = 0; pair < _scores.Length; pair++)
        {
            var probability = _probabilities[pair];
            if (probability < 1e-7)
            {
                continue;
            }

            var band = PreparedTable.BandOf(_pairs.Likeness[pair]);
            bands[band] += probability;
            var own = _pairs.LevelsOf(pair);
            for (var column = 0; column < own.Length; column++)
            {
                levels[column][(band * _table.Columns[column].Levels) + own[column]] += probability;
            }
        }

        _bandM = Shares([.. bands.Select(count => count + 0.1)]);
        var alike = bands[(PreparedTable.Bands / 2)..].Sum();
        if (_table.HasWhole && alike < LeastAlike * same)
        {
            same = alike / LeastAlike;
            var part = _bandM[(PreparedTable.Bands / 2)..].Sum();
            _bandM = [.. _bandM.Select((m, band) => band < PreparedTable.Bands / 2 ? m * (1 - LeastAlike) / (1 - part) : m * LeastAlike / part)];
        }

        _lambda = Math.Clamp(Math.Max(1, same) / Math.Max(1, _table.Table.PairCount), 1e-12, 0.5);
        _bandU = Shares([.. _counts.Bands.Select((count, band) => Math.Max(0.5, count - bands[band]))]);
        RiseTogether(_bandM, _bandU);
        _m = new double[levels.Length][];
        _u = new double[levels.Length][];
        Parallel.For(0, levels.Length, column => (_m[column], _u[column]) = ColumnOf(column, bands, levels[column]));
    }

    private (double[] M, double[] U) ColumnOf(int column, double[] bands, double[] same)
    {
        var width = _table.Columns[column].Levels;
        var u = OthersOf(column, same, width);
        var totals = new double[width];
        for (var at = 0; at < same.Length; at++)
        {
            totals[at % width] += same[at];
        }

        // What a level tells beyond the band is taken to be the same in all bands (m ∝ u × extra), then corrected where a band has pairs.
        var extra = new double[width];
        Array.Fill(extra, 1);
        for (var step = 0; step < 10; step++)
        {
            var expected = new double[width];
            for (var band = 0; band < bands.Length; band++)
            {
                var size = Enumerable.Range(0, width).Sum(level => u[(band * width) + level] * extra[level]);
                for (var level = 0; level < width; level++)
                {
                    expected[level] += bands[band] * u[(band * width) + level] * extra[level] / size;
                }
            }

            for (var level = 0; level < width; level++)
            {
                extra[level] *= (totals[level] + LevelPrior) / (expected[level] + LevelPrior);
            }
        }

        var m = new double[same.Length];
        for (var band = 0; band < bands.Length; band++)
        {
            var size = Enumerable.Range(0, width).Sum(level => u[(band * width) + level] * extra[level]);
            for (var level = 0; level < width; level++)
            {
                var at = (band * width) + level;
                m[at] = (same[at] + (MatchPrior * u[at] * extra[level] / size)) / (bands[band] + MatchPrior);
            }
        }

        return (m, u);
    }

    /// <summary>u by band: the pairs that are not the same, leaning on the band below where they are few.</summary>
    private double[] OthersOf(int column, double[] same, int width)
    {
        var others = _counts.Columns[column].Select((count, at) => Math.Max(0, count - same[at])).ToArray();
        var lean = new double[width];
        for (var at = 0; at < others.Length; at++)
        {
            lean[at % width] += others[at];
        }

        lean = Shares([.. lean.Select(count => count + 0.5)]);
        var u = new double[others.Length];
        for (var band = 0; band < PreparedTable.Bands; band++)
        {
            var size = 0.0;
            for (var level = 0; level < width; level++)
            {
                size += others[(band * width) + level];
            }

            for (var level = 0; level < width; level++)
            {
                var at = (band * width) + level;
                lean[level] = u[at] = (others[at] + (OtherPrior * lean[level])) / (size + OtherPrior);
            }
        }

        return u;
    }

    private LinkageModel Model(bool wholeOnly)
    {
        var share = _table.HasWhole ? ColumnShare : 1;
        return new()
        {
            BandWeights = [.. _bandM.Zip(_bandU, (m, u) => _table.HasWhole ? (float)Math.Log2(m / u) : 0)],
            LevelWeights =
            [
                .. _table.Columns.Select(
                    (column, at) =>
                        wholeOnly || _m.Length == 0 ? new float[PreparedTable.Bands * column.Levels] : _m[at].Zip(_u[at], (m, u) => (float)(share * Math.Log2(m / u))).ToArray()
                ),
            ],
            Lambda = _lambda,
        };
    }

    /// <summary>Makes m/u rise with the band: neighbours that fall are joined (pool adjacent violators).</summary>
    private static void RiseTogether(double[] m, double[] u)
    {
        List<(double M, double U, int Count)> blocks = [];
        for (var band = 0; band < m.Length; band++)
        {
            blocks.Add((m[band], u[band], 1));
            while (blocks.Count > 1 && blocks[^1].M / blocks[^1].U < blocks[^2].M / blocks[^2].U)
            {
                var (last, previous) = (blocks[^1], blocks[^2]);
                blocks.RemoveAt(blocks.Count - 1);
                blocks[^1] = (last.M + previous.M, last.U + previous.U, last.Count + previous.Count);
            }
        }

        var at = 0;
        foreach (var block in blocks)
        {
            for (var end = at + block.Count; at < end; at++)
            {
                m[at] = block.M / block.U * u[at];
            }
        }
    }

    private static double[] Shares(double[] counts)
    {
        var all = counts.Sum();
        return [.. counts.Select(count => count / all)];
    }
}
