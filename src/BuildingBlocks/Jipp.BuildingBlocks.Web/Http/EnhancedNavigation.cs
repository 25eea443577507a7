using Microsoft.AspNetCore.Http;

namespace Jipp.BuildingBlocks.Web;

/// <summary>
/// The header by which the script accepts a page for enhanced navigation follows this request, not the one whose answer
/// is kept (dotnet/aspnetcore#55534); otherwise the script would load cached pages twice.
/// </summary>
internal sealed class EnhancedNavigation(RequestDelegate next)
{
    public const string Header = "blazor-enhanced-nav";

    public Task Invoke(HttpContext http)
    {
        http.Response.OnStarting(
            static state =>
            {
                Follow((HttpContext)state);
                return Task.CompletedTask;
            },
            http
        );
        return next(http);
    }

    public static void Follow(HttpContext http)
    {
        var isPage = http.Response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;
        if (isPage && http.Request.Headers.Accept.Any(accept => accept?.Contains($"{Header}=on", StringComparison.OrdinalIgnoreCase) == true))
        {
            http.Response.Headers[Header] = "allow";
        }
        else
        {
            http.Response.Headers.Remove(Header);
        }
    }
}
