using System.Linq.Expressions;
using Jipp.Validation.Application;
using Jipp.Validation.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Validation.Infrastructure;

internal sealed class VerificationReader(ValidationDbContext context) : IVerificationReader, ISampleLoad
{
    private const int PageSize = 50;

    public async Task<VerificationListing> Queue(
        Expression<Func<Duty, bool>> area,
        IReadOnlyList<string> own,
        Guid? personId,
        VerificationFilter filter,
        string? search,
        int page,
        CancellationToken ct
    )
    {
        var judged =
            from duty in Searched(context.Duties.AsNoTracking().IgnoreAutoIncludes().Where(area), search)
            where duty.State == DutyState.Answered || duty.State == DutyState.Disputed
            join innovation in context.Innovations on duty.InnovationId equals innovation.Id
            where innovation.LastAnsweredDutyId == duty.Id
            join answer in context.Answers on new { duty.InnovationId, Revision = innovation.AnswersGiven } equals new { answer.InnovationId, answer.Revision }
            where
                !((answer.OfficeKind == OfficeKind.Hub || answer.OfficeKind == OfficeKind.Secretariat) && own.Contains(answer.OfficeKey))
                && (personId == null || answer.PersonId != personId)
            select new
            {
                duty.Id,
                duty.InnovationId,
                duty.State,
                Answer = answer,
            };
        var counts = (
            await judged
                .GroupBy(row => new { row.State, Stopped = row.Answer.Status == AnswerStatus.Stopped })
                .Select(group => new { group.Key, Count = group.Count() })
                .ToListAsync(ct)
        ).ToDictionary(group => group.Key, group => group.Count);
        int Count(DutyState state, bool? stopped) => counts.Where(group => group.Key.State == state && (stopped is null || group.Key.Stopped == stopped)).Sum(group => group.Value);
        Dictionary<VerificationFilter, int> totals = new()
        {
            [VerificationFilter.Waiting] = Count(DutyState.Answered, null),
            [VerificationFilter.Stopped] = Count(DutyState.Answered, true),
            [VerificationFilter.Disputed] = Count(DutyState.Disputed, null),
        };
        var chosen = filter switch
        {
            VerificationFilter.Disputed => judged.Where(row => row.State == DutyState.Disputed),
            VerificationFilter.Stopped => judged.Where(row => row.State == DutyState.Answered && row.Answer.Status == AnswerStatus.Stopped),
            _ => judged.Where(row => row.State == DutyState.Answered),
        };
        var rows = await chosen.OrderBy(row => row.Answer.AnsweredAt).ThenBy(row => row.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        var records = await Records([.. rows.Select(row => row.InnovationId)], ct);
        return new VerificationListing(
            [
                .. rows.Select(row => new VerificationLine(
                    row.Id.Value,
                    records[row.InnovationId.Value],
                    row.Answer.Status,
                    row.Answer.AnsweredAt,
                    row.Answer.AnsweredBy,
                    row.Answer.Files.Count,
                    row.Answer.EvidenceLink is not null,
                    row.Answer.DecreeNumber is not null
                )),
            ],
            totals[filter],
            page,
            (totals[filter] + PageSize - 1) / PageSize,
            totals
        );
    }

    public async Task<SampleListing> Samples(IReadOnlyList<string> hubs, bool withoutHub, CancellationToken ct)
    {
        var mine = context
            .Samples.AsNoTracking()
            .Where(sample => sample.WithdrawnAt == null && ((sample.HubCode != null && hubs.Contains(sample.HubCode)) || (withoutHub && sample.HubCode == null)));
        var open = await mine.Where(sample => sample.Verdict == null).OrderBy(sample => sample.DrawnAt).Take(PageSize).ToListAsync(ct);
        List<InnovationId> ids = [.. open.Select(sample => sample.InnovationId)];
        var answers = await context.Answers.AsNoTracking().Where(answer => ids.Contains(answer.InnovationId)).ToListAsync(ct);
        var files = await context.Evidence.AsNoTracking().Where(file => ids.Contains(file.InnovationId) && file.IsGiven).ToListAsync(ct);
        var records = await Records(ids, ct);
        return new SampleListing(
            [
                .. open.Select(sample => new SampleLine(
                    sample.Id.Value,
                    records[sample.InnovationId.Value],
                    AnswerLines.Of(answers.Single(answer => answer.InnovationId == sample.InnovationId && answer.Revision == sample.AnswerRevision), files, superseded: false),
                    sample.DrawnAt
                )),
            ],
            await mine.CountAsync(sample => sample.Verdict != null, ct)
        );
    }

    public async Task<IReadOnlyList<VerdictLine>> Verdicts(DutyId duty, CancellationToken ct) =>
        [
            .. (await context.Verdicts.AsNoTracking().Where(verdict => verdict.DutyId == duty).OrderBy(verdict => verdict.At).ToListAsync(ct)).Select(verdict => new VerdictLine(
                verdict.Kind,
                verdict.ByWords,
                verdict.At,
                verdict.Technique,
                verdict.Criteria,
                verdict.Note
            )),
        ];

    public async Task<DisputeView?> Dispute(DutyId duty, CancellationToken ct) =>
        await context.Disputes.AsNoTracking().Where(dispute => dispute.DutyId == duty).OrderByDescending(dispute => dispute.OpenedAt).FirstOrDefaultAsync(ct) is { } dispute
            ? new DisputeView(
                dispute.OpenFor is not null,
                dispute.Outcome,
                [.. dispute.Messages.OrderBy(message => message.Number).Select(message => new MessageLine(message.ByHub, message.OfficeWords, message.Text, message.At))]
            )
            : null;

    public async Task<TruthRate> TruthRate(CancellationToken ct)
    {
        var counts = await context
            .Samples.Where(sample => sample.WithdrawnAt == null)
            .GroupBy(sample => sample.Verdict)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(ct);
        int Of(SampleVerdict? verdict) => counts.Where(group => group.Key == verdict).Sum(group => group.Count);
        return new TruthRate(Of(SampleVerdict.Runs), Of(SampleVerdict.Runs) + Of(SampleVerdict.DoesNotRun), Of(SampleVerdict.CannotTell), Of(null));
    }

    public Task<bool> LooksAt(IReadOnlyList<string> hubs, DutyId duty, CancellationToken ct) =>
        context.Samples.AnyAsync(
            sample => sample.DutyId == duty && sample.Verdict == null && sample.WithdrawnAt == null && sample.HubCode != null && hubs.Contains(sample.HubCode),
            ct
        );

    public async Task<Dictionary<string, int>> Waiting(CancellationToken ct) =>
        await context
            .Samples.Where(sample => sample.HubCode != null && sample.Verdict == null && sample.WithdrawnAt == null)
            .GroupBy(sample => sample.HubCode!)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, ct);

    private async Task<Dictionary<Guid, RecordLine>> Records(List<InnovationId> ids, CancellationToken ct) =>
        await RecordLines.Of(context, context.Innovations.Where(innovation => ids.Contains(innovation.Id))).ToDictionaryAsync(record => record.InnovationId, ct);

    private IQueryable<Duty> Searched(IQueryable<Duty> duties, string? search) => DutySearch.In(context, duties, search);
}
