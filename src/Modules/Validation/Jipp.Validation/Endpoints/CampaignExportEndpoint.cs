using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Web;
using Jipp.Validation.Application;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Jipp.Validation.Endpoints;

/// <summary>The whole campaign as a file: it names offices' notes, so no cache keeps it.</summary>
internal static class CampaignExportEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/validasi/kampanye/{id:guid}/ekspor.csv", Get).RequireAuthorization(Permissions.SeeCampaigns).ExcludeFromDescription();

    private static async Task<Microsoft.AspNetCore.Http.IResult> Get(
        Guid id,
        HttpContext http,
        IQueryHandler<ExportCampaign, Result<CampaignFile>> handler,
        MadeUpData data,
        CancellationToken ct
    )
    {
        var made = await handler.Handle(new ExportCampaign(id), ct);
        if (!made.IsSuccess)
        {
            return made.Error.ToHttp();
        }

        http.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.File(CampaignFile.Csv(data.Mark(made.Value.Rows)), "text/csv; charset=utf-8", made.Value.Name);
    }
}
