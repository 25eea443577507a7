using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Jipp.Host.Startup;

/// <summary>
/// How many requests of one kind a network address may make in a minute before it gets 429 with Retry-After. Pages and endpoints name the
/// policy. Signing in and links by mail have limits of their own in Accounts.
/// </summary>
internal static class RateLimits
{
    /// <summary>
    /// Policy, setting, default, and how many visits that is. A whole office may share one address. The page of reports counts what is sent
    /// itself, so that it can give back what was typed; here its visits are counted.
    /// </summary>
    private static readonly (string Policy, string Setting, int Default, int Visits)[] Policies =
    [
        ("one-tap", "RateLimits:OneTapPerMinute", 60, 1),
        ("report", "RateLimits:ReportsPerMinute", 10, 6),
    ];

    /// <exception cref="InvalidOperationException">A setting is not a whole number from 1.</exception>
    public static void AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var limits = Policies.Select(one => (one.Policy, PerMinute: (int)Math.Min(int.MaxValue, (long)Read(configuration, one.Setting, one.Default) * one.Visits))).ToList();
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
                rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(Math.Max(1, wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            foreach (var (policy, perMinute) in limits)
            {
                limiter.AddPolicy(
                    policy,
                    context =>
                        RateLimitPartition.GetFixedWindowLimiter(
                            context.Connection.RemoteIpAddress?.ToString() ?? "unknown",
                            _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) }
                        )
                );
            }
        });
    }

    private static int Read(IConfiguration configuration, string setting, int byDefault) =>
        configuration[setting] is not { Length: > 0 } text ? byDefault
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 ? number
        : throw new InvalidOperationException($"{setting} is \"{text}\", but must be a whole number from 1.");
}
