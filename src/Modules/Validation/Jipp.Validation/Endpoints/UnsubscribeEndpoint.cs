using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Web;
using Jipp.Validation.Application;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Jipp.Validation.Endpoints;

/// <summary>
/// The one click of RFC 8058: mail programs post to the very address in List-Unsubscribe, without cookies and without following
/// redirects. The button of the page under the same address posts here as well and is led back to the page. What is checked is the secret
/// in the address.
/// </summary>
internal static class UnsubscribeEndpoint
{
    public const string Field = "tindakan";

    public const string Stop = "berhenti";

    public const string Resume = "lagi";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/berhenti-pengingat/{secret}", Post).AllowAnonymous().DisableAntiforgery().RequireRateLimiting("one-tap").ExcludeFromDescription().WithOrder(-1);

    private static async Task<Microsoft.AspNetCore.Http.IResult> Post(
        string secret,
        HttpContext http,
        ICommandHandler<Unsubscribe, Result> unsubscribe,
        ICommandHandler<Resubscribe, Result> resubscribe,
        CancellationToken ct
    )
    {
        var choice = http.Request.HasFormContentType ? (await http.Request.ReadFormAsync(ct))[Field].ToString() : "";
        var result = choice == Resume ? await resubscribe.Handle(new Resubscribe(secret), ct) : await unsubscribe.Handle(new Unsubscribe(secret), ct);
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        if (!result.IsSuccess)
        {
            return result.Error.ToHttp();
        }

        if (choice.Length > 0)
        {
            http.Response.Headers.Location = $"{http.Request.PathBase}/berhenti-pengingat/{secret}";
            return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
        }

        return TypedResults.Ok();
    }
}
