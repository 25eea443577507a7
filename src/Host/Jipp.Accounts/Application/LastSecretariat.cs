using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application;

/// <summary>Somebody must be left who can let others in.</summary>
internal sealed class LastSecretariat(IRepository<Person> people)
{
    public static readonly Error Refusal = Error.Conflict("secretariat.last", "Ini akun sekretariat terakhir yang aktif. Aktifkan akun sekretariat lain lebih dulu.");

    public async Task<bool> Is(Person person, CancellationToken ct) =>
        person.State == PersonState.Active && person.Has(RoleGrant.Secretariat) && !await people.Any(new OtherSecretariat(person.Id), ct);
}
