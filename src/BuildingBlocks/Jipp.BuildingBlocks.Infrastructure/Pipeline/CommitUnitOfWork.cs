using Jipp.BuildingBlocks.Infrastructure.Audit;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jipp.BuildingBlocks.Infrastructure.Pipeline;

/// <summary>Success: everything is saved together with its audit row. Refusal or failure: nothing is.</summary>
internal sealed class CommitUnitOfWork<TCommand, TResult>(
    ICommandHandler<TCommand, TResult> inner,
    ModuleRegistry modules,
    ModuleScope current,
    AuditTrail audit,
    ICurrentUser user,
    IServiceProvider scope
) : ICommandHandler<TCommand, TResult>
    where TCommand : ICommand<TResult>
    where TResult : IResult<TResult>
{
    public async Task<TResult> Handle(TCommand command, CancellationToken ct)
    {
        var module = modules.Of(typeof(TCommand));
        var context = ModuleRegistry.Context(scope, module);
        current.Enter(module);
        context.ChangeTracker.Clear(); // What a page's questions read before may be old by now.
        try
        {
            var result = await inner.Handle(command, ct);
            if (result.Error is null)
            {
                audit.RecordSuccess(context, typeof(TCommand), user);
                await context.SaveChangesAsync(ct);
            }
            else
            {
                context.ChangeTracker.Clear();
            }

            return result;
        }
        catch (DbUpdateException clash) when (Clashes.Describe(clash) is { } conflict)
        {
            context.ChangeTracker.Clear();
            return TResult.Fail(conflict);
        }
    }
}
