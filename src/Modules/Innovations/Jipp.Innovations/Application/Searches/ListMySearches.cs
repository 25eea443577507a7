using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application.Searches;

/// <summary>The searches that whoever asks keeps, by name.</summary>
[Permission(Permission.SignedIn)]
internal sealed record ListMySearches : IQuery<Result<List<KeptSearch>>>;

/// <param name="LastNews">How many records were new the last time any were.</param>
internal sealed record KeptSearch(Guid Id, string Name, SavedQuery Query, bool Alert, DateTimeOffset LookedAt, int LastNews, DateTimeOffset? LastNewsAt);

internal sealed class ListMySearchesHandler(IReadRepository<SavedSearch> searches, ICurrentUser user) : IQueryHandler<ListMySearches, Result<List<KeptSearch>>>
{
    public async Task<Result<List<KeptSearch>>> Handle(ListMySearches query, CancellationToken ct) =>
        user.Id is { } person ? (await searches.List(new Of(person), ct)).ToList() : new List<KeptSearch>();

    private sealed class Of : Specification<SavedSearch, KeptSearch>
    {
        public Of(Guid person) =>
            Query
                .Select(search => new KeptSearch(search.Id.Value, search.Name, search.Query, search.Alert, search.LookedAt, search.LastNews, search.LastNewsAt))
                .Where(search => search.PersonId == person)
                .OrderBy(search => search.Name)
                .AsNoTracking();
    }
}
