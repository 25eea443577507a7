using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Jipp.Innovations.Infrastructure.Search;

/// <summary>
/// Keeps the index behind the database: woken by commits of this process and by notices of others, with a poll below. Saves the index when
/// nothing more comes.
/// </summary>
internal sealed class IndexFollower(CatalogueIndex index, CommitSignal commits, IPageCache pages, ModuleRuntime<InnovationsDbContext> module, ILogger<IndexFollower> log)
    : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host answers its first request before the index is opened.
        await commits.Wait(Poll, stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await index.CatchUp(stoppingToken) == 0)
                {
                    await index.Save(stoppingToken);
                    await commits.Wait(Poll, stoppingToken);
                }
                else
                {
                    // Pages made between the commit and now show the index of before; changes of other hosts are seen only here.
                    pages.Evict(module.Name);
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogError(failure, "The search index could not follow, tried again in {Seconds} s", Poll.TotalSeconds);
                await commits.Wait(Poll, stoppingToken);
            }
        }
    }
}
