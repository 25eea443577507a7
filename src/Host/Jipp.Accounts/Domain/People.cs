using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Domain;

internal sealed class PersonById : Specification<Person>
{
    public PersonById(PersonId id) => Query.Where(person => person.Id == id);
}

internal sealed class PersonByEmail : Specification<Person>
{
    public PersonByEmail(string email)
    {
        var key = EmailAddress.KeyOf(email);
        Query.Where(person => person.EmailKey == key);
    }
}

internal sealed class PersonByLink : Specification<Person>
{
    public PersonByLink(string token)
    {
        var hash = AccessToken.HashOf(token);
        Query.Where(person => person.LinkHash == hash);
    }
}

/// <summary>Active members of the secretariat other than one person.</summary>
internal sealed class OtherSecretariat : Specification<Person>
{
    public OtherSecretariat(PersonId except) =>
        Query.Where(person => person.Id != except && person.State == PersonState.Active && person.Roles.Any(role => role.Role == RoleKind.Secretariat.Key));
}

internal sealed class Anybody : Specification<Person>;
