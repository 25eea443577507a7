using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Web;
using Jipp.Validation.Application;
using Jipp.Validation.Domain;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Jipp.Validation.Endpoints;

/// <summary>Hands out evidence as a download alone: never shown inside a page of ours, never guessed at, never kept by a cache.</summary>
internal static class EvidenceEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/validasi/bukti/{id:guid}", Get).RequireAuthorization(Permissions.SeeDuties).ExcludeFromDescription();

    private static async Task<Microsoft.AspNetCore.Http.IResult> Get(Guid id, HttpContext http, IQueryHandler<OpenEvidence, Result<EvidenceContent>> handler, CancellationToken ct)
    {
        var opened = await handler.Handle(new OpenEvidence(id), ct);
        if (!opened.IsSuccess)
        {
            return opened.Error.ToHttp();
        }

        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";
        return TypedResults.File(opened.Value.Content, opened.Value.Type.MediaType(), opened.Value.DownloadName);
    }
}
