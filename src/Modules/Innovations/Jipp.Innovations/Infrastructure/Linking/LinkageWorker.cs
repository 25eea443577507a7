using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure;
using Jipp.Innovations.Application.Linking;
using Jipp.Innovations.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Jipp.Innovations.Infrastructure.Linking;

/// <summary>
/// Links what imports brought and takes steps of runs over the whole catalogue, one after another: woken by this host, and by a poll for what
/// another host left. That two hosts compute the same run is a waste and no harm, since the second one's save is a conflict.
/// </summary>
internal sealed class LinkageWorker(IServiceProvider services, ILogger<LinkageWorker> log) : BackgroundService, ILinkageWork
{
    public const string Actor = "job:innovations.link";
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(10);

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
            Report((await services.SendAsSystem<WorkOnRelink, Result<RelinkStep>>(Actor, new(), ct)).Error);
        }
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
