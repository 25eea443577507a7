using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure;
using Jipp.Innovations.Application.Linking;
using Jipp.Innovations.Domain;
using Jipp.Innovations.Domain.Linkage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Jipp.Innovations.Infrastructure.Linking;

/// <summary>
/// Links what imports brought and takes steps of runs over the whole catalogue, one after another: woken by this host, and by a poll for what
/// another host left. A run is worked on by the host that started it; how far it is stands in the database.
/// </summary>
internal sealed class LinkageWorker(IServiceProvider services, LinkageProgress progress, TimeProvider clock, ILogger<LinkageWorker> log) : BackgroundService, ILinkageWork
{
    public const string Actor = "job:innovations.link";
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _woken = new(0, 1);

    public void Wake()
    {
        try
        {
            _woken.Release();
        }
        catch (SemaphoreFullException)
        {
            // Whoever works has not looked yet and will find this too.
        }
    }

    /// <summary>Does everything that waits now.</summary>
    public async Task WorkOff(CancellationToken ct)
    {
        if (await Waits(context => context.Imports.Where(import => import.State == ImportState.Applied && import.LinkedAt == null), ct))
        {
            Report((await services.SendAsSystem<LinkImports, Result<LinkedImports>>(Actor, new(), ct)).Error);
        }

        if (await Waits(context => context.LinkageRuns.Where(run => run.State == LinkageRunState.Requested || run.State == LinkageRunState.Approved), ct))
        {
            await Relink(Actor, ct);
        }
    }

    /// <summary>Takes the step of a run over the whole catalogue that waits. Null when there was none, or when it was refused and waits again.</summary>
    public async Task<RelinkStep?> Relink(string actor, CancellationToken ct)
    {
        var started = await services.SendAsSystem<StartRelink, Result<StartedRelink>>(actor, new(), ct);
        Report(started.Error);
        if (!started.IsSuccess || started.Value.RunId is not { } id)
        {
            return null;
        }

        progress.Begin(LinkagePhase.Reading);
        using var worked = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var telling = TellEverySecond(new(id), worked.Token);
        RelinkStep? step = null;
        try
        {
            var taken = await services.SendAsSystem<WorkOnRelink, Result<RelinkStep>>(actor, new(id), ct);
            Report(taken.Error);
            return step = taken.IsSuccess ? taken.Value : null;
        }
        finally
        {
            await worked.CancelAsync();
            await telling;
            if (step is null)
            {
                await Release(new(id));
            }
        }
    }

    /// <summary>Writes down how far this host is, beside the transaction that works, so that every host shows it and a killed one is noticed.</summary>
    public async Task Tell(LinkageRunId run, CancellationToken ct)
    {
        var (now, seen) = (progress.Now, clock.GetUtcNow());
        await Write(
            run,
            set =>
                set.SetProperty(row => row.SeenAt, seen).SetProperty(row => row.Phase, now.Phase).SetProperty(row => row.Done, now.Done).SetProperty(row => row.Total, now.Total),
            ct
        );
    }

    public override void Dispose()
    {
        _woken.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await _woken.WaitAsync(Poll, stoppingToken);
            try
            {
                await WorkOff(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogError(failure, "Linkage failed, tried again in {Seconds} s", Poll.TotalSeconds);
            }
        }
    }

    private async Task TellEverySecond(LinkageRunId run, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Second, ct);
                await Tell(run, ct);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogWarning(failure, "How far linkage is could not be written down");
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <summary>What failed or was refused is begun again later; only a host that was killed leaves its run cut.</summary>
    private Task Release(LinkageRunId run) =>
        Write(run, set => set.SetProperty(row => row.StartedAt, (DateTimeOffset?)null).SetProperty(row => row.SeenAt, (DateTimeOffset?)null), CancellationToken.None);

    private async Task Write(LinkageRunId run, Action<UpdateSettersBuilder<LinkageRun>> set, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<InnovationsDbContext>();
        await using var transaction = await context.BeginTransaction(ct);
        await context.LinkageRuns.Where(row => row.Id == run && (row.State == LinkageRunState.Requested || row.State == LinkageRunState.Approved)).ExecuteUpdateAsync(set, ct);
        await transaction.Commit(ct);
    }

    private void Report(Error? refused)
    {
        if (refused is not null)
        {
            log.LogWarning("Linkage was refused: {Code}", refused.Code);
        }
    }

    private async Task<bool> Waits<T>(Func<InnovationsDbContext, IQueryable<T>> what, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        return await what(scope.ServiceProvider.GetRequiredService<InnovationsDbContext>()).AnyAsync(ct);
    }
}
