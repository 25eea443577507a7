using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Accounts.Infrastructure;

/// <summary>Tells the mail sender of all modules where a person reads mail and in which language.</summary>
internal sealed class MailDirectory(AccountsDbContext context) : IMailDirectory
{
    public Task<MailAddressee?> Find(Guid personId, CancellationToken ct)
    {
        var id = new PersonId(personId);
        return context
            .People.Where(person => person.Id == id && person.State != PersonState.Closed)
            .Select(person => new MailAddressee(person.Name, person.Email, person.Language))
            .FirstOrDefaultAsync(ct);
    }
}
