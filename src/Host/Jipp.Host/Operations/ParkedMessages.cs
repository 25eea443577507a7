using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.Host.Operations;

/// <param name="Module">Whose outbox it lies in.</param>
internal sealed record ParkedMessage(string Module, Guid Id, string Name, DateTimeOffset OccurredAt, DateTimeOffset ParkedAt, int Failures, string Error);

/// <summary>Messages that were given up, for the operations page and the health check.</summary>
internal sealed class ParkedMessages(ModuleRegistry modules, IServiceScopeFactory scopes, TimeProvider clock)
{
    public async Task<IReadOnlyList<ParkedMessage>> List(CancellationToken ct)
    {
        List<ParkedMessage> parked = [];
        foreach (var module in modules.All)
        {
            await using var scope = scopes.CreateAsyncScope();
            parked.AddRange(
                await ModuleRegistry
                    .Context(scope.ServiceProvider, module)
                    .Outbox.AsNoTracking()
                    .Where(message => message.ParkedAt != null)
                    .OrderBy(message => message.OccurredAt)
                    .Select(message => new ParkedMessage(
                        module.Name,
                        message.Id,
                        message.Name,
                        message.OccurredAt,
                        message.ParkedAt!.Value,
                        message.Failures,
                        message.LastError ?? ""
                    ))
                    .ToListAsync(ct)
            );
        }

        return parked;
    }

    /// <summary>Gives the message a fresh start. False when it is not parked (any more).</summary>
    public async Task<bool> Retry(string module, Guid id, CancellationToken ct)
    {
        var runtime = modules.Named(module);
        await using var scope = scopes.CreateAsyncScope();
        var context = ModuleRegistry.Context(scope.ServiceProvider, runtime);
        DateTimeOffset? now = clock.GetUtcNow();
        int released;
        using (await context.EnterGate(ct))
        {
            released = await context
                .Outbox.Where(message => message.Id == id && message.ParkedAt != null)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(message => message.ParkedAt, (DateTimeOffset?)null)
                            .SetProperty(message => message.NextAttemptAt, now)
                            .SetProperty(message => message.Attempts, 0)
                            .SetProperty(message => message.Failures, 0),
                    ct
                );
        }

        runtime.OutboxSignal.Raise();
        return released > 0;
    }
}
