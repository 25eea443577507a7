using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application;

/// <summary>Finds the person whom a command is about, where the current user may change that account.</summary>
internal sealed class PeopleInReach(IRepository<Person> people, ICurrentUser user)
{
    /// <summary>Who cannot be seen is answered like who does not exist.</summary>
    public async Task<Result<Person>> ToSee(Guid id, CancellationToken ct) =>
        await people.Find(new PersonById(new PersonId(id)), ct) is { } person && Reach.Of(user).Sees(person) ? person : Error.NotFound("person.unknown", "Akun tidak ditemukan.");

    public async Task<Result<Person>> ToChange(Guid id, CancellationToken ct)
    {
        var found = await ToSee(id, ct);
        return found.IsSuccess && !Reach.Of(user).Changes(found.Value)
            ? Error.Forbidden("person.outside-reach", "Akun ini juga punya peran di luar instansi Anda. Minta sekretariat mengubahnya.")
            : found;
    }
}
