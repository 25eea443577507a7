using Jipp.Validation.Application;
using Jipp.Validation.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Validation.Infrastructure;

/// <summary>Looked up by the hash alone: the database never sees a secret, and a search by hash tells nothing by its timing.</summary>
internal sealed class Secrets(ValidationDbContext context, TimeProvider clock) : ISecrets
{
    public async Task<OneTapLink?> Link(string secret, CancellationToken ct) => Secret.HashOf(secret) is { } hash ? await context.Links.FindAsync([hash], ct) : null;

    public async Task<Guid?> Addressee(string secret, CancellationToken ct) =>
        Secret.HashOf(secret) is { } hash
            ? await context.Digests.Where(digest => digest.UnsubscribeHash == hash).Select(digest => (Guid?)digest.PersonId).FirstOrDefaultAsync(ct)
            : null;

    public Task<bool> IsUnsubscribed(Guid personId, CancellationToken ct) => context.Unsubscriptions.AnyAsync(row => row.PersonId == personId, ct);

    public async Task Unsubscribe(Guid personId, CancellationToken ct)
    {
        if (await context.Unsubscriptions.FindAsync([personId], ct) is null)
        {
            context.Unsubscriptions.Add(new Unsubscription(personId, clock.GetUtcNow()));
        }
    }

    public async Task Resubscribe(Guid personId, CancellationToken ct)
    {
        if (await context.Unsubscriptions.FindAsync([personId], ct) is { } row)
        {
            context.Unsubscriptions.Remove(row);
        }
    }
}
