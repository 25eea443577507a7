using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application;

/// <summary>A record as lists show it.</summary>
/// <param name="TitlePieces">The title again, in pieces, where a search marked words of it; otherwise one piece.</param>
/// <param name="Snippet">Other text in which the search found something; mostly empty.</param>
/// <param name="AgencyKind">Kind in the directory; null while the agency is unknown.</param>
/// <param name="SourceYear">Year of the award or news in the source, not of the start.</param>
/// <param name="Sources">Source systems, e.g. <c>panrb-kipp</c>.</param>
/// <param name="Titles">Granted titles with their year, latest first.</param>
public sealed record CatalogueCard(
    string Nri,
    string Slug,
    string Title,
    IReadOnlyList<MarkedText> TitlePieces,
    IReadOnlyList<MarkedText> Snippet,
    string AgencyName,
    string? AgencyKind,
    string? Unit,
    string? ProvinceCode,
    int? SourceYear,
    IReadOnlyList<string> Sources,
    IReadOnlyList<TitleOfCard> Titles,
    StateOfCard State
)
{
    internal static CatalogueCard Of(CatalogueDocument record, DateTimeOffset now, int graceDays) => Of(new CatalogueHit(record, [new(record.Title, false)], []), now, graceDays);

    internal static CatalogueCard Of(CatalogueHit hit, DateTimeOffset now, int graceDays)
    {
        var record = hit.Document;
        return new(
            record.Nri,
            record.Slug,
            record.Title,
            hit.Title,
            hit.Snippet,
            record.AgencyName,
            record.AgencyKind,
            record.Unit,
            record.ProvinceCode,
            record.SourceYear,
            [.. record.Sources.Distinct(StringComparer.Ordinal)],
            [.. record.Titles.Select(title => new TitleOfCard(title.Year, title.Title))],
            StateOfCard.Of(record.BadgeAt(now, graceDays), record.Retired)
        );
    }
}

/// <summary>A piece of text, marked where it matches the search.</summary>
public sealed record MarkedText(string Text, bool Marked);

/// <summary>A granted title.</summary>
public sealed record TitleOfCard(int Year, string Title);

/// <summary>The badge in plain values.</summary>
/// <param name="Group">One of the catalogue's states, e.g. <c>berjalan</c>.</param>
/// <param name="Answer">What the last answer said, e.g. <c>lancar</c>; null when there is none.</param>
/// <param name="On">Day of the last answer, or the day it stopped.</param>
/// <param name="By">The office that answered, in words.</param>
public sealed record StateOfCard(string Group, string? Answer, DateOnly? On, string? By)
{
    internal static StateOfCard Of(Badge badge, bool retired) => new(retired ? CatalogueStates.Retired : CatalogueStates.Of(badge.Kind), badge.Status, badge.On, badge.By);
}
