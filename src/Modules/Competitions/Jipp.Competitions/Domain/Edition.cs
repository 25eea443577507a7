namespace Jipp.Competitions.Domain;

internal readonly record struct EditionId(Guid Value) : ITypedId<EditionId>
{
    public static EditionId From(Guid value) => new(value);
}

/// <summary>
/// One year of the competition with its public figures exactly as the sources give them: null means that no source was found,
/// never zero. 2024 has no number: the competition was cancelled and PKRI (monitoring) took its place.
/// </summary>
internal sealed class Edition : AggregateRoot<EditionId>
{
    private readonly List<TitleKind> _titles = [];

    private Edition() { }

    /// <summary>Key of an edition across modules.</summary>
    public int Year { get; private set; }

    public int? Number { get; private set; }

    public string? LegalBasis { get; private set; }

    /// <summary>Groups of participants, e.g. <c>umum</c>; empty when no source names them.</summary>
    public IReadOnlyList<string> Groups { get; private set; } = [];

    public int? Registered { get; private set; }

    public int? Submitted { get; private set; }

    public int? PassedAdministration { get; private set; }

    public int? Nominees { get; private set; }

    public int? Finalists { get; private set; }

    /// <summary>Innovations looked at by PKRI; only in 2024.</summary>
    public int? Monitored { get; private set; }

    public DateOnly? AnnouncedOn { get; private set; }

    public DateOnly? AwardedOn { get; private set; }

    /// <summary>What the figures alone would hide, such as two sources that differ.</summary>
    public string? Note { get; private set; }

    public string Source { get; private set; } = "";

    /// <summary>The titles of this year, in the order of the list.</summary>
    public IReadOnlyList<TitleKind> Titles => _titles;

    public static Edition From(EditionFacts facts)
    {
        var edition = new Edition { Id = TypedId.New<EditionId>(), Year = facts.Year };
        edition.Take(facts);
        return edition;
    }

    /// <summary>Takes over what the sources say now. Taking the same facts twice changes nothing.</summary>
    public void Take(EditionFacts facts)
    {
        Number = facts.Number;
        LegalBasis = facts.LegalBasis;
        if (!Groups.SequenceEqual(facts.Groups))
        {
            Groups = [.. facts.Groups];
        }

        (Registered, Submitted, PassedAdministration) = (facts.Registered, facts.Submitted, facts.PassedAdministration);
        (Nominees, Finalists, Monitored) = (facts.Nominees, facts.Finalists, facts.Monitored);
        (AnnouncedOn, AwardedOn, Note, Source) = (facts.AnnouncedOn, facts.AwardedOn, facts.Note, facts.Source);

        _titles.RemoveAll(title => facts.Titles.All(listed => listed.Name != title.Name));
        foreach (var (listed, position) in facts.Titles.Select((listed, position) => (listed, position)))
        {
            if (_titles.Find(title => title.Name == listed.Name) is { } known)
            {
                known.Take(listed, position);
            }
            else
            {
                _titles.Add(TitleKind.From(listed, position));
            }
        }
    }
}

/// <summary>What the sources say about one year.</summary>
internal sealed record EditionFacts(
    int Year,
    int? Number,
    string? LegalBasis,
    IReadOnlyList<string> Groups,
    int? Registered,
    int? Submitted,
    int? PassedAdministration,
    int? Nominees,
    int? Finalists,
    int? Monitored,
    DateOnly? AnnouncedOn,
    DateOnly? AwardedOn,
    string? Note,
    string Source,
    IReadOnlyList<TitleFacts> Titles
);
