using Jipp.BuildingBlocks.Web;
using Jipp.Host.Pages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jipp.Host.Startup;

/// <summary>While the first run loads, pages say so and come back by themselves; assets and health answer as always.</summary>
internal sealed class LoadingGate(RequestDelegate next, FirstRunState state, Workers workers)
{
    public async Task Invoke(HttpContext http)
    {
        if (state.IsReady || !WantsPage(http.Request))
        {
            await next(http);
            workers.FirstRequestAnswered();
            return;
        }

        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        http.Response.Headers.RetryAfter = "2";
        http.Response.Headers.CacheControl = "no-store";
        await new RazorComponentResult<LoadingPage> { StatusCode = StatusCodes.Status503ServiceUnavailable }.ExecuteAsync(http);
    }

    private static bool WantsPage(HttpRequest request) =>
        !request.Path.StartsWithSegments("/health")
        && !request.Path.StartsWithSegments("/openapi")
        && !Path.HasExtension(request.Path.Value)
        && !request.Path.StartsWithSegments("/api");
}
