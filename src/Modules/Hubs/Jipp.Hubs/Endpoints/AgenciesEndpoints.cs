using Jipp.BuildingBlocks.Web;
using Jipp.Hubs.Application;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Jipp.Hubs.Endpoints;

/// <summary>The directory as JSON.</summary>
internal static class AgenciesEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/agencies", List)
            .WithName("ListAgencies")
            .AllowAnonymous()
            .WithSummary("Directory of agencies by name, with facets")
            .WithDescription(
                "q: words that all stand in the name or in one other name, or a code. kind: kementerian, lembaga, provinsi, kabupaten, kota, bumn, bumd, "
                    + "lainnya or historis, repeatable. province: two-digit Kemendagri code, repeatable. page: from 1. size: 1 to 100. "
                    + "Regions: idn-area-data (ODbL)."
            )
            .Produces<AgencyPage>()
            .ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/agencies/{code}", Show)
            .WithName("ShowAgency")
            .AllowAnonymous()
            .WithSummary("One agency by its directory key (73.22, K38 or a slug)")
            .WithDescription("With former names, successors, its hub, and how its published innovations stand today. Regions: idn-area-data (ODbL).")
            .Produces<AgencyDetails>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> List(
        IQueryHandler<ListAgencies, Result<AgencyPage>> handler,
        CancellationToken ct,
        string? q = null,
        string[]? kind = null,
        string[]? province = null,
        int page = 1,
        int size = ListAgencies.UsualSize
    ) => (await handler.Handle(new ListAgencies(q, kind ?? [], province ?? [], page, size), ct)).ToHttp();

    private static async Task<Microsoft.AspNetCore.Http.IResult> Show(string code, IQueryHandler<ShowAgency, Result<AgencyDetails>> handler, CancellationToken ct) =>
        (await handler.Handle(new ShowAgency(code), ct)).ToHttp();
}
