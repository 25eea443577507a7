using Jipp.BuildingBlocks.Infrastructure.Mail;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.Host.Operations;

internal enum MailState
{
    Waiting,
    Sent,
    Bounced,
    GivenUp,
}

/// <param name="Module">Whose mail outbox it lies in.</param>
/// <param name="LastError">Why the last attempt failed; holds no address.</param>
internal sealed record MailLine(string Module, Guid Id, string Kind, MailState State, DateTimeOffset CreatedAt, DateTimeOffset? SentAt, int Attempts, string? LastError);

/// <summary>State of the mails of all modules, for the operations page.</summary>
internal sealed class MailDesk(ModuleRegistry modules, IServiceScopeFactory scopes)
{
    /// <summary>The newest mails of each module, at most <paramref name="perModule"/>.</summary>
    public async Task<IReadOnlyList<MailLine>> Latest(int perModule, CancellationToken ct)
    {
        List<MailLine> lines = [];
        foreach (var module in modules.All)
        {
            await using var scope = scopes.CreateAsyncScope();
            var rows = await ModuleRegistry.Context(scope.ServiceProvider, module).Mail.AsNoTracking().OrderByDescending(mail => mail.CreatedAt).Take(perModule).ToListAsync(ct);
            lines.AddRange(rows.Select(mail => new MailLine(module.Name, mail.Id, mail.Kind, StateOf(mail), mail.CreatedAt, mail.SentAt, mail.Attempts, mail.LastError)));
        }

        return [.. lines.OrderByDescending(line => line.CreatedAt)];
    }

    private static MailState StateOf(MailRow mail) =>
        mail switch
        {
            { SentAt: not null } => MailState.Sent,
            { BouncedAt: not null } => MailState.Bounced,
            { NextAttemptAt: null } => MailState.GivenUp,
            _ => MailState.Waiting,
        };
}
