using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application.Searches;

/// <summary>
/// Looks at every search with an alert that was not looked at today (WIB) and tells what is new. All in one save: a run that is killed has told
/// nothing and remembers nothing, and the next one does it whole; one that comes a second time on a day finds nothing to do.
/// </summary>
[BackgroundOnly]
[Permission(Permissions.LookAtSearches)]
internal sealed record LookAtSearches : ICommand<Result<int>>;

internal sealed class LookAtSearchesHandler(IRepository<SavedSearch> searches, ICatalogueIndex index, TimeProvider clock) : ICommandHandler<LookAtSearches, Result<int>>
{
    private const int AtMost = 2000;
    private static readonly TimeSpan Wib = TimeSpan.FromHours(7);

    public async Task<Result<int>> Handle(LookAtSearches command, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = new DateTimeOffset(now.ToOffset(Wib).Date, Wib).ToUniversalTime();
        var told = 0;

        // A reader is content with the index at hand while somebody else renews it; news must not be missed for a day because of that.
        await index.CatchUp(ct);
        foreach (var search in await searches.List(new NotLookedAtSince(today, AtMost), ct))
        {
            told += search.Look(await index.Find(search.Query.Asked(), now, ct), now) > 0 ? 1 : 0;
        }

        return told;
    }

    private sealed class NotLookedAtSince : Specification<SavedSearch>
    {
        public NotLookedAtSince(DateTimeOffset day, int atMost) => Query.Where(search => search.Alert && search.LookedAt < day).OrderBy(search => search.LookedAt).Take(atMost);
    }
}
