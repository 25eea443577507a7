using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Jipp.BuildingBlocks.Web;

/// <summary>
/// Stands in for the antiforgery token where a public page must set no cookie: a POST is taken only from our own pages, by what
/// the browser says of its origin. Each endpoint that carries it is named in a test.
/// </summary>
public sealed class SameOriginOnly : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        Allows(context.HttpContext.Request)
            ? await next(context)
            : Error.Forbidden("request.foreign-origin", "Permintaan ini tidak berasal dari halaman situs ini. Buka halamannya lalu coba lagi.").ToHttp();

    /// <summary>For pages, which have no endpoint filters.</summary>
    public static bool Allows(HttpRequest request)
    {
        // Origin is "null" under a strict referrer policy, so the browser's own verdict comes first.
        if (request.Headers.TryGetValue("Sec-Fetch-Site", out var site))
        {
            return site == "same-origin";
        }

        return Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin)
            && origin.Scheme == request.Scheme
            && origin.Authority == new Uri($"{request.Scheme}://{request.Host}").Authority;
    }
}

/// <summary>Marks an endpoint that checks the origin instead of a token.</summary>
public sealed class ChecksOriginMetadata;

public static class SameOriginOnlyExtensions
{
    /// <summary>Checks the origin instead of an antiforgery token.</summary>
    public static RouteHandlerBuilder SameOriginOnly(this RouteHandlerBuilder builder)
    {
        builder.DisableAntiforgery().WithMetadata(new ChecksOriginMetadata());
        return builder.AddEndpointFilter<SameOriginOnly>();
    }
}
