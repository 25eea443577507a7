using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application;

/// <summary>The catalogue in figures, the whole or the part that was chosen (INN-10). Retired records are left aside unless asked for.</summary>
[Permission(Permission.Public)]
internal sealed record ShowStatistics(IReadOnlyDictionary<CatalogueFacet, IReadOnlyList<string>> Chosen) : IQuery<Result<CatalogueStatistics>>;

/// <param name="Whole">Records of the whole catalogue.</param>
/// <param name="Total">Records of the chosen part.</param>
/// <param name="Facets">By facet and value the number of records, the facet's own choice left aside.</param>
/// <param name="Lacking">Fields of a complete record and how many records of the part lack them, most lacking first.</param>
internal sealed record CatalogueStatistics(
    int Whole,
    int Total,
    IReadOnlyDictionary<CatalogueFacet, IReadOnlyDictionary<string, int>> Facets,
    IReadOnlyList<(InnovationField Field, int Records)> Lacking
)
{
    public IReadOnlyDictionary<string, int> Of(CatalogueFacet facet) => Facets[facet];
}

internal sealed class ShowStatisticsValidator : AbstractValidator<ShowStatistics>
{
    public ShowStatisticsValidator() =>
        RuleFor(query => new SearchCatalogue(null, query.Chosen, CatalogueOrder.Relevance, 1)).SetValidator(new SearchCatalogueValidator()).OverridePropertyName("Saringan");
}

internal sealed class ShowStatisticsHandler(ICatalogueIndex index, TimeProvider clock) : IQueryHandler<ShowStatistics, Result<CatalogueStatistics>>
{
    public async Task<Result<CatalogueStatistics>> Handle(ShowStatistics query, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var whole = await index.Search(new CatalogueSearch { Now = now }, ct);
        var part = await index.Search(new SearchCatalogue(null, query.Chosen, CatalogueOrder.Relevance, 1).ToSearch(now) with { Take = 0 }, ct);
        var lacking = part.Facets[CatalogueFacet.Missing];
        return new CatalogueStatistics(
            whole.Total,
            part.Total,
            part.Facets,
            [.. Completeness.Wanted.Select(field => (Field: field, Records: lacking.GetValueOrDefault(field.ToString()))).OrderByDescending(field => field.Records)]
        );
    }
}
