using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>Forgets text and contact of public reports after their days. Returns how many.</summary>
[Permission(Permissions.ForgetReports)]
[BackgroundOnly]
internal sealed record ForgetReports : ICommand<Result<int>>;

internal sealed class ForgetReportsHandler(IRepository<PublicReport> reports, IPolicy policies, TimeProvider clock) : ICommandHandler<ForgetReports, Result<int>>
{
    private const int AtMost = 500;

    public async Task<Result<int>> Handle(ForgetReports command, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var old = await reports.List(new ReportsToForget(now.AddDays(-policies.Current.ReportKeepDays), AtMost), ct);
        foreach (var report in old)
        {
            report.Forget(now);
        }

        return old.Count;
    }
}
