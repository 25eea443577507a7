using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure;
using Jipp.Innovations.Application;
using Jipp.Innovations.Application.Importing;
using Jipp.Innovations.Application.Linking;
using Jipp.Innovations.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Jipp.Innovations.Infrastructure.Import;

/// <summary>
/// Reads received files and writes approved ones, one after another: woken by the pages of this host, and by a poll for what another host received
/// or a killed one left behind.
/// </summary>
internal sealed class ImportWorker(IServiceProvider services, ImportProgress progress, ILinkageWork linkage, TimeProvider clock, ILogger<ImportWorker> log)
    : BackgroundService,
        IImportWork
{
    public const string Actor = "job:innovations.import";
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
            // Whoever works has not looked yet and will find this one too.
        }
    }

    /// <summary>Does everything that waits now.</summary>
    public async Task WorkOff(CancellationToken ct)
    {
        while (await SomethingWaits(ct))
        {
            var leased = await services.SendAsSystem<LeaseImport, Result<LeasedImport>>(Actor, new(), ct);
            if (leased.Error is null && leased.Value is { Id: { } import, State: var state })
            {
                await WorkOn(import, state, ct);
            }
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
                log.LogError(failure, "Imports could not be worked on, tried again in {Seconds} s", Poll.TotalSeconds);
            }
        }
    }

    /// <summary>What fails keeps its lease and is tried again when that has run out.</summary>
    private async Task WorkOn(Guid import, ImportState state, CancellationToken ct)
    {
        progress.Done(import, 0);
        try
        {
            var failed =
                state == ImportState.Received
                    ? (await services.SendAsSystem<ReadImport, Result>(Actor, new(import), ct)).Error
                    : (await services.SendAsSystem<ApplyImport, Result<RowCounts>>(Actor, new(import, SkipBadRows: true), ct)).Error;
            if (failed is not null)
            {
                log.LogWarning("Import {Import} was refused in state {State}: {Code}", import, state, failed.Code);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "Import {Import} failed in state {State}", import, state);
        }
        finally
        {
            progress.Ended(import);
            linkage.Wake();
        }
    }

    private async Task<bool> SomethingWaits(CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var now = clock.GetUtcNow();
        return await scope
            .ServiceProvider.GetRequiredService<InnovationsDbContext>()
            .Imports.AnyAsync(run => (run.State == ImportState.Received || run.State == ImportState.Approved) && (run.LeasedUntil == null || run.LeasedUntil <= now), ct);
    }
}
