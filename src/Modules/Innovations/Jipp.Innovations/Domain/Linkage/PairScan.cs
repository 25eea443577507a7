using System.Runtime.InteropServices;

namespace Jipp.Innovations.Domain.Linkage;

/// <summary>Pairs kept from a scan, with the level of each column; the rest are counted only.</summary>
internal sealed class ScannedPairs(int columns)
{
    private readonly List<byte> _levels = [];

    public List<int> Left { get; } = [];

    public List<int> Right { get; } = [];

    /// <summary>Likeness of the whole records, in parts of <see cref="TermVectors.Full"/>.</summary>
    public List<int> Likeness { get; } = [];

    public int Count => Left.Count;

    public ReadOnlySpan<byte> Levels => CollectionsMarshal.AsSpan(_levels);

    public ReadOnlySpan<byte> LevelsOf(int pair) => Levels.Slice(pair * columns, columns);

    public void Add(int left, int right, int likeness)
    {
        Left.Add(left);
        Right.Add(right);
        Likeness.Add(likeness);
    }

    public void AddLevel(byte level) => _levels.Add(level);

    public void Add(ScannedPairs other)
    {
        Left.AddRange(other.Left);
        Right.AddRange(other.Right);
        Likeness.AddRange(other.Likeness);
        _levels.AddRange(other._levels);
    }
}

/// <summary>How often each level of each column occurs, by the band of the whole records' likeness.</summary>
internal sealed class LevelCounts
{
    public LevelCounts(IEnumerable<int> levels)
    {
        Bands = new long[PreparedTable.Bands];
        Columns = [.. levels.Select(count => new long[PreparedTable.Bands * count])];
    }

    public long[] Bands { get; }

    /// <summary>By column; index band × levels + level.</summary>
    public long[][] Columns { get; }

    /// <summary>Takes one pair out of the counts.</summary>
    public void Forget(int band, ReadOnlySpan<byte> levels)
    {
        Bands[band]--;
        for (var column = 0; column < levels.Length; column++)
        {
            Columns[column][(band * (Columns[column].Length / PreparedTable.Bands)) + levels[column]]--;
        }
    }

    public void Add(LevelCounts other)
    {
        for (var band = 0; band < Bands.Length; band++)
        {
            Bands[band] += other.Bands[band];
        }

        for (var column = 0; column < Columns.Length; column++)
        {
            for (var at = 0; at < Columns[column].Length; at++)
            {
                Columns[column][at] += other.Columns[column][at];
            }
        }
    }
}

/// <summary>Compares every pair of a table, row by row on all processors.</summary>
internal sealed class PairScan(PreparedTable table)
{
    private const int RowsAtOnce = 16;

    private readonly ColumnLevels[] _columns = table.Columns;
    private readonly int _count = table.Table.Count;

    /// <summary>Counts levels, likeness and sums of weights over the pairs of every <paramref name="step"/>-th row.</summary>
    /// <param name="weights">By column and level; null to count only.</param>
    public (LevelCounts Counts, List<float> Sums, List<int> Likeness) Sample(int step, float[][]? weights)
    {
        var scratch = new Scratch(table);
        List<float> sums = [];
        List<int> likeness = [];
        for (var row = 0; row < table.FirstRows; row += step)
        {
            var from = table.Table.LeftCount ?? row + 1;
            Compare(row, from, scratch);
            if (weights is null)
            {
                Count(row, from, scratch);
                continue;
            }

            Sum(row, from, weights, scratch);
            for (var other = from; other < _count; other++)
            {
                sums.Add(scratch.Sums[other]);
                likeness.Add(scratch.Likeness[other]);
            }
        }

        return (scratch.Counts, sums, likeness);
    }

    /// <summary>Compares every pair, counts all, and keeps those whose weights or whose likeness reach a bound.</summary>
    public (LevelCounts Counts, ScannedPairs Kept) Keep(float[][] weights, float leastSum, int leastLikeness, LinkageProgress? progress = null)
    {
        var chunks = (table.FirstRows + RowsAtOnce - 1) / RowsAtOnce;
        var parts = new ScannedPairs[chunks];
        var total = new LevelCounts(_columns.Select(column => column.Levels));
        Parallel.For(
            0,
            chunks,
            () => new Scratch(table),
            (chunk, _, scratch) =>
            {
                parts[chunk] = new(_columns.Length);
                var first = chunk * RowsAtOnce;
                for (var row = first; row < Math.Min(table.FirstRows, first + RowsAtOnce); row++)
                {
                    var from = table.Table.LeftCount ?? row + 1;
                    Compare(row, from, scratch);
                    Count(row, from, scratch);
                    Sum(row, from, weights, scratch);
                    KeepOfRow(row, from, leastSum, leastLikeness, scratch, parts[chunk]);
                    progress?.Add(_count - from);
                }

                return scratch;
            },
            scratch =>
            {
                lock (total)
                {
                    total.Add(scratch.Counts);
                }
            }
        );
        var kept = new ScannedPairs(_columns.Length);
        foreach (var part in parts)
        {
            kept.Add(part);
        }

        return (total, kept);
    }

    private void KeepOfRow(int row, int from, float leastSum, int leastLikeness, Scratch scratch, ScannedPairs kept)
    {
        for (var other = from; other < _count; other++)
        {
            if (scratch.Sums[other] < leastSum && scratch.Likeness[other] < leastLikeness)
            {
                continue;
            }

            kept.Add(row, other, scratch.Likeness[other]);
            for (var column = 0; column < _columns.Length; column++)
            {
                var theirs = _columns[column].ValueOf[other];
                kept.AddLevel(theirs < 0 || scratch.Rows[column] is not { } levels ? ColumnLevels.Missing : levels[theirs]);
            }
        }
    }

    /// <summary>Levels of the row's values with all values that later records hold, and the likeness of the whole records.</summary>
    private void Compare(int row, int from, Scratch scratch)
    {
        Array.Clear(scratch.Likeness);
        table.Whole.AddLikeness(row, from, scratch.Likeness);
        for (var other = from; other < _count; other++)
        {
            scratch.Bands[other] = (byte)PreparedTable.BandOf(scratch.Likeness[other]);
        }

        for (var column = 0; column < _columns.Length; column++)
        {
            var levels = _columns[column];
            var value = levels.ValueOf[row];
            scratch.Rows[column] = value < 0 ? null : levels.LevelsOf(value, levels.FirstUsedAfter(from - 1), scratch.Values[column], scratch.Levels[column]);
        }
    }

    private void Sum(int row, int from, float[][] weights, Scratch scratch)
    {
        var sums = scratch.Sums.AsSpan(from, _count - from);
        sums.Clear();
        for (var column = 0; column < _columns.Length; column++)
        {
            var weight = weights[column];
            if (scratch.Rows[column] is not { } levels)
            {
                foreach (ref var sum in sums)
                {
                    sum += weight[ColumnLevels.Missing];
                }

                continue;
            }

            var values = _columns[column].ValueOf.AsSpan(from);
            for (var at = 0; at < values.Length; at++)
            {
                var value = values[at];
                sums[at] += weight[value < 0 ? ColumnLevels.Missing : levels[value]];
            }
        }
    }

    private void Count(int row, int from, Scratch scratch)
    {
        var bands = scratch.Bands.AsSpan(from, _count - from);
        foreach (var band in bands)
        {
            scratch.Counts.Bands[band]++;
        }

        for (var column = 0; column < _columns.Length; column++)
        {
            var counts = scratch.Counts.Columns[column];
            var width = _columns[column].Levels;
            if (scratch.Rows[column] is not { } levels)
            {
                foreach (var band in bands)
                {
                    counts[band * width]++;
                }

                continue;
            }

            var values = _columns[column].ValueOf.AsSpan(from, bands.Length);
            for (var at = 0; at < values.Length; at++)
            {
                var value = values[at];
                counts[(bands[at] * width) + (value < 0 ? ColumnLevels.Missing : levels[value])]++;
            }
        }
    }

    /// <summary>What one thread works with.</summary>
    private sealed class Scratch(PreparedTable table)
    {
        public int[] Likeness { get; } = new int[table.Table.Count];

        public byte[] Bands { get; } = new byte[table.Table.Count];

        public float[] Sums { get; } = new float[table.Table.Count];

        public int[][] Values { get; } = [.. table.Columns.Select(column => new int[column.ValueCount])];

        public byte[][] Levels { get; } = [.. table.Columns.Select(column => new byte[column.ValueCount])];

        /// <summary>Levels of the row's value by column; null where it has none.</summary>
        public byte[]?[] Rows { get; } = new byte[table.Columns.Length][];

        public LevelCounts Counts { get; } = new(table.Columns.Select(column => column.Levels));
    }
}
