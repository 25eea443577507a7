using System.Collections.Concurrent;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Logging;

namespace Jipp.BuildingBlocks.Web;

/// <summary>
/// The output cache as modules see it. Counts evictions, so that a page that was being rendered while its data changed is not
/// stored as if it were new.
/// </summary>
internal sealed partial class PageCache(IOutputCacheStore store, ILogger<PageCache> log) : IPageCache
{
    private readonly ConcurrentDictionary<string, long> _evictions = new(StringComparer.Ordinal);

    public void Evict(string module)
    {
        _evictions.AddOrUpdate(module, 1, (_, count) => count + 1);
        _ = EvictStored(module);
    }

    /// <summary>Grows with every eviction of one of the modules.</summary>
    public long Generation(IEnumerable<string> modules) => modules.Sum(module => _evictions.GetValueOrDefault(module));

    private async Task EvictStored(string module)
    {
        try
        {
            await store.EvictByTagAsync(module, CancellationToken.None);
        }
        catch (Exception failure)
        {
            NotEvicted(failure, module);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Pages of {Module} stay cached until they expire")]
    private partial void NotEvicted(Exception failure, string module);
}
