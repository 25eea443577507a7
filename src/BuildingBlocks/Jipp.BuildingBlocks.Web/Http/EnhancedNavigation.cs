using Microsoft.AspNetCore.Http;

namespace Jipp.BuildingBlocks.Web;

/// <summary>
/// The header by which the script accepts a page for enhanced navigation follows this request, not the one that filled the
/// output cache (dotnet/aspnetcore#55534); otherwise the script would load cached pages twice.
/// </summary>
internal sealed class EnhancedNavigation(RequestDelegate next)
{
    public const string Header = "blazor-enhanced-nav";

    public Task Invoke(HttpContext http)
    {
        http.Response.OnStarting(
            static state =>
            {
                var context = (HttpContext)state;
                var isPage = context.Response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;
                if (isPage && context.Request.Headers.Accept.Any(accept => accept?.Contains($"{Header}=on", StringComparison.OrdinalIgnoreCase) == true))
                {
                    context.Response.Headers[Header] = "allow";
                }
                else
                {
                    context.Response.Headers.Remove(Header);
                }

                return Task.CompletedTask;
            },
            http
        );
        return next(http);
    }
}
