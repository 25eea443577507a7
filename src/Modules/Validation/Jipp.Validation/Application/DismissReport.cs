using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>
/// The hub of the area or the secretariat finds that a report is abuse or a mistake. When no other reason is left, the office is no longer
/// asked out of turn and the usual due day stands again. Returns how many were dismissed.
/// </summary>
/// <param name="All">All reports on the same question, also those beyond the number of which texts are kept.</param>
[Permission(Permissions.DismissReports)]
internal sealed record DismissReport(Guid ReportId, string? Reason, bool All) : ICommand<Result<int>>;

internal sealed class DismissReportValidator : AbstractValidator<DismissReport>
{
    public DismissReportValidator()
    {
        RuleFor(command => command.ReportId).NotEmpty().WithMessage("Laporan mana yang disingkirkan tidak disebut.");
        RuleFor(command => command.Reason).NotEmpty().WithMessage("Tulis alasannya.").MaximumLength(PublicReport.LongestReason).WithMessage("Paling banyak 500 huruf.");
    }
}

internal sealed class DismissReportHandler(
    IRepository<PublicReport> reports,
    IRepository<Duty> duties,
    IRepository<TrackedInnovation> innovations,
    ILocalCopies copies,
    IPolicy policies,
    ICurrentUser user,
    TimeProvider clock
) : ICommandHandler<DismissReport, Result<int>>
{
    public async Task<Result<int>> Handle(DismissReport command, CancellationToken ct)
    {
        var (offices, book, now) = (user.JudgingOffices(), await copies.Offices(ct), clock.GetUtcNow());
        if (
            await reports.Find(new ReportById(new PublicReportId(command.ReportId)), ct) is not { } report
            || await duties.Find(new DutyById(report.DutyId), ct) is not { } duty
            || !new Area(offices, book).Covers(duty)
            || offices.VerifyingFor(duty, book) is not { } by
            || await innovations.Find(new InnovationById(duty.InnovationId), ct) is not { } innovation
        )
        {
            return Reports.Unknown;
        }

        var words = OfficeWords.Of(by.Kind, null, "", book.Hub(by.Key)?.Name);
        List<PublicReport> chosen = command.All ? [.. (await reports.List(new ReportsOfDuty(duty.Id), ct)).Where(one => !one.IsDismissed)] : [report];
        foreach (var one in chosen)
        {
            if (one.Dismiss(command.Reason!.Trim(), words, user.Id, now) is { IsSuccess: false } refused)
            {
                return refused.Error!;
            }
        }

        innovation.Dismiss(duty, CheckKind.PublicReport, command.All ? int.MaxValue : 1, policies.Current, now);
        return chosen.Count;
    }
}
