using System.Globalization;
using System.Text.Json;
using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Web;
using Jipp.Innovations.Application;
using Jipp.Innovations.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MiniExcelLibs;
using HttpResult = Microsoft.AspNetCore.Http.IResult;

namespace Jipp.Innovations.Endpoints;

/// <summary>Any query of the catalogue as a file (CSV, XLSX, JSON) and as an Atom feed: the addresses take what the catalogue page takes. Beside them what a search field offers while a person types.</summary>
internal static class CatalogueFiles
{
    public const string Path = "/inovasi/katalog";
    public const string FeedPath = "/inovasi/umpan.atom";
    public const string SuggestionsPath = "/inovasi/saran";

    /// <summary>Columns of CSV and XLSX, and names in JSON.</summary>
    private static readonly (string Name, Func<ExportedRecord, SiteAddress, object?> Value)[] Columns =
    [
        ("nri", (record, _) => record.Nri),
        ("judul", (record, _) => record.Title),
        ("singkatan", (record, _) => record.Acronym),
        ("instansi", (record, _) => record.AgencyName),
        ("kode_instansi", (record, _) => record.AgencyCode),
        ("unit", (record, _) => record.Unit),
        ("provinsi", (record, _) => record.Province),
        ("tahun_sumber", (record, _) => record.SourceYear),
        ("sumber", (record, _) => string.Join("; ", record.Sources)),
        ("gelar_kipp", (record, _) => string.Join("; ", record.Titles)),
        ("status", (record, _) => record.State),
        ("dijawab_pada", (record, _) => record.AnsweredOn?.ToString("O", CultureInfo.InvariantCulture)),
        ("alamat", (record, site) => AddressOf(record, site)),
    ];

    private static readonly (string Name, Func<ExportedRecord, SiteAddress, object?> Value)[] MarkedColumns = [.. Columns, ("catatan", (_, _) => MadeUpData.Words)];

    public static void MapCatalogueFiles(this IEndpointRouteBuilder routes)
    {
        Map(routes, Path + ".csv", (records, site, data) => Results.File(Csv(records, site, data), "text/csv; charset=utf-8", "katalog-jipp.csv"));
        Map(
            routes,
            Path + ".xlsx",
            (records, site, data) => Results.File(Xlsx(records, site, data), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "katalog-jipp.xlsx")
        );
        Map(routes, Path + ".json", (records, site, data) => Results.File(Json(records, site, data), "application/json; charset=utf-8", "katalog-jipp.json"));
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
                    IQueryHandler<ExportCatalogue, Result<List<ExportedRecord>>> export,
                    SiteAddress site,
                    MadeUpData data,
                    TimeProvider clock,
                    CancellationToken ct
                ) =>
                {
                    var found = await export.Handle(new(CatalogueAddress.Read(http.Request.Query)), ct);
                    return found.IsSuccess
                        ? Results.Bytes(AtomFeed.Write(found.Value, site, data, http.Request.QueryString.Value ?? "", clock.GetUtcNow()), "application/atom+xml; charset=utf-8")
                        : found.Error.ToHttp();
                }
            )
            .AllowAnonymous()
            .WithMetadata(new CachedPageAttribute("innovations"))
            .ExcludeFromDescription();
    }

    public static string AddressOf(ExportedRecord record, SiteAddress site) => new Uri(site.Root, $"inovasi/{record.Nri}/{record.Slug}").ToString();

    private static void Map(IEndpointRouteBuilder routes, string path, Func<IReadOnlyList<ExportedRecord>, SiteAddress, MadeUpData, HttpResult> write) =>
        routes
            .MapGet(
                path,
                async (HttpContext http, IQueryHandler<ExportCatalogue, Result<List<ExportedRecord>>> export, SiteAddress site, MadeUpData data, CancellationToken ct) =>
                {
                    var found = await export.Handle(new(CatalogueAddress.Read(http.Request.Query)), ct);
                    return found.IsSuccess ? write(found.Value, site, data) : found.Error.ToHttp();
                }
            )
            .AllowAnonymous()
            .WithMetadata(new CachedPageAttribute("innovations"))
            .ExcludeFromDescription();

    private static (string Name, Func<ExportedRecord, SiteAddress, object?> Value)[] ColumnsOf(MadeUpData data) => data.Is ? MarkedColumns : Columns;

    private static byte[] Csv(IReadOnlyList<ExportedRecord> records, SiteAddress site, MadeUpData data)
    {
        var text = new CsvText();
        var columns = ColumnsOf(data);
        text.Line(columns.Select(column => column.Name));
        foreach (var record in records)
        {
            text.Line(columns.Select(column => Convert.ToString(column.Value(record, site), CultureInfo.InvariantCulture) ?? ""));
        }

        return text.ToBytes();
    }

    private static byte[] Xlsx(IReadOnlyList<ExportedRecord> records, SiteAddress site, MadeUpData data)
    {
        using var memory = new MemoryStream();
        IEnumerable<Dictionary<string, object?>> rows = records.Count == 0 ? [Row(null, site, data)] : records.Select(record => Row(record, site, data));
        memory.SaveAs(rows, sheetName: "Katalog");
        return memory.ToArray();
    }

    /// <summary>Of no record: the header alone has to come from somewhere.</summary>
    private static Dictionary<string, object?> Row(ExportedRecord? record, SiteAddress site, MadeUpData data) =>
        ColumnsOf(data).ToDictionary(column => column.Name, column => record is null ? null : Safe(column.Value(record, site)), StringComparer.Ordinal);

    private static byte[] Json(IReadOnlyList<ExportedRecord> records, SiteAddress site, MadeUpData data) =>
        JsonSerializer.SerializeToUtf8Bytes(
            records.Select(record => ColumnsOf(data).ToDictionary(column => column.Name, column => column.Value(record, site), StringComparer.Ordinal))
        );

    private static object? Safe(object? cell) => cell is string text ? FormulaCells.Neutralise(text) : cell;
}
