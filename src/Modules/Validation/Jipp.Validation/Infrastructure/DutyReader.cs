using System.Linq.Expressions;
using Jipp.Validation.Application;
using Jipp.Validation.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Validation.Infrastructure;

internal sealed class DutyReader(ValidationDbContext context, DigestReader digests, TrustReader trust, ILocalCopies copies, IPolicy policies, TimeProvider clock) : IDutyReader
{
    public async Task<DutyListing> List(Expression<Func<Duty, bool>> area, DutyFilter filter, string? search, int page, CancellationToken ct, int pageSize = 20)
    {
        var now = clock.GetUtcNow();
        var duties = Found(context.Duties.AsNoTracking().IgnoreAutoIncludes().Where(area), search);
        var counts = await Counts(duties, now, ct);
        var chosen = Chosen(duties, filter, now);
        var rows = await Rows(
                filter == DutyFilter.Answered
                    ? chosen.OrderByDescending(duty => duty.AnsweredAt).ThenBy(duty => duty.Id)
                    : chosen.OrderBy(duty => duty.DueOn).ThenBy(duty => duty.Id)
            )
            .Skip((page - 1) * pageSize)
            .Take(pageSize)
            .ToListAsync(ct);
        return new DutyListing([.. (await WithChecks(rows, ct)).Select(row => Line(row, now))], counts[filter], page, (counts[filter] + pageSize - 1) / pageSize, counts);
    }

    public async Task<IReadOnlyList<DutyId>> Ids(Expression<Func<Duty, bool>> area, DutyFilter filter, string? search, int atMost, CancellationToken ct) =>
        await Chosen(Found(context.Duties.AsNoTracking().IgnoreAutoIncludes().Where(area), search), filter, clock.GetUtcNow())
            .OrderBy(duty => duty.DueOn)
            .ThenBy(duty => duty.Id)
            .Select(duty => duty.Id)
            .Take(atMost)
            .ToListAsync(ct);

    public async Task<Guid?> CorrectedBy(BulkAnswerId bulk, CancellationToken ct) =>
        (
            await context
                .BulkAnswers.Where(later => later.Corrects == bulk)
                .OrderByDescending(later => later.GivenAt)
                .Select(later => (BulkAnswerId?)later.Id)
                .FirstOrDefaultAsync(ct)
        )?.Value;

    public async Task<DutyLine> Line(Duty duty, CancellationToken ct)
    {
        var row = await Rows(context.Duties.AsNoTracking().IgnoreAutoIncludes().Where(one => one.Id == duty.Id)).SingleAsync(ct);
        return Line((await WithChecks([row], ct))[0], clock.GetUtcNow());
    }

    public Task<IReadOnlyList<NudgeLine>> Nudges(Duty duty, CancellationToken ct) => digests.Nudges(duty, ct);

    public async Task<IReadOnlyList<UnitChoice>> Units(string agencyCode, CancellationToken ct)
    {
        var (now, prefix) = (clock.GetUtcNow(), agencyCode + "/");
        var keys = await context
            .Holders.Where(holder => holder.Kind == OfficeKind.Unit && holder.Key.StartsWith(prefix) && holder.From <= now && (holder.Until == null || holder.Until > now))
            .Select(holder => holder.Key)
            .Distinct()
            .ToListAsync(ct);
        var written = await context
            .Innovations.Where(innovation => innovation.AgencyCode == agencyCode && innovation.Unit != null)
            .Select(innovation => innovation.Unit!)
            .Distinct()
            .ToListAsync(ct);
        var names = written.GroupBy(UnitName.Fold).ToDictionary(group => group.Key, group => group.First());
        return
        [
            .. keys.Select(key => key[prefix.Length..])
                .Select(folded => new UnitChoice(folded, names.GetValueOrDefault(folded, folded)))
                .OrderBy(unit => unit.Name, StringComparer.CurrentCulture),
        ];
    }

    public async Task<IReadOnlyList<EvidenceLine>> Files(DutyId duty, CancellationToken ct) =>
        await context
            .Evidence.AsNoTracking()
            .Where(file => file.DutyId == duty)
            .OrderBy(file => file.ReceivedAt)
            .Select(file => new EvidenceLine(file.Id.Value, file.Name, file.Type, file.Bytes))
            .ToListAsync(ct);

    public async Task<IReadOnlyList<AnswerLine>> Answers(InnovationId innovation, CancellationToken ct)
    {
        var answers = await context.Answers.AsNoTracking().Where(answer => answer.InnovationId == innovation).OrderByDescending(answer => answer.Revision).ToListAsync(ct);
        var files = answers.Exists(answer => answer.Files.Count > 0)
            ? await context.Evidence.AsNoTracking().Where(file => file.InnovationId == innovation && file.IsGiven).ToListAsync(ct)
            : [];
        return [.. answers.Select((answer, index) => AnswerLines.Of(answer, files, superseded: answers.Take(index).Any(later => later.DutyId == answer.DutyId)))];
    }

    public async Task<RecordHistory?> History(string nri, CancellationToken ct)
    {
        var found = await context
            .Innovations.AsNoTracking()
            .Where(innovation => innovation.Nri == nri)
            .OrderByDescending(innovation => innovation.IsPublished)
            .Select(innovation => new
            {
                innovation.Id,
                innovation.LastStatus,
                innovation.DueOn,
            })
            .FirstOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        var record = await RecordLines.Of(context, context.Innovations.Where(innovation => innovation.Id == found.Id)).SingleAsync(ct);
        var policy = policies.Current;
        var today = policy.Zones.Of(record.ProvinceCode).DayOf(clock.GetUtcNow());
        var renewal = Renewal.Of(found.LastStatus, record.LastAnsweredAt, found.DueOn, today, policy);
        return new RecordHistory(record, renewal.Status, found.DueOn, renewal, await Answers(found.Id, ct));
    }

    public Task<Trust> Trust(CancellationToken ct) => trust.Nation(ct);

    public Task<IReadOnlyList<ProvinceTrust>> TrustByProvince(CancellationToken ct) => trust.ByProvince(ct);

    public async Task<IReadOnlyList<SilentAgency>> SilentAgencies(Expression<Func<Duty, bool>> area, CancellationToken ct)
    {
        var groups = await context
            .Duties.Where(area)
            .Where(duty =>
                duty.OpenFor != null && duty.AgencyCode != null && (duty.OfficeReason == OfficeReason.HubStandsIn || duty.OfficeReason == OfficeReason.SecretariatStandsIn)
            )
            .GroupBy(duty => new { Code = duty.AgencyCode!, duty.OfficeKind })
            .Select(group => new
            {
                group.Key.Code,
                group.Key.OfficeKind,
                Count = group.Count(),
                Oldest = group.Min(duty => duty.DueOn),
            })
            .ToListAsync(ct);
        var codes = groups.ConvertAll(group => group.Code);
        var names = await context.Agencies.Where(agency => codes.Contains(agency.Code) && agency.Name != "").ToDictionaryAsync(agency => agency.Code, agency => agency.Name, ct);
        return
        [
            .. groups
                .Select(group => new SilentAgency(group.Code, names.GetValueOrDefault(group.Code, group.Code), group.Count, group.Oldest, group.OfficeKind == OfficeKind.Hub))
                .OrderByDescending(agency => agency.OpenDuties)
                .ThenBy(agency => agency.Name, StringComparer.CurrentCulture),
        ];
    }

    public Task<NudgeOverview> Digests(int page, CancellationToken ct) => digests.Overview(page, ct);

    private IQueryable<Duty> Found(IQueryable<Duty> duties, string? search) => DutySearch.In(context, duties, search);

    private static IQueryable<Duty> Chosen(IQueryable<Duty> duties, DutyFilter filter, DateTimeOffset now)
    {
        var today = Zone.Wib.DayOf(now);
        return filter switch
        {
            DutyFilter.Overdue => duties.Where(duty => duty.OpenFor != null && duty.DueOn < today),
            DutyFilter.Ahead => duties.Where(duty => duty.OpenFor != null && duty.DueOn >= today),
            DutyFilter.Snoozed => duties.Where(duty => duty.OpenFor != null && duty.SnoozedUntil > now),
            DutyFilter.Answered => duties.Where(duty => duty.State == DutyState.Answered || duty.State == DutyState.Verified || duty.State == DutyState.Disputed),
            _ => duties.Where(duty => duty.OpenFor != null),
        };
    }

    private static async Task<Dictionary<DutyFilter, int>> Counts(IQueryable<Duty> duties, DateTimeOffset now, CancellationToken ct)
    {
        Dictionary<DutyFilter, int> counts = [];
        foreach (var (filter, _) in DutyFilters.All)
        {
            counts[filter] = await Chosen(duties, filter, now).CountAsync(ct);
        }

        return counts;
    }

    private IQueryable<DutyRow> Rows(IQueryable<Duty> duties) =>
        from duty in duties
        join innovation in context.Innovations on duty.InnovationId equals innovation.Id
        from agency in context.Agencies.Where(agency => agency.Code == innovation.AgencyCode && agency.Name != "").DefaultIfEmpty()
        // The key alone tells hubs from other offices; a condition on the duty's kind in here would be a join that SQLite cannot do.
        from hub in context.Hubs.Where(hub => hub.Code == duty.OfficeKey).DefaultIfEmpty()
        select new DutyRow
        {
            Duty = duty,
            Record = new RecordLine(
                innovation.Id.Value,
                innovation.Nri,
                innovation.Slug,
                innovation.Title,
                agency == null ? innovation.AgencyName : agency.Name,
                innovation.Unit,
                innovation.ProvinceCode,
                innovation.LastAnsweredAt
            ),
            Last = innovation.LastStatus,
            HubName = hub == null ? null : hub.Name,
        };

    private async Task<List<DutyRow>> WithChecks(List<DutyRow> rows, CancellationToken ct)
    {
        List<DutyId> ids = [.. rows.Select(row => row.Duty.Id)];
        var reasons = (await context.CheckReasons.AsNoTracking().Where(reason => ids.Contains(reason.DutyId) && reason.Count > 0).ToListAsync(ct)).ToLookup(reason =>
            reason.DutyId
        );
        rows.ForEach(row => row.Checks = CheckWords.Lines(reasons[row.Duty.Id]));
        if (rows.Exists(row => row.Duty.IsHandedBack(clock.GetUtcNow())))
        {
            // Their delegation is over, and the job that moves them back has not come yet.
            var book = await copies.Offices(ct);
            foreach (var row in rows.Where(row => row.Duty.IsHandedBack(book.At)))
            {
                row.Rests = book.RestingAt(row.Duty);
                row.HubName = book.Hub(row.Rests.Office.Key)?.Name;
            }
        }

        return rows;
    }

    private DutyLine Line(DutyRow row, DateTimeOffset now)
    {
        var (duty, record, last, hubName) = (row.Duty, row.Record, row.Last, row.HubName);
        var rests = row.Rests ?? new(duty.Office, duty.OfficeReason);
        var policy = policies.Current;
        var today = policy.Zones.Of(duty.Address).DayOf(now);
        return new DutyLine(
            duty.Id.Value,
            record,
            duty.State,
            Badges.Of(last, duty.IsOpen ? duty.DueOn : null, today, policy),
            duty.DueOn,
            duty.IsOpen ? today.DayNumber - duty.DueOn.DayNumber : 0,
            duty.IsSnoozed(now) ? duty.SnoozedUntil : null,
            OfficeWords.Of(rests.Office.Kind, rests.Reason == OfficeReason.Delegated ? duty.DelegatedUnitName : record.Unit, record.AgencyName, hubName),
            rests.Reason,
            last,
            record.LastAnsweredAt
        )
        {
            Checks = row.Checks,
        };
    }

    private sealed class DutyRow
    {
        public required Duty Duty { get; init; }

        public required RecordLine Record { get; init; }

        public AnswerStatus? Last { get; init; }

        public string? HubName { get; set; }

        /// <summary>Where it rests by now, when that is stored otherwise.</summary>
        public Assignment? Rests { get; set; }

        public IReadOnlyList<CheckLine> Checks { get; set; } = [];
    }
}
