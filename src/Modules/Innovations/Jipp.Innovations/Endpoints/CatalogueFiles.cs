using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Web;
using Jipp.Innovations.Application;
using Jipp.Innovations.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Jipp.Innovations.Endpoints;

/// <summary>Any query of the catalogue as a file (CSV, XLSX, JSON) and as an Atom feed: the addresses take what the catalogue page takes. Beside them what a search field offers while a person types.</summary>
internal static class CatalogueFiles
{
    public const string Path = "/inovasi/katalog";
    public const string FeedPath = "/inovasi/umpan.atom";
    public const string SuggestionsPath = "/inovasi/saran";

    public static void MapCatalogueFiles(this IEndpointRouteBuilder routes)
    {
        Map(routes, Path + ".csv", "text/csv; charset=utf-8", (sheets, records, into, ct) => sheets.Csv(records, into, ct));
        Map(routes, Path + ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", (sheets, records, into, ct) => sheets.Xlsx(records, into, ct));
        Map(routes, Path + ".json", "application/json; charset=utf-8", (sheets, records, into, ct) => sheets.Json(records, into, ct));
        routes
            .MapGet(
                SuggestionsPath,
                async (string? q, IQueryHandler<SuggestTitles, Result<List<string>>> suggest, CancellationToken ct) =>
                {
                    var titles = await suggest.Handle(new(q), ct);
                    return titles.IsSuccess ? Results.Json(titles.Value) : titles.Error.ToHttp();
                }
            )
            .AllowAnonymous()
            .WithMetadata(new CachedPageAttribute("innovations"))
            .ExcludeFromDescription();
        routes
            .MapGet(
                FeedPath,
                async (
                    HttpContext http,
                    IQueryHandler<ExportCatalogue, Result<CatalogueExport>> asked,
                    SiteAddress site,
                    MadeUpData data,
                    TimeProvider clock,
                    CancellationToken ct
                ) =>
                {
                    var found = await asked.Handle(new(CatalogueAddress.Read(http.Request.Query)), ct);
                    if (!found.IsSuccess)
                    {
                        return found.Error.ToHttp();
                    }

                    using var export = found.Value;
                    return Results.Bytes(
                        AtomFeed.Write(export.Records, site, data, http.Request.QueryString.Value ?? "", clock.GetUtcNow()),
                        "application/atom+xml; charset=utf-8"
                    );
                }
            )
            .AllowAnonymous()
            .WithMetadata(new CachedPageAttribute("innovations"))
            .ExcludeFromDescription();
    }

    public static string AddressOf(ExportedRecord record, SiteAddress site) => new Uri(site.Root, $"inovasi/{record.Nri}/{record.Slug}").ToString();

    /// <summary>
    /// The answer goes out while the index is read, so it is not kept, which would hold it whole. Its ETag is made of
    /// stamps in the index, so that who has the answer already gets 304 without a row being read.
    /// </summary>
    private static void Map(IEndpointRouteBuilder routes, string path, string type, Func<CatalogueSheets, IEnumerable<ExportedRecord>, Stream, CancellationToken, Task> write) =>
        routes
            .MapGet(
                path,
                async (HttpContext http, IQueryHandler<ExportCatalogue, Result<CatalogueExport>> asked, SiteAddress site, MadeUpData data, CancellationToken ct) =>
                {
                    var found = await asked.Handle(new(CatalogueAddress.Read(http.Request.Query)), ct);
                    if (!found.IsSuccess)
                    {
                        return found.Error.ToHttp();
                    }

                    http.Response.RegisterForDispose(found.Value);
                    http.Response.Headers.CacheControl = "private, no-cache";
                    return Results.Stream(
                        into => write(new(site, data), found.Value.Records, into, ct),
                        type,
                        "katalog-jipp" + System.IO.Path.GetExtension(path),
                        entityTag: new EntityTagHeaderValue($"\"{found.Value.Version}\"", isWeak: true)
                    );
                }
            )
            .AllowAnonymous()
            .ExcludeFromDescription();
}
