namespace Jipp.Innovations.Domain.Linkage;

/// <summary>How the values of a column are compared.</summary>
internal enum ComparisonKind
{
    /// <summary>Free words: compared by rare words and letter triples that they share, whatever their order.</summary>
    Text,

    /// <summary>Name of a person or place: as <see cref="Text"/>, short.</summary>
    Name,

    /// <summary>A value of a list or a key: the same, written nearly the same, or other.</summary>
    Category,

    /// <summary>Year of four digits: 0, 1, up to 3, or more years apart.</summary>
    Year,

    /// <summary>Day, with or without separators: the same, one digit or a swap apart, same year, other.</summary>
    Date,

    /// <summary>Amount: the same, or apart by a share of the larger one.</summary>
    Number,

    /// <summary>Words with digits of a text, parted by spaces: none shared, some, all of the shorter list.</summary>
    Numerals,

    /// <summary>Levels that the caller computes: <see cref="LinkageColumn.Prepare"/>.</summary>
    Given,
}

/// <summary>One comparison as data. The engine reads the kind, never the name.</summary>
/// <param name="Name">For reports.</param>
internal sealed record LinkageColumn(string Name, ComparisonKind Kind)
{
    /// <summary>For <see cref="ComparisonKind.Given"/>: makes the comparison ready for the distinct values of the column.</summary>
    public Func<IReadOnlyList<string>, IGivenLevels>? Prepare { get; init; }

    /// <summary>Number of levels that the comparison gives, equality aside.</summary>
    public int Levels { get; init; } = 1;

    /// <summary>For <see cref="ComparisonKind.Given"/>: whether level 0 says by a rule of the field that two records are not the same, whatever else agrees.</summary>
    public bool LowestBars { get; init; }
}

/// <summary>A comparison of the caller's own, over distinct values known from the start.</summary>
internal interface IGivenLevels
{
    /// <summary>Sets the level of <paramref name="value"/> with every known value: 0 (other) upwards, more is more alike. Symmetric.</summary>
    /// <param name="from">Values before this place need no level.</param>
    /// <param name="levels">As many as values are known; to be added to what is there.</param>
    void Add(string value, int from, byte[] levels);
}

/// <summary>Records to be linked: rows of texts under columns of known kinds.</summary>
internal sealed class LinkageTable
{
    /// <param name="rows">One array a record, as long as <paramref name="columns"/>; null or blank is missing.</param>
    public LinkageTable(IReadOnlyList<LinkageColumn> columns, IReadOnlyList<string?[]> rows)
    {
        if (columns.Count is 0 or > 32)
        {
            throw new ArgumentException("Between 1 and 32 columns.", nameof(columns));
        }

        if (rows.FirstOrDefault(row => row.Length != columns.Count) is not null)
        {
            throw new ArgumentException("Every row has a cell for every column.", nameof(rows));
        }

        (Columns, Rows) = (columns, rows);
    }

    public IReadOnlyList<LinkageColumn> Columns { get; }

    public IReadOnlyList<string?[]> Rows { get; }

    public int Count => Rows.Count;

    /// <summary>Number of pairs that are compared.</summary>
    public long PairCount => LeftCount is { } left ? (long)left * (Count - left) : (long)Count * (Count - 1) / 2;

    /// <summary>Number of rows of the left side when two lists are linked (only pairs across are compared); null for duplicates within one list.</summary>
    public int? LeftCount { get; init; }

    /// <summary>Whether each side is clean, so that a record has at most one partner.</summary>
    public bool OneToOne { get; init; }
}
