using Jipp.BuildingBlocks;

namespace Jipp.Innovations.Application;

/// <summary>What the home page shows, by rule and never at random: those confirmed last, then those with titles, latest year first.</summary>
[Permission(Permission.Public)]
internal sealed record ShowHomeInnovations : IQuery<Result<HomeInnovations>>;

/// <param name="Confirmed">How many of the cards, from the first, were confirmed and are not due again.</param>
internal sealed record HomeInnovations(IReadOnlyList<CatalogueCard> Cards, int Confirmed);

internal sealed class ShowHomeInnovationsHandler(ICatalogueIndex index, TimeProvider clock) : IQueryHandler<ShowHomeInnovations, Result<HomeInnovations>>
{
    private const int Cards = 6;

    public async Task<Result<HomeInnovations>> Handle(ShowHomeInnovations query, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var confirmed = await index.Search(
            new CatalogueSearch
            {
                Now = now,
                Take = Cards,
                Order = CatalogueOrder.Confirmed,
                Chosen = new Dictionary<CatalogueFacet, IReadOnlySet<string>> { [CatalogueFacet.State] = new HashSet<string> { CatalogueStates.Confirmed } },
            },
            ct
        );
        var titled = await index.Search(new CatalogueSearch { Now = now, Take = 2 * Cards }, ct);
        var cards = confirmed.Hits.Concat(titled.Hits).DistinctBy(hit => hit.Document.Id).Take(Cards).Select(hit => CatalogueCard.Of(hit, now, titled.GraceDays));
        return new HomeInnovations([.. cards], confirmed.Hits.Count);
    }
}
