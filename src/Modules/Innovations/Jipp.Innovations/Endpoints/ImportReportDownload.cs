using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Web;
using Jipp.Innovations.Application;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Jipp.Innovations.Endpoints;

/// <summary>The report of an import as a file.</summary>
internal static class ImportReportDownload
{
    public static void MapImportReport(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                "/inovasi/impor/{id:guid}/laporan.csv",
                async (Guid id, IQueryHandler<DownloadImportReport, Result<ReportFile>> download, CancellationToken ct) =>
                {
                    var report = await download.Handle(new(id), ct);
                    return report.IsSuccess ? Results.File(report.Value.Content, "text/csv; charset=utf-8", report.Value.Name) : report.Error.ToHttp();
                }
            )
            .RequireAuthorization(Permissions.Import)
            .ExcludeFromDescription();
}
