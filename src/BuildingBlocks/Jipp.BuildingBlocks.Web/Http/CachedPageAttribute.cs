using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace Jipp.BuildingBlocks.Web;

/// <summary>
/// On a public page or endpoint: its answer is kept in the output cache for anonymous readers and carries an ETag. The tags are
/// names of modules whose changes throw it away (<see cref="IPageCache"/>); at the latest it is made anew after a minute.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class CachedPageAttribute(params string[] tags) : Attribute, IOutputCachePolicy
{
    public static readonly TimeSpan LongestAge = TimeSpan.FromMinutes(1);

    public IReadOnlyList<string> Tags { get; } = tags;

    internal static bool Applies(HttpContext http) =>
        (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)) && !http.MayBeSomebody() && !http.Request.Cookies.ContainsKey(Flash.Cookie);

    ValueTask IOutputCachePolicy.CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var applies = Applies(http);
        context.EnableOutputCaching = applies;
        context.AllowCacheLookup = applies;
        context.AllowCacheStorage = applies;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = LongestAge;
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.VaryByValues["language"] = Languages.Current;
        context.CacheVaryByRules.VaryByValues["theme"] = Theme.Of(http);
        context.CacheVaryByRules.VaryByValues["encoding"] = Encoding(http.Request.Headers.AcceptEncoding);
        foreach (var tag in Tags)
        {
            context.Tags.Add(tag);
        }

        http.Items[typeof(CachedPageAttribute)] = Generation(http);

        return ValueTask.CompletedTask;
    }

    ValueTask IOutputCachePolicy.ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    ValueTask IOutputCachePolicy.ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        var isStale = !Generation(context.HttpContext).Equals(context.HttpContext.Items[typeof(CachedPageAttribute)]);
        if (
            isStale
            || context.HttpContext.User.Identity?.IsAuthenticated == true
            || response.StatusCode != StatusCodes.Status200OK
            || !StringValues.IsNullOrEmpty(response.Headers.SetCookie)
        )
        {
            context.AllowCacheStorage = false;
        }

        return ValueTask.CompletedTask;
    }

    private long Generation(HttpContext http) => http.RequestServices.GetRequiredService<PageCache>().Generation(Tags);

    // Compression lies inside the cache: what is stored is already packed.
    private static string Encoding(StringValues accepted)
    {
        var all = accepted.ToString();
        return all.Contains("br", StringComparison.OrdinalIgnoreCase) ? "br"
            : all.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? "gzip"
            : "";
    }
}
