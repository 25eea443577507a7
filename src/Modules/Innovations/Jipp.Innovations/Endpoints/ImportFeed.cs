using System.Globalization;
using System.Text.Json;
using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Web;
using Jipp.Innovations.Application;
using Jipp.Innovations.Domain;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace Jipp.Innovations.Endpoints;

/// <summary>How far an import is, as server-sent events: <c>{ "done": 500, "text": "500 dari 3.000 baris" }</c>, and <c>end</c> when nothing runs.</summary>
internal static class ImportFeed
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(400);

    /// <summary>Then the browser asks again; a forgotten tab holds no connection for ever.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    public static void MapImportFeed(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/inovasi/impor/{id:guid}/kemajuan", Send).RequireAuthorization(Permissions.Import).ExcludeFromDescription();

    private static async Task<IResult> Send(
        Guid id,
        HttpContext http,
        IQueryHandler<ShowImport, Result<ImportReport>> show,
        IStringLocalizer<InnovationsText> text,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var first = await show.Handle(new(id), ct);
        if (first.Error is { } refused)
        {
            return refused.ToHttp();
        }

        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        var (report, until) = (first.Value, clock.GetUtcNow() + Longest);
        while (report.Import.State is ImportState.Received or ImportState.Approved && clock.GetUtcNow() < until)
        {
            var done = report.RowsDone ?? 0;
            var words = report.RowsDone is null ? text["Menunggu giliran…"].Value : text["{0} dari {1} baris", Number(done), Number(report.Import.Rows)].Value;
            await http.Response.WriteAsync($"data: {JsonSerializer.Serialize(new { done, text = words })}\n\n", ct);
            await http.Response.Body.FlushAsync(ct);
            await Task.Delay(Between, ct);
            report = (await show.Handle(new(id), ct)).Value;
        }

        await http.Response.WriteAsync("event: end\ndata: {}\n\n", ct);
        return Results.Empty;
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.CurrentCulture);
}
