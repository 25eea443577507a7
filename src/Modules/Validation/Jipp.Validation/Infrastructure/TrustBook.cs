using Jipp.Validation.Application.Trusting;
using Jipp.Validation.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Validation.Infrastructure;

/// <summary>Four plain reads, whatever the number of records.</summary>
internal sealed class TrustBook(ValidationDbContext context) : ITrustBook
{
    public async Task<IReadOnlyList<TrustRecord>> Records(CancellationToken ct)
    {
        var published = context.Innovations.AsNoTracking().Where(innovation => innovation.IsPublished);
        var rows = await (
            from innovation in published
            from agency in context.Agencies.Where(agency => agency.Code == innovation.AgencyCode && agency.Name != "").DefaultIfEmpty()
            select new
            {
                innovation.Id,
                innovation.Nri,
                innovation.Title,
                innovation.AgencyCode,
                AgencyName = agency == null ? innovation.AgencyName : agency.Name,
                AgencyKind = agency == null ? null : agency.Kind,
                innovation.Unit,
                innovation.ProvinceCode,
                innovation.SourceYear,
                innovation.ImplementedYear,
                innovation.OpenDutyId,
                innovation.DueOn,
                innovation.LastStatus,
                innovation.StoppedOn,
            }
        ).ToListAsync(ct);
        var answers = (
            await context
                .Answers.AsNoTracking()
                .Where(answer => published.Any(innovation => innovation.Id == answer.InnovationId))
                .Select(answer => new
                {
                    answer.InnovationId,
                    answer.DutyId,
                    answer.Revision,
                    answer.Status,
                    answer.AnsweredAt,
                })
                .ToListAsync(ct)
        ).ToLookup(answer => answer.InnovationId, answer => new PastAnswer(answer.DutyId, answer.Revision, answer.Status, answer.AnsweredAt));
        var duties = (
            await context
                .Duties.AsNoTracking()
                .IgnoreAutoIncludes()
                .Where(duty => published.Any(innovation => innovation.Id == duty.InnovationId))
                .Select(duty => new
                {
                    duty.InnovationId,
                    duty.Id,
                    duty.OpenedAt,
                    duty.DueOn,
                    duty.ClosedAt,
                    duty.OpenFor,
                    duty.OfficeKind,
                    duty.OfficeKey,
                })
                .ToListAsync(ct)
        ).ToLookup(duty => duty.InnovationId);
        var returns = (
            await context
                .Verdicts.AsNoTracking()
                .Where(verdict => verdict.Kind == VerdictKind.Returned)
                .Select(verdict => new
                {
                    verdict.InnovationId,
                    verdict.DutyId,
                    verdict.AnswerRevision,
                    verdict.At,
                })
                .ToListAsync(ct)
        ).ToLookup(verdict => verdict.InnovationId, verdict => new PastReturn(verdict.DutyId, verdict.AnswerRevision, verdict.At));
        return
        [
            .. rows.Select(row => new TrustRecord(
                row.Id,
                row.Nri,
                row.Title,
                row.AgencyCode,
                row.AgencyName,
                row.AgencyKind,
                row.Unit,
                row.ProvinceCode,
                row.SourceYear,
                row.ImplementedYear,
                row.OpenDutyId,
                duties[row.Id].Where(duty => duty.OpenFor is not null).Select(duty => new Office(duty.OfficeKind, duty.OfficeKey)).FirstOrDefault(),
                row.DueOn,
                row.LastStatus,
                row.StoppedOn,
                new RecordPast(answers[row.Id], duties[row.Id].Select(duty => new PastDuty(duty.Id, duty.OpenedAt, duty.DueOn, duty.ClosedAt)), returns[row.Id])
            )),
        ];
    }

    public async Task<IReadOnlyList<HubCopy>> Hubs(CancellationToken ct) => await context.Hubs.AsNoTracking().Where(hub => hub.IsInForce).OrderBy(hub => hub.Code).ToListAsync(ct);

    public async Task<string?> AgencyName(string code, CancellationToken ct) =>
        await context.Agencies.Where(agency => agency.Code == code && agency.Name != "").Select(agency => agency.Name).FirstOrDefaultAsync(ct);
}
