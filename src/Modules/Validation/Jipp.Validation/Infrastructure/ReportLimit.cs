using System.Globalization;
using System.Threading.RateLimiting;
using Jipp.Validation.Application;
using Microsoft.Extensions.Configuration;

namespace Jipp.Validation.Infrastructure;

/// <summary>By network address and minute (<c>RateLimits:ReportsPerMinute</c>, 10). The host's own limit of this page lies above it and knows no form.</summary>
internal sealed class ReportLimit : IReportLimit, IDisposable
{
    private const int Usual = 10;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> _limiter;

    public ReportLimit(IConfiguration configuration)
    {
        var perMinute = int.TryParse(configuration["RateLimits:ReportsPerMinute"], NumberStyles.None, CultureInfo.InvariantCulture, out var set) && set >= 1 ? set : Usual;
        _limiter = PartitionedRateLimiter.Create<string, string>(address =>
            RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = Window })
        );
    }

    public TimeSpan? Wait(string address)
    {
        using var lease = _limiter.AttemptAcquire(address);
        return lease.IsAcquired ? null
            : lease.TryGetMetadata(MetadataName.RetryAfter, out var after) && after > TimeSpan.Zero ? after
            : Window;
    }

    public void Dispose() => _limiter.Dispose();
}
