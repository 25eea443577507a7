using Jipp.Accounts.Contracts;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application.Reactions;

/// <summary>Nobody reads what a closed account's searches find, so they are looked at no more. They stay kept for a person who is invited again.</summary>
internal sealed class SilenceSearchesOfClosed(IRepository<SavedSearch> searches, TimeProvider clock) : IReaction<AccountClosedV1>
{
    public async Task Handle(AccountClosedV1 happened, CancellationToken ct)
    {
        foreach (var search in await searches.List(new WithAlert(happened.PersonId), ct))
        {
            search.SetAlert(on: false, [], clock.GetUtcNow());
        }
    }

    private sealed class WithAlert : Specification<SavedSearch>
    {
        public WithAlert(Guid person) => Query.Where(search => search.PersonId == person && search.Alert);
    }
}
