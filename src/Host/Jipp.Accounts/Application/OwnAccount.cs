using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application;

/// <summary>The account of who is signed in.</summary>
internal sealed class OwnAccount(IRepository<Person> people, ICurrentUser user)
{
    public async Task<Result<Person>> Find(CancellationToken ct) =>
        user.Id is { } id && await people.Find(new PersonById(new PersonId(id)), ct) is { State: PersonState.Active } person ? person : Error.Unauthenticated();
}
