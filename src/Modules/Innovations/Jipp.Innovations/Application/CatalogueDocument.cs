using System.Text.Json.Serialization;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application;

/// <summary>
/// What the catalogue knows of one record: enough for search, cards and figures, so that a page of results asks no database. Made from the
/// record whenever it changes; holds nothing that depends on the day it is read.
/// </summary>
internal sealed record CatalogueDocument
{
    /// <summary>Stands for the kind of an agency that nobody recognised yet.</summary>
    public const string UnknownKind = "belum-dikenali";

    public required Guid Id { get; init; }

    /// <summary>Six digits.</summary>
    public required string Nri { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    /// <summary>Short name of the innovation when it is known apart from the title.</summary>
    public string? Acronym { get; init; }

    /// <summary>Directory key; null while the agency is unknown.</summary>
    public string? AgencyCode { get; init; }

    /// <summary>Name in the directory, else the text of the source.</summary>
    public required string AgencyName { get; init; }

    /// <summary>Kind in the directory (<c>kabupaten</c>, <c>kementerian</c> …); null while the agency is unknown.</summary>
    public string? AgencyKind { get; init; }

    public string? Unit { get; init; }

    /// <summary>Two digits; null for central agencies and unknown regions.</summary>
    public string? ProvinceCode { get; init; }

    public string? ProvinceName { get; init; }

    /// <summary>Year of the award or news in the source, not of the start.</summary>
    public int? SourceYear { get; init; }

    /// <summary>Source systems that the record was found in, e.g. <c>panrb-kipp</c>.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Titles granted by Competitions: shown as badges.</summary>
    public IReadOnlyList<GrantedTitle> Titles { get; init; } = [];

    /// <summary>Award texts of the sources, quoted: never a badge.</summary>
    public IReadOnlyList<string> Awards { get; init; } = [];

    /// <summary>Group or category as the source writes it.</summary>
    public string? Group { get; init; }

    public string? Category { get; init; }

    /// <summary>Numbers of the sustainable development goals.</summary>
    public IReadOnlyList<int> Sdgs { get; init; } = [];

    /// <summary>Fields that a complete record has and this one lacks, by name.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    public string? Summary { get; init; }

    /// <summary>All other text that words may find; searched and not stored.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> FurtherTexts { get; init; } = [];

    public required DateTimeOffset PublishedAt { get; init; }

    public bool Retired { get; init; }

    /// <summary>Day by which the next answer is due; null while no duty was heard of.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The last answer of the responsible office; null when it never answered.</summary>
    public Answer? Answer { get; init; }

    public Badge BadgeAt(DateTimeOffset now, int graceDays) => Badge.Of(DueOn, Answer, now, graceDays);
}

/// <param name="Level">As in the title list: <c>commended</c>, <c>finalist</c> …</param>
internal sealed record GrantedTitle(int Year, string Title, string Level);
