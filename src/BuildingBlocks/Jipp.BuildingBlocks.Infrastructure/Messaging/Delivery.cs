using System.Collections.Concurrent;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.BuildingBlocks.Infrastructure.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Jipp.BuildingBlocks.Infrastructure.Messaging;

/// <summary>Has reactions handle messages: effect, inbox mark and follow-up events in one transaction of the subscriber's database.</summary>
internal sealed class Delivery(IServiceScopeFactory scopes, EventCatalogue events, TimeProvider clock, ILogger<Delivery> log)
{
    private static readonly ConcurrentDictionary<Type, Invoker> Invokers = new();

    /// <summary>Has every reaction handle its messages and notes in <paramref name="failures"/> which message failed anywhere.</summary>
    public async Task ToAll(IReadOnlyList<ClaimedMessage> messages, Dictionary<Guid, string> failures, CancellationToken ct)
    {
        var groups = from message in messages where message.Event is not null from reaction in events.ReactionsTo(message.Name) group message by reaction;
        foreach (var group in groups)
        {
            List<ClaimedMessage> batch = [.. group];
            if (batch.Count > 1 && await TryHandle(group.Key, batch, ct) is null)
            {
                continue;
            }

            // One of them failed, or there is only one: each for itself.
            foreach (var message in batch)
            {
                if (await TryHandle(group.Key, [message], ct) is { } failure)
                {
                    failures[message.Id] = $"{group.Key.Name}: {failure.GetType().Name}: {failure.Message}";
                }
            }
        }
    }

    private async Task<Exception?> TryHandle(ReactionInfo reaction, List<ClaimedMessage> batch, CancellationToken ct)
    {
        try
        {
            await Handle(reaction, batch, ct);
            return null;
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            log.LogWarning(failure, "{Reaction} failed with a batch of {Count}", reaction.Name, batch.Count);
            return failure;
        }
    }

    private async Task Handle(ReactionInfo reaction, List<ClaimedMessage> batch, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAsSystem($"reaction:{reaction.Name}");
        scope.ServiceProvider.GetRequiredService<ModuleScope>().Enter(reaction.Subscriber);
        var context = ModuleRegistry.Context(scope.ServiceProvider, reaction.Subscriber);
        context.Database.AutoSavepointsEnabled = false;
        await using var transaction = await context.BeginTransaction(ct);

        var ids = batch.ConvertAll(message => message.Id);
        var handled = (await context.Inbox.Where(mark => mark.Handler == reaction.Name && ids.Contains(mark.MessageId)).Select(mark => mark.MessageId).ToListAsync(ct)).ToHashSet();
        var fresh = batch.Where(message => !handled.Contains(message.Id)).ToList();
        context.Inbox.AddRange(
            fresh.Select(message => new InboxMark
            {
                MessageId = message.Id,
                Handler = reaction.Name,
                HandledAt = clock.GetUtcNow(),
            })
        );
        await context.SaveChangesAsync(ct);
        var handler = scope.ServiceProvider.GetRequiredService(reaction.HandlerType);
        foreach (var portion in reaction.Batch ? (fresh.Count == 0 ? [] : [fresh]) : fresh.Select(message => new List<ClaimedMessage> { message }))
        {
            await Invokers.GetOrAdd(reaction.ServiceType, MakeInvoker).Invoke(handler, portion.ConvertAll(message => message.Event!), ct);
            await context.SaveChangesAsync(ct);
            context.ChangeTracker.Clear();
        }

        await transaction.Commit(ct);
    }

    private static Invoker MakeInvoker(Type serviceType)
    {
        var invoker = serviceType.GetGenericTypeDefinition() == typeof(IBatchReaction<>) ? typeof(BatchInvoker<>) : typeof(SingleInvoker<>);
        return (Invoker)Activator.CreateInstance(invoker.MakeGenericType(serviceType.GetGenericArguments()))!;
    }

    private abstract class Invoker
    {
        public abstract Task Invoke(object handler, List<IIntegrationEvent> happened, CancellationToken ct);
    }

    private sealed class SingleInvoker<TEvent> : Invoker
        where TEvent : IIntegrationEvent
    {
        public override Task Invoke(object handler, List<IIntegrationEvent> happened, CancellationToken ct) => ((IReaction<TEvent>)handler).Handle((TEvent)happened[0], ct);
    }

    private sealed class BatchInvoker<TEvent> : Invoker
        where TEvent : IIntegrationEvent
    {
        public override Task Invoke(object handler, List<IIntegrationEvent> happened, CancellationToken ct) =>
            ((IBatchReaction<TEvent>)handler).Handle(happened.ConvertAll(one => (TEvent)one), ct);
    }
}
