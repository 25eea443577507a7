using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application.Searches;

/// <summary>Queries as they are kept and as they are asked.</summary>
internal static class SavedQueries
{
    /// <summary>The page of the result does not belong to the query.</summary>
    public static SavedQuery Kept(this SearchCatalogue query) =>
        new(
            string.IsNullOrWhiteSpace(query.Text) ? null : query.Text.Trim(),
            query
                .Chosen.Where(facet => facet.Value.Count > 0)
                .ToDictionary(facet => facet.Key.ToString(), IReadOnlyList<string> (facet) => [.. facet.Value.Distinct().Order(StringComparer.Ordinal)]),
            query.Order.ToString()
        );

    /// <summary>A facet or order that a later version no longer has is left aside.</summary>
    public static SearchCatalogue Asked(this SavedQuery kept) =>
        new(
            kept.Text,
            kept.Chosen.Where(facet => Enum.TryParse<CatalogueFacet>(facet.Key, out _)).ToDictionary(facet => Enum.Parse<CatalogueFacet>(facet.Key), facet => facet.Value),
            Enum.TryParse<CatalogueOrder>(kept.Order, out var order) ? order : CatalogueOrder.Relevance,
            Page: 1
        );

    /// <summary>Everything that the query finds as it is typed. What is shown instead when it finds nothing is no result of it.</summary>
    public static async Task<IReadOnlyCollection<FoundRecord>> Find(this ICatalogueIndex index, SearchCatalogue query, DateTimeOffset now, CancellationToken ct)
    {
        var found = await index.Search(query.ToSearch(now) with { Skip = 0, Take = int.MaxValue }, ct);
        return found.SearchedInstead is not null || found.SomeWordsOnly
            ? []
            : found.Hits.Select(hit => new FoundRecord(hit.Document.Nri, hit.Document.Title, hit.Document.AgencyName)).ToList();
    }
}

internal sealed class OneOfMySearches : BuildingBlocks.Specification<SavedSearch>
{
    public OneOfMySearches(SavedSearchId id, Guid person) => Query.Where(search => search.Id == id && search.PersonId == person);
}
