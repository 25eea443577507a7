using Jipp.BuildingBlocks;
using Jipp.Innovations.Application;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Endpoints;

/// <summary>One page of the catalogue.</summary>
/// <param name="Facets">By facet (kind, province, year, source, title, state) its values with the number of records each would give.</param>
/// <param name="SearchedInstead">The text that was searched because the one sent finds nothing.</param>
internal sealed record InnovationList(
    int Total,
    int Page,
    int Pages,
    IReadOnlyList<InnovationSummary> Items,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Facets,
    string? SearchedInstead,
    string? DidYouMean,
    bool SomeWordsOnly
)
{
    public static InnovationList Of(CatalogueResult found, SiteAddress site) =>
        new(
            found.Total,
            found.Page,
            found.Pages,
            [.. found.Cards.Select(card => InnovationSummary.Of(card, site))],
            found.Facets.ToDictionary(facet => NameOf(facet.Key), facet => facet.Value),
            found.SearchedInstead,
            found.DidYouMean,
            found.SomeWordsOnly
        );

    private static string NameOf(CatalogueFacet facet) =>
        facet switch
        {
            CatalogueFacet.AgencyKind => "kind",
            CatalogueFacet.Province => "province",
            CatalogueFacet.Year => "year",
            CatalogueFacet.Source => "source",
            CatalogueFacet.Title => "title",
            CatalogueFacet.Category => "category",
            CatalogueFacet.Sdg => "sdg",
            CatalogueFacet.Missing => "missing",
            _ => "state",
        };
}

/// <param name="SourceYear">Year of the award or news in the source, not of the start.</param>
/// <param name="State">Today's running state.</param>
internal sealed record InnovationSummary(
    string Nri,
    string Url,
    string Title,
    string Agency,
    string? Unit,
    string? ProvinceCode,
    int? SourceYear,
    IReadOnlyList<string> Sources,
    IReadOnlyList<TitleOfCard> Titles,
    StateOfCard State
)
{
    public static InnovationSummary Of(CatalogueCard card, SiteAddress site) =>
        new(
            card.Nri,
            site.To($"/inovasi/{card.Nri}/{card.Slug}").AbsoluteUri,
            card.Title,
            card.AgencyName,
            card.Unit,
            card.ProvinceCode,
            card.SourceYear,
            card.Sources,
            card.Titles,
            card.State
        );
}

/// <summary>One record.</summary>
/// <param name="AgencyCode">Directory key; null while the agency is not recognised.</param>
/// <param name="Sdgs">Sustainable development goals, 1 to 17.</param>
/// <param name="Latitude">Degrees; null together with the longitude.</param>
/// <param name="State">Today's running state; retired records say <c>ditarik</c>.</param>
/// <param name="Awards">Award texts as the sources write them.</param>
/// <param name="Titles">KIPP titles that stand.</param>
/// <param name="Missing">Fields that nobody filled yet.</param>
internal sealed record InnovationDetails(
    string Nri,
    string Url,
    string Title,
    string? Acronym,
    string? AgencyCode,
    string Agency,
    string? Unit,
    string? ProvinceCode,
    int? SourceYear,
    int? InitiatedYear,
    int? ImplementedYear,
    string? Group,
    string? Category,
    string? Form,
    string? Kind,
    string? Stage,
    string? Initiator,
    string? Function,
    IReadOnlyList<int> Sdgs,
    double? Latitude,
    double? Longitude,
    string? Summary,
    string? SustainabilityClaim,
    StateOfCard State,
    DateOnly? NextAnswerDueOn,
    RenewalWindow Renewal,
    string? RetiredReason,
    IReadOnlyList<GrantedTitle> Titles,
    IReadOnlyList<QuotedAward> Awards,
    IReadOnlyList<SourceOfRecord> Sources,
    IReadOnlyList<StatementOfRecord> Provenance,
    IReadOnlyList<string> Missing,
    DateTimeOffset? PublishedAt,
    DateTimeOffset UpdatedAt
)
{
    public static InnovationDetails Of(ShownInnovation shown, SiteAddress site)
    {
        var record = shown.Record;
        return new(
            record.Nri,
            site.To($"/inovasi/{record.Nri}/{record.Slug}").AbsoluteUri,
            record.Title,
            record.Acronym,
            record.AgencyCode,
            record.AgencyName,
            record.Unit,
            record.ProvinceCode,
            record.SourceYear,
            record.InitiatedYear,
            record.ImplementedYear,
            record.Group,
            record.Category,
            record.Form,
            record.Kind,
            record.Stage,
            record.Initiator,
            record.Function,
            record.Sdgs,
            record.Latitude,
            record.Longitude,
            record.Summary,
            record.SustainabilityClaim,
            StateOfCard.Of(shown.Badge, record.State == InnovationState.Retired),
            shown.DueOn,
            RenewalWindow.Of(shown),
            record.RetiredReason,
            shown.Titles,
            record.Awards,
            [.. record.Sources.Select(source => new SourceOfRecord(source.System, source.Address))],
            [.. record.Provenance.Select(said => new StatementOfRecord(said.Field.ToString(), said.Value, said.Origin.System, said.Origin.Address, said.Origin.At, said.Stands))],
            [.. shown.Missing.Select(field => field.ToString())],
            record.PublishedAt,
            record.UpdatedAt
        );
    }
}

/// <summary>The window in which the record's state must be renewed; computed at reading. Every answer behind it: <c>/api/v1/validation/records/{nri}/confirmations</c>.</summary>
/// <param name="Status">As <c>state.group</c>.</param>
/// <param name="LastConfirmedAt">Instant of the last answer; null when there is none.</param>
/// <param name="ConfirmedUntil">Last day on which that answer holds; null when nobody answered or when it stopped.</param>
/// <param name="NextDueOn">Day by which the next answer is due; null when nothing is asked.</param>
/// <param name="GraceEndsOn">Last day before the record counts as unconfirmed; null when nothing is asked.</param>
internal sealed record RenewalWindow(string Status, DateTimeOffset? LastConfirmedAt, DateOnly? ConfirmedUntil, DateOnly? NextDueOn, DateOnly? GraceEndsOn)
{
    public static RenewalWindow Of(ShownInnovation shown)
    {
        var state = StateOfCard.Of(shown.Badge, shown.Record.State == InnovationState.Retired);
        return new(state.Group, shown.AnsweredAt, shown.AnsweredAt is null || state.Group == "berhenti" ? null : shown.DueOn, shown.DueOn, shown.GraceEndsOn);
    }
}

internal sealed record SourceOfRecord(string System, string? Address);

/// <summary>What one source says of one field.</summary>
/// <param name="Field">Name of the field, as in <c>missing</c>.</param>
/// <param name="Stands">True for the statement that the record shows.</param>
internal sealed record StatementOfRecord(string Field, string Value, string System, string? Address, DateTimeOffset At, bool Stands);
