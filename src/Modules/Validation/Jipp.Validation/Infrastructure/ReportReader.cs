using System.Linq.Expressions;
using Jipp.Validation.Application;
using Jipp.Validation.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Validation.Infrastructure;

internal sealed class ReportReader(ValidationDbContext context) : IReportReader
{
    private const int PageSize = 25;

    public async Task<ReportListing> List(Expression<Func<Duty, bool>> area, ReportFilter filter, string? search, int page, bool withContact, CancellationToken ct)
    {
        var duties = DutySearch.In(context, context.Duties.AsNoTracking().IgnoreAutoIncludes().Where(area), search);
        Dictionary<ReportFilter, int> counts = [];
        foreach (var (one, _) in ReportFilters.All)
        {
            counts[one] = await Chosen(duties, one).CountAsync(ct);
        }

        var rows = await Chosen(duties, filter)
            .OrderByDescending(report => report.ReceivedAt)
            .ThenBy(report => report.Id)
            .Skip((page - 1) * PageSize)
            .Take(PageSize)
            .ToListAsync(ct);
        return new ReportListing(await Lines(rows, withContact, ct), counts[filter], page, (counts[filter] + PageSize - 1) / PageSize, counts);
    }

    public async Task<ReportLine?> One(Expression<Func<Duty, bool>> area, PublicReportId id, bool withContact, CancellationToken ct)
    {
        var duties = context.Duties.AsNoTracking().IgnoreAutoIncludes().Where(area);
        var found = await Chosen(duties, ReportFilter.All).Where(report => report.Id == id).ToListAsync(ct);
        return await Lines(found, withContact, ct) is [var line, ..] ? line : null;
    }

    public async Task<IReadOnlyList<ReportLine>> Of(DutyId duty, CancellationToken ct)
    {
        var rows = await context
            .Reports.AsNoTracking()
            .Where(report => report.DutyId == duty && report.DismissedAt == null)
            .OrderByDescending(report => report.ReceivedAt)
            .ToListAsync(ct);
        return await Lines(rows, withContact: false, ct);
    }

    private IQueryable<PublicReport> Chosen(IQueryable<Duty> duties, ReportFilter filter)
    {
        var reports = context.Reports.AsNoTracking();
        return filter switch
        {
            ReportFilter.Waiting => reports.Where(report => report.DismissedAt == null && duties.Any(duty => duty.Id == report.DutyId && duty.OpenFor != null)),
            ReportFilter.Answered => reports.Where(report => report.DismissedAt == null && duties.Any(duty => duty.Id == report.DutyId && duty.OpenFor == null)),
            ReportFilter.Dismissed => reports.Where(report => report.DismissedAt != null && duties.Any(duty => duty.Id == report.DutyId)),
            _ => reports.Where(report => duties.Any(duty => duty.Id == report.DutyId)),
        };
    }

    private async Task<IReadOnlyList<ReportLine>> Lines(List<PublicReport> reports, bool withContact, CancellationToken ct)
    {
        if (reports.Count == 0)
        {
            return [];
        }

        List<DutyId> ids = [.. reports.Select(report => report.DutyId).Distinct()];
        List<InnovationId> innovations = [.. reports.Select(report => report.InnovationId).Distinct()];
        var duties = await context.Duties.AsNoTracking().Where(duty => ids.Contains(duty.Id)).ToDictionaryAsync(duty => duty.Id, ct);
        var records = await RecordLines
            .Of(context, context.Innovations.Where(innovation => innovations.Contains(innovation.Id)))
            .ToDictionaryAsync(record => record.InnovationId, ct);
        return [.. reports.Select(report => Line(report, duties[report.DutyId], records[report.InnovationId.Value], withContact))];
    }

    private static ReportLine Line(PublicReport report, Duty duty, RecordLine record, bool withContact) =>
        new(
            report.Id.Value,
            duty.Id.Value,
            record,
            report.Text,
            withContact ? report.Contact : null,
            report.ReceivedAt,
            duty.Reasons.FirstOrDefault(reason => reason.Kind == CheckKind.PublicReport)?.Count ?? 0,
            report.IsDismissed ? ReportOutcome.Dismissed
                : duty.IsOpen ? ReportOutcome.Waiting
                : duty.LastAnswer is not null ? ReportOutcome.Answered
                : ReportOutcome.Closed,
            duty.IsOpen ? null : duty.LastAnswer?.Status,
            duty.IsOpen ? null : duty.LastAnswer?.AnsweredAt,
            duty.CloseReason,
            report.DismissedAt,
            report.DismissedBy,
            report.DismissReason
        );
}
