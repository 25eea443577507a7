using System.Threading.RateLimiting;
using Jipp.BuildingBlocks.Infrastructure.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.Accounts;

/// <summary>What the host puts into its request pipeline.</summary>
public static class AccountsHosting
{
    /// <summary>Has the handlers of this request see the signed-in person. After UseAuthentication.</summary>
    public static IApplicationBuilder UseCurrentUser(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                http.RequestServices.GetRequiredService<CurrentUser>().ActAs(http.User);
                return next(http);
            }
        );

    /// <summary>
    /// Declares the rate limits of sign-in and of links by mail, per network address; only what is sent counts, not what is shown.
    /// Settings: <c>Accounts:SignInsPerMinute</c> (a whole office may share one address), <c>Accounts:LinksPerHour</c>.
    /// The host calls UseRateLimiter after UseRouting.
    /// </summary>
    internal static void AddAccountsRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var signIns = configuration.GetValue("Accounts:SignInsPerMinute", 30);
        var links = configuration.GetValue("Accounts:LinksPerHour", 30);
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.AddPolicy(RateLimits.SignIn, http => Window(http, signIns, TimeSpan.FromMinutes(1)));
            limits.AddPolicy(RateLimits.Links, http => Window(http, links, TimeSpan.FromHours(1)));
        });
    }

    private static RateLimitPartition<string> Window(HttpContext http, int permits, TimeSpan window) =>
        HttpMethods.IsPost(http.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                $"from {http.Connection.RemoteIpAddress}",
                _ => new FixedWindowRateLimiterOptions
                {
                    PermitLimit = permits,
                    Window = window,
                    QueueLimit = 0,
                }
            )
            : RateLimitPartition.GetNoLimiter("shown");
}

/// <summary>Names of the policies, for pages.</summary>
internal static class RateLimits
{
    public const string SignIn = "accounts.sign-in-rate";
    public const string Links = "accounts.link-rate";
}
