using Jipp.BuildingBlocks.Web;
using Jipp.Hubs.Application;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Jipp.Hubs.Endpoints;

/// <summary>Hubs as JSON.</summary>
internal static class HubsEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/", List)
            .WithName("ListHubs")
            .AllowAnonymous()
            .WithSummary("Hubs that sources name, as they stood on a day")
            .WithDescription("on: a day as 2023-10-20, today if left out. citedTotals are what the news counted; more than the sources name.")
            .Produces<HubsOn>()
            .ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/{code}", Show)
            .WithName("ShowHub")
            .AllowAnonymous()
            .WithSummary("One hub by its code (H003)")
            .WithDescription("With its dated steps, decree, area, and how the area's published innovations stand today.")
            .Produces<HubDetails>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> List(IQueryHandler<ListHubs, Result<HubsOn>> handler, CancellationToken ct, DateOnly? on = null) =>
        (await handler.Handle(new ListHubs(on), ct)).ToHttp();

    private static async Task<Microsoft.AspNetCore.Http.IResult> Show(string code, IQueryHandler<ShowHub, Result<HubDetails>> handler, CancellationToken ct) =>
        (await handler.Handle(new ShowHub(code), ct)).ToHttp();
}
