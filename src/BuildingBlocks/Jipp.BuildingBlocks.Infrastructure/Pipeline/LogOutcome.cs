using System.Diagnostics;
using Jipp.BuildingBlocks.Infrastructure.Audit;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.Extensions.Logging;

namespace Jipp.BuildingBlocks.Infrastructure.Pipeline;

/// <summary>Outermost: one log line per request without its content, and the audit row of a refused command.</summary>
internal sealed class LogOutcome<TCommand, TResult>(ICommandHandler<TCommand, TResult> inner, AuditTrail audit, ICurrentUser user, ILogger<LogOutcome<TCommand, TResult>> log)
    : ICommandHandler<TCommand, TResult>
    where TCommand : ICommand<TResult>
    where TResult : IResult<TResult>
{
    public async Task<TResult> Handle(TCommand command, CancellationToken ct)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            var result = await inner.Handle(command, ct);
            if (result.Error is { } refusal)
            {
                await audit.RecordRefusal(typeof(TCommand), user, refusal.Code, ct);
            }

            OutcomeLog.Write(log, typeof(TCommand).Name, result.Error, started, user);
            return result;
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            log.LogError(bug, "{Request} failed after {Milliseconds} ms", typeof(TCommand).Name, OutcomeLog.Milliseconds(started));
            throw;
        }
    }
}

/// <inheritdoc cref="LogOutcome{TCommand,TResult}"/>
internal sealed class LogQueryOutcome<TQuery, TResult>(IQueryHandler<TQuery, TResult> inner, ICurrentUser user, ModuleScope scope, ILogger<LogQueryOutcome<TQuery, TResult>> log)
    : IQueryHandler<TQuery, TResult>
    where TQuery : IQuery<TResult>
    where TResult : IResult<TResult>
{
    public async Task<TResult> Handle(TQuery query, CancellationToken ct)
    {
        var started = Stopwatch.GetTimestamp();
        var result = await scope.InTurn(() => inner.Handle(query, ct));
        OutcomeLog.Write(log, typeof(TQuery).Name, result.Error, started, user);
        return result;
    }
}

internal static class OutcomeLog
{
    public static double Milliseconds(long started) => Math.Round(Stopwatch.GetElapsedTime(started).TotalMilliseconds, 1);

    /// <summary>Names the request, never what is in it. A person is logged by id, a system principal by name.</summary>
    public static void Write(ILogger log, string request, Error? refusal, long started, ICurrentUser user) =>
        log.Log(
            refusal is null ? LogLevel.Debug : LogLevel.Information,
            "{Request} by {Actor}: {Outcome} in {Milliseconds} ms",
            request,
            user.Id?.ToString() ?? user.Name,
            refusal?.Code ?? "done",
            Milliseconds(started)
        );
}
