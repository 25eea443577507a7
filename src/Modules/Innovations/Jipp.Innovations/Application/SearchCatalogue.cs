using FluentValidation;
using Jipp.BuildingBlocks;

namespace Jipp.Innovations.Application;

/// <summary>One page of the public catalogue. Values of one facet are alternatives; the facets must all hold.</summary>
/// <param name="Page">From 1; a page has <see cref="SearchCatalogueHandler.PageSize"/> records.</param>
[Permission(Permission.Public)]
internal sealed record SearchCatalogue(string? Text, IReadOnlyDictionary<CatalogueFacet, IReadOnlyList<string>> Chosen, CatalogueOrder Order, int Page)
    : IQuery<Result<CatalogueResult>>
{
    public IReadOnlyList<string> ChosenOf(CatalogueFacet facet) => Chosen.GetValueOrDefault(facet, []);

    /// <summary>The same question to the index, as of a moment.</summary>
    public CatalogueSearch ToSearch(DateTimeOffset now) =>
        new()
        {
            Text = Text,
            Order = Order,
            Skip = (Page - 1) * SearchCatalogueHandler.PageSize,
            Take = SearchCatalogueHandler.PageSize,
            Now = now,
            Chosen = Chosen.ToDictionary(facet => facet.Key, IReadOnlySet<string> (facet) => facet.Value.ToHashSet(StringComparer.Ordinal)),
        };
}

/// <param name="Facets">For each facet its values with the number of records each would give.</param>
internal sealed record CatalogueResult(
    int Total,
    int Page,
    int Pages,
    IReadOnlyList<CatalogueCard> Cards,
    IReadOnlyDictionary<CatalogueFacet, IReadOnlyDictionary<string, int>> Facets
)
{
    /// <inheritdoc cref="CatalogueHits.SearchedInstead"/>
    public string? SearchedInstead { get; init; }

    /// <inheritdoc cref="CatalogueHits.DidYouMean"/>
    public string? DidYouMean { get; init; }

    /// <inheritdoc cref="CatalogueHits.SomeWordsOnly"/>
    public bool SomeWordsOnly { get; init; }
}

internal sealed class SearchCatalogueValidator : AbstractValidator<SearchCatalogue>
{
    public const int LongestText = 200;
    public const int LastPage = 500;
    private const int MostValues = 60;

    public SearchCatalogueValidator()
    {
        RuleFor(query => query.Text).MaximumLength(LongestText).WithMessage("Kata pencarian paling panjang 200 huruf. Persingkat, lalu cari lagi.");
        RuleFor(query => query.Page).InclusiveBetween(1, LastPage).WithMessage("Halaman hasil dihitung dari 1 sampai 500.");
        RuleFor(query => CountOfChosen(query)).LessThanOrEqualTo(MostValues).WithName("Saringan").WithMessage("Saringan terlalu banyak. Hapus beberapa di antaranya.");
        RuleForEach(query => query.ChosenOf(CatalogueFacet.State)).Must(CatalogueStates.All.Contains).WithName("Status").WithMessage("Status yang dipilih tidak dikenal.");
    }

    // Not in the rule itself: a lambda within an expression is made anew each time it is evaluated.
    private static int CountOfChosen(SearchCatalogue query) => query.Chosen.Values.Sum(values => values.Count);
}

internal sealed class SearchCatalogueHandler(ICatalogueIndex index, TimeProvider clock) : IQueryHandler<SearchCatalogue, Result<CatalogueResult>>
{
    public const int PageSize = 20;

    public async Task<Result<CatalogueResult>> Handle(SearchCatalogue query, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var hits = await index.Search(query.ToSearch(now), ct);
        return new CatalogueResult(
            hits.Total,
            query.Page,
            Math.Min(SearchCatalogueValidator.LastPage, (hits.Total + PageSize - 1) / PageSize),
            [.. hits.Hits.Select(hit => CatalogueCard.Of(hit, now, hits.GraceDays))],
            hits.Facets
        )
        {
            SearchedInstead = hits.SearchedInstead,
            DidYouMean = hits.DidYouMean,
            SomeWordsOnly = hits.SomeWordsOnly,
        };
    }
}
