using Jipp.BuildingBlocks;

namespace Jipp.Innovations.Application;

/// <summary>Counts of the whole public catalogue, retired records left aside: for the home page, dashboards and the map.</summary>
[Permission(Permission.Public)]
internal sealed record ShowCatalogueFigures : IQuery<Result<CatalogueFigures>>;

/// <summary>Records by province code, source system, source year and running state. A record with two sources counts in both.</summary>
internal sealed record CatalogueFigures(
    int Total,
    IReadOnlyDictionary<string, int> ByProvince,
    IReadOnlyDictionary<string, int> BySource,
    IReadOnlyDictionary<string, int> ByYear,
    IReadOnlyDictionary<string, int> ByState,
    IReadOnlyDictionary<string, int> ByAgencyKind
);

internal sealed class ShowCatalogueFiguresHandler(ICatalogueIndex index, TimeProvider clock) : IQueryHandler<ShowCatalogueFigures, Result<CatalogueFigures>>
{
    public async Task<Result<CatalogueFigures>> Handle(ShowCatalogueFigures query, CancellationToken ct)
    {
        var all = await index.Search(new CatalogueSearch { Now = clock.GetUtcNow() }, ct);
        return new CatalogueFigures(
            all.Total,
            all.Facets[CatalogueFacet.Province],
            all.Facets[CatalogueFacet.Source],
            all.Facets[CatalogueFacet.Year],
            all.Facets[CatalogueFacet.State].Where(pair => pair.Key != CatalogueStates.Retired).ToDictionary(),
            all.Facets[CatalogueFacet.AgencyKind]
        );
    }
}
