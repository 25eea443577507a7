using Microsoft.AspNetCore.Http;

namespace Jipp.BuildingBlocks.Web;

/// <summary>
/// Headers of every answer. Set when the answer starts, so that they also stand on error pages and cached pages;
/// an endpoint may set a stricter referrer policy, and the content policy of what it alone sends (evidence, a mail to look at), itself.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string ContentSecurityPolicy = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public Task Invoke(HttpContext http)
    {
        http.Response.OnStarting(
            static state =>
            {
                var context = (HttpContext)state;
                var headers = context.Response.Headers;
                headers.TryAdd("Content-Security-Policy", ContentSecurityPolicy);
                headers.XContentTypeOptions = "nosniff";
                headers.XFrameOptions = "DENY";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
                headers.TryAdd("Referrer-Policy", "strict-origin-when-cross-origin");
                if (context.Request.IsHttps)
                {
                    headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
                }

                // Names of built assets change with their content.
                if (context.Request.Path.StartsWithSegments(BuiltAssets.Folder.TrimEnd('/')) && context.Response.StatusCode < StatusCodes.Status300MultipleChoices)
                {
                    headers.CacheControl = "public, max-age=31536000, immutable";
                }

                return Task.CompletedTask;
            },
            http
        );
        return next(http);
    }
}
