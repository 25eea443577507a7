namespace Jipp.Competitions.Domain;

/// <summary>How far a title stands above the others. <see cref="TitleLevels.Code"/> is its word outside of the module.</summary>
internal enum TitleLevel
{
    Nominee,
    Finalist,
    Commended,
    Outstanding,
    Special,
}

internal static class TitleLevels
{
    /// <summary>The word of data/kipp_titles.csv and of the events.</summary>
    public static string Code(this TitleLevel level) =>
        level switch
        {
            TitleLevel.Nominee => "nominee",
            TitleLevel.Finalist => "finalist",
            TitleLevel.Commended => "commended",
            TitleLevel.Outstanding => "outstanding",
            TitleLevel.Special => "special",
            _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
        };

    public static TitleLevel Parse(string code) =>
        Enum.GetValues<TitleLevel>().Cast<TitleLevel?>().FirstOrDefault(level => level!.Value.Code() == code) ?? throw new FormatException($"No title level is called {code}.");
}

/// <summary>One kind of title of an edition, e.g. Top 45 of 2019, with how many were given; null when no source says.</summary>
internal sealed class TitleKind
{
    private TitleKind() { }

    public string Name { get; private set; } = "";

    public int Position { get; private set; }

    public TitleLevel Level { get; private set; }

    public int? Count { get; private set; }

    /// <summary>The decree that lists the winners, when its number is known.</summary>
    public string? Decree { get; private set; }

    public string Source { get; private set; } = "";

    public static TitleKind From(TitleFacts facts, int position)
    {
        var kind = new TitleKind { Name = facts.Name };
        kind.Take(facts, position);
        return kind;
    }

    public void Take(TitleFacts facts, int position) => (Position, Level, Count, Decree, Source) = (position, facts.Level, facts.Count, facts.Decree, facts.Source);
}

internal sealed record TitleFacts(string Name, TitleLevel Level, int? Count, string? Decree, string Source);

/// <summary>All titles that were ever given, for deciding claims. A claim stands only if year and text are exactly in the list.</summary>
internal sealed class TitleList(IEnumerable<Edition> editions)
{
    private readonly Dictionary<(int Year, string Name), TitleKind> _kinds = editions
        .SelectMany(edition => edition.Titles.Select(kind => (edition.Year, Kind: kind)))
        .ToDictionary(listed => (listed.Year, listed.Kind.Name), listed => listed.Kind);

    public TitleKind? Find(int? year, string text) => year is { } known ? _kinds.GetValueOrDefault((known, text.Trim())) : null;
}
