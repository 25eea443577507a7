using System.Globalization;
using System.Runtime.InteropServices;

namespace Jipp.Innovations.Domain.Linkage;

/// <summary>
/// One column of a table made ready for comparison: its distinct values, and the level of likeness of one value with all others. Level 0
/// is "missing on a side", 1 is the least alike.
/// </summary>
internal sealed class ColumnLevels
{
    public const byte Missing = 0;

    /// <summary>Bands of the cosine of two texts, each a tenth wide.</summary>
    private const int Bands = 10;

    /// <summary>Values held by fewer than this share of the records agree with more weight; see <see cref="Commonness"/>.</summary>
    private const double RareShare = 0.005,
        CommonShare = 0.05;

    /// <summary>The last levels are equality: in a common value, in one less common, in a rare one.</summary>
    public const int EqualLevels = 3;

    /// <summary>Up to this many distinct values the levels of all pairs of values are kept.</summary>
    private const int MostValuesInTable = 512;

    private readonly ComparisonKind _kind;
    private readonly IGivenLevels? _given;
    private readonly string[] _values;
    private readonly byte[] _equalLevel;
    private readonly TermVectors? _vectors;
    private readonly ulong[] _digits = [];
    private readonly double[] _numbers = [];
    private readonly NumeralLists? _numerals;
    private readonly Dictionary<string, int> _indexes = [];
    private readonly int[] _place;
    private readonly byte[][]? _table;

    /// <param name="cells">One a record; null or blank is missing.</param>
    public ColumnLevels(LinkageColumn column, IReadOnlyList<string?> cells)
    {
        _kind = column.Kind;
        ValueOf = new int[cells.Count];
        List<string> values = [];
        List<int> counts = [];
        List<int> lastUses = [];
        var seen = _indexes;
        for (var record = 0; record < cells.Count; record++)
        {
            var value = Read(cells[record]);
            if (value.Length == 0)
            {
                ValueOf[record] = -1;
                continue;
            }

            ref var index = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, value, out var known);
            if (!known)
            {
                index = values.Count;
                values.Add(value);
                counts.Add(0);
                lastUses.Add(0);
            }

            counts[index]++;
            lastUses[index] = record;
            ValueOf[record] = index;
        }

        _place = NumberByLastUse(values, counts, lastUses);
        _values = [.. values];
        LastUse = [.. lastUses];
        var filled = counts.Sum();
        Levels = 1 + DifferentLevels(column) + EqualLevels;
        _equalLevel = [.. counts.Select(count => (byte)(Levels - 1 - Commonness(count, filled)))];
        if (_kind is ComparisonKind.Text or ComparisonKind.Name or ComparisonKind.Category)
        {
            _vectors = new(_values, counts);
        }
        else if (_kind == ComparisonKind.Date)
        {
            _digits = [.. _values.Select(ValueLevels.Pack)];
        }
        else if (_kind is ComparisonKind.Year or ComparisonKind.Number)
        {
            _numbers = [.. _values.Select(value => double.Parse(value, CultureInfo.InvariantCulture))];
        }
        else if (_kind == ComparisonKind.Given)
        {
            _given = column.Prepare?.Invoke(_values);
        }
        else if (_kind == ComparisonKind.Numerals)
        {
            _numerals = new(_values);
        }

        if (_values.Length <= MostValuesInTable)
        {
            var likeness = new int[_values.Length];
            _table = new byte[_values.Length][];
            for (var value = 0; value < _values.Length; value++)
            {
                _table[value] = new byte[_values.Length];
                Fill(value, 0, likeness, _table[value]);
            }
        }
    }

    /// <summary>Number of levels, "missing" included.</summary>
    public int Levels { get; }

    /// <summary>Value of each record; -1 is missing.</summary>
    public int[] ValueOf { get; }

    /// <summary>Last record that holds each value. Ascending: records after i hold values from <see cref="FirstUsedAfter"/> on.</summary>
    public int[] LastUse { get; }

    public int ValueCount => _values.Length;

    /// <summary>Shares of the filled records whose value is common, less common, rare: how equality of the same thing falls on the last levels.</summary>
    public double[] EqualShares()
    {
        var shares = new double[EqualLevels];
        foreach (var value in ValueOf)
        {
            if (value >= 0)
            {
                shares[_equalLevel[value] - (Levels - EqualLevels)]++;
            }
        }

        var filled = shares.Sum();
        return [.. shares.Select(share => (share + 0.01) / (filled + 0.03))];
    }

    public int FirstUsedAfter(int record)
    {
        var found = Array.BinarySearch(LastUse, record + 1);
        return found < 0 ? ~found : found;
    }

    /// <summary>Levels of a value with every value from <paramref name="from"/> on; those before are not to be read.</summary>
    /// <param name="likeness">Scratch of <see cref="ValueCount"/> zeros; zeros again afterwards.</param>
    /// <param name="levels">Scratch of <see cref="ValueCount"/>.</param>
    public byte[] LevelsOf(int value, int from, int[] likeness, byte[] levels)
    {
        if (_table is not null)
        {
            return _table[value];
        }

        Fill(value, from, likeness, levels);
        return levels;
    }

    /// <summary>Levels with all values of a cell that belongs to no record of the table; null when the cell is empty.</summary>
    public byte[]? LevelsOfCell(string? cell)
    {
        var value = Read(cell);
        if (value.Length == 0)
        {
            return null;
        }

        var levels = new byte[_values.Length];
        if (_indexes.TryGetValue(value, out var known))
        {
            Fill(_place[known], 0, new int[_values.Length], levels);
        }
        else if (_vectors is not null)
        {
            var likeness = new int[_values.Length];
            _vectors.AddLikeness(value, likeness);
            ToBands(likeness, 0, levels);
        }
        else if (_numerals is not null)
        {
            _numerals.Fill(value, levels);
        }
        else if (_kind == ComparisonKind.Given)
        {
            FillGiven(value, 0, levels);
        }
        else
        {
            var number = _numbers.Length > 0 ? double.Parse(value, CultureInfo.InvariantCulture) : 0;
            var compared = new Compared(number, _kind == ComparisonKind.Date ? ValueLevels.Pack(value) : 0);
            for (var other = 0; other < levels.Length; other++)
            {
                levels[other] = (byte)(1 + Different(compared, other));
            }
        }

        return levels;
    }

    private void Fill(int value, int from, int[] likeness, byte[] levels)
    {
        if (_vectors is not null)
        {
            _vectors.AddLikeness(value, from, likeness);
            ToBands(likeness, from, levels);
        }
        else if (_numerals is not null)
        {
            _numerals.Fill(value, from, likeness, levels);
        }
        else if (_kind == ComparisonKind.Given)
        {
            FillGiven(_values[value], from, levels);
        }
        else
        {
            for (var other = from; other < levels.Length; other++)
            {
                levels[other] = (byte)(1 + Different(Reading(value), other));
            }
        }

        if (value >= from)
        {
            levels[value] = _equalLevel[value];
        }
    }

    private void FillGiven(string value, int from, byte[] levels)
    {
        levels.AsSpan(from).Fill(1);
        _given?.Add(value, from, levels);
    }

    private static void ToBands(int[] likeness, int from, byte[] levels)
    {
        for (var other = from; other < levels.Length; other++)
        {
            levels[other] = (byte)(1 + Math.Min(Bands - 1, (int)((long)likeness[other] * Bands / TermVectors.Full)));
            likeness[other] = 0;
        }
    }

    private int DifferentLevels(LinkageColumn column) =>
        _kind switch
        {
            ComparisonKind.Year => 3,
            ComparisonKind.Date => 4,
            ComparisonKind.Number => 4,
            ComparisonKind.Numerals => NumeralLists.Levels,
            ComparisonKind.Given => column.Levels,
            _ => Bands,
        };

    private int Different(Compared one, int other) =>
        _kind switch
        {
            ComparisonKind.Year => ValueLevels.OfYears(one.Number, _numbers[other]),
            ComparisonKind.Date => ValueLevels.OfDays(one.Digits, _digits[other]),
            _ => ValueLevels.OfNumbers(one.Number, _numbers[other]),
        };

    private Compared Reading(int value) => new(_numbers.Length > 0 ? _numbers[value] : 0, _digits.Length > 0 ? _digits[value] : 0);

    private readonly record struct Compared(double Number, ulong Digits);

    private static int Commonness(int count, int filled)
    {
        var share = (double)count / filled;
        return count > 2 && share >= CommonShare ? 2
            : count > 2 && share >= RareShare ? 1
            : 0;
    }

    private string Read(string? cell)
    {
        if (string.IsNullOrWhiteSpace(cell))
        {
            return "";
        }

        switch (_kind)
        {
            case ComparisonKind.Given or ComparisonKind.Numerals:
                return cell.Trim();
            case ComparisonKind.Year or ComparisonKind.Number:
                return double.TryParse(cell.Trim().TrimStart('$'), NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
                    ? number.ToString("R", CultureInfo.InvariantCulture)
                    : "";
            case ComparisonKind.Date:
                return Folding.Digits(cell);
            default:
                return Folding.Fold(cell);
        }
    }

    private int[] NumberByLastUse(List<string> values, List<int> counts, List<int> lastUses)
    {
        var order = Enumerable.Range(0, values.Count).OrderBy(value => lastUses[value]).ToArray();
        var place = new int[order.Length];
        for (var at = 0; at < order.Length; at++)
        {
            place[order[at]] = at;
        }

        for (var record = 0; record < ValueOf.Length; record++)
        {
            if (ValueOf[record] >= 0)
            {
                ValueOf[record] = place[ValueOf[record]];
            }
        }

        Rearrange(values, order);
        Rearrange(counts, order);
        Rearrange(lastUses, order);
        return place;
    }

    private static void Rearrange<T>(List<T> items, int[] order)
    {
        var old = items.ToArray();
        for (var at = 0; at < order.Length; at++)
        {
            items[at] = old[order[at]];
        }
    }
}
