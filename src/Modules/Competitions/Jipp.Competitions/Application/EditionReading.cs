using Jipp.Competitions.Domain;

namespace Jipp.Competitions.Application;

/// <summary>Editions together with counts of the titles known in the catalogue.</summary>
internal interface IEditionReading
{
    Task<IReadOnlyList<EditionRow>> List(CancellationToken ct);

    Task<EditionDetails?> Find(int year, CancellationToken ct);

    Task<CompetitionFigures> Figures(CancellationToken ct);
}

/// <summary>One year in the overview. Every figure is null where no source was found.</summary>
/// <param name="Number">Running number of the competition; null for 2024, when it was cancelled.</param>
/// <param name="TitlesKnown">Titles of the year that stand on an innovation of this catalogue.</param>
internal sealed record EditionRow(
    int Year,
    int? Number,
    int? Registered,
    int? Submitted,
    int? PassedAdministration,
    int? Nominees,
    int? Finalists,
    int? Monitored,
    DateOnly? AwardedOn,
    string? Note,
    string Source,
    int TitlesKnown
);

internal sealed record EditionDetails(
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
    IReadOnlyList<EditionTitle> Titles,
    int? PreviousYear,
    int? NextYear
);

/// <param name="Count">How many were given; null when no source says.</param>
/// <param name="Winners">Those that are in the catalogue: rarely all.</param>
internal sealed record EditionTitle(string Name, TitleLevel Level, int? Count, string? Decree, string Source, IReadOnlyList<Winner> Winners);

/// <param name="TitleSource">Who says that the title was given.</param>
/// <param name="Retired">The record is no longer active; its page stays readable.</param>
internal sealed record Winner(string Nri, string Slug, string Innovation, string AgencyName, string? TitleSource, bool Retired);

/// <param name="Commended">Innovations with a title of the level "commended" or above.</param>
internal sealed record CompetitionFigures(int Editions, int FirstYear, int LastYear, int TitlesKnown, int InnovationsWithTitle, int Commended);
