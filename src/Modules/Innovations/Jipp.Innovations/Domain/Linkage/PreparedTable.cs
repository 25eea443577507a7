namespace Jipp.Innovations.Domain.Linkage;

/// <summary>
/// A table made ready for comparison: every column by itself, and the whole of a record (all its short words together), which sees what
/// moved from one column to another and leads the model.
/// </summary>
internal sealed class PreparedTable
{
    /// <summary>Bands of the likeness of two whole records.</summary>
    public const int Bands = 20;

    private readonly int[] _short;
    private readonly bool _hasNumerals;

    public PreparedTable(LinkageTable table)
    {
        Table = table;
        var folded = new string[table.Columns.Count][];
        var textual = Enumerable.Range(0, table.Columns.Count).Where(column => IsTextual(table.Columns[column])).ToArray();
        Parallel.ForEach(textual, column => folded[column] = [.. table.Rows.Select(row => Folding.Fold(row[column]))]);
        _short = [.. textual.Where(column => TermVectors.AreShort(folded[column]))];
        if (_short.Length == 0)
        {
            _short = textual;
        }

        _hasNumerals = _short.Any(column => table.Columns[column].Kind == ComparisonKind.Text);
        var columns = table.Columns.Count + (_hasNumerals ? 1 : 0);
        Columns = new ColumnLevels[columns];
        TermVectors? whole = null;
        Parallel.For(
            0,
            columns + 1,
            at =>
            {
                if (at == 0)
                {
                    whole = new([.. Enumerable.Range(0, table.Count).Select(row => Join(_short, column => folded[column][row]))]);
                }
                else if (at <= table.Columns.Count)
                {
                    var column = at - 1;
                    IReadOnlyList<string?> cells = IsTextual(table.Columns[column]) ? folded[column] : table.Rows.Select(row => row[column]).ToArray();
                    Columns[column] = new(table.Columns[column], cells);
                }
                else
                {
                    Columns[at - 1] = new(new("", ComparisonKind.Numerals), [.. Enumerable.Range(0, table.Count).Select(row => Numerals(column => folded[column][row]))]);
                }
            }
        );
        Whole = whole!;
        HasWhole = _short.Length > 0;
        Barring = [.. Enumerable.Range(0, table.Columns.Count).Where(column => table.Columns[column].LowestBars)];
    }

    public LinkageTable Table { get; }

    /// <summary>The columns of the table; last, when there is a text, the words with digits in it.</summary>
    public ColumnLevels[] Columns { get; }

    public TermVectors Whole { get; }

    /// <summary>False when no column holds words: then the columns stand alone.</summary>
    public bool HasWhole { get; }

    /// <summary>Columns whose level "other" says that two records are not the same.</summary>
    public int[] Barring { get; }

    public int FirstRows => Table.LeftCount ?? Table.Count;

    public static int BandOf(int likeness) => Math.Min(Bands - 1, (int)((long)likeness * Bands / TermVectors.Full));

    /// <summary>The whole of a record that is not in the table, folded.</summary>
    public string WholeOf(IReadOnlyList<string?> row) => Join(_short, column => Folding.Fold(row[column]));

    /// <summary>Cell of a record, not in the table, for a column of <see cref="Columns"/>.</summary>
    public string? CellOf(IReadOnlyList<string?> row, int column) => column < Table.Columns.Count ? row[column] : Numerals(column => Folding.Fold(row[column]));

    private string Numerals(Func<int, string> folded) => NumeralLists.Of(Join(_short.Where(column => Table.Columns[column].Kind == ComparisonKind.Text), folded));

    private static string Join(IEnumerable<int> columns, Func<int, string> folded) => string.Join(' ', columns.Select(folded).Where(text => text.Length > 0));

    private static bool IsTextual(LinkageColumn column) => column.Kind is ComparisonKind.Text or ComparisonKind.Name or ComparisonKind.Category;
}
