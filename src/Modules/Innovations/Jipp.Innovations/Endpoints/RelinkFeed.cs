using System.Text.Json;
using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Web;
using Jipp.Innovations.Application.Linking;
using Jipp.Innovations.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace Jipp.Innovations.Endpoints;

/// <summary>How far the run over the whole catalogue is, as server-sent events: <c>{ "done": 500, "max": 3000, "text": "…" }</c>, and <c>end</c> when nothing runs.</summary>
internal static class RelinkFeed
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    /// <summary>Then the browser asks again; a forgotten tab holds no connection for ever.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    public static void MapRelinkFeed(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/inovasi/kembar/perhitungan/kemajuan", Send).RequireAuthorization(Permissions.Relink).ExcludeFromDescription();

    private static async Task<IResult> Send(
        HttpContext http,
        IQueryHandler<ShowRelink, Result<RelinkView>> show,
        IStringLocalizer<InnovationsText> text,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var shown = await show.Handle(new(), ct);
        if (shown.Error is { } refused)
        {
            return refused.ToHttp();
        }

        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        for (var until = clock.GetUtcNow() + Longest; shown.Value.IsUnderWay && clock.GetUtcNow() < until; shown = await show.Handle(new(), ct))
        {
            var progress = shown.Value.Progress;
            var said = JsonSerializer.Serialize(
                new
                {
                    done = progress?.Done ?? 0,
                    max = Math.Max(1, progress?.Total ?? 1),
                    text = PairWords.Of(progress, text),
                }
            );
            await http.Response.WriteAsync($"data: {said}\n\n", ct);
            await http.Response.Body.FlushAsync(ct);
            await Task.Delay(Between, ct);
        }

        await http.Response.WriteAsync("event: end\ndata: {}\n\n", ct);
        return Results.Empty;
    }
}
