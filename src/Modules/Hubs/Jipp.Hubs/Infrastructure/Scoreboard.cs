using Jipp.Hubs.Application;
using Jipp.Hubs.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Hubs.Infrastructure;

/// <summary>Counts where the rows are. How fresh an answer is follows from the day of asking, so nothing is stored that could grow old.</summary>
internal sealed class Scoreboard(HubsDbContext context) : IScoreboard
{
    private IQueryable<InnovationCopy> Published => context.Set<InnovationCopy>().AsNoTracking().Where(copy => copy.IsPublished);

    public async Task<IReadOnlyDictionary<string, Score>> OfAgencies(IReadOnlyCollection<string> codes, DateOnly today, CancellationToken ct) =>
        await Scores(Published.Where(copy => copy.AgencyCode != null && codes.Contains(copy.AgencyCode)).GroupBy(copy => copy.AgencyCode!), today, ct);

    public async Task<IReadOnlyDictionary<string, Score>> OfProvinces(DateOnly today, CancellationToken ct) =>
        await Scores(Published.Where(copy => copy.ProvinceCode != null).GroupBy(copy => copy.ProvinceCode!), today, ct);

    public async Task<IReadOnlyList<InnovationLine>> Latest(Area area, int count, CancellationToken ct) =>
        await Published
            .Where(copy => area.ProvinceCode != null ? copy.ProvinceCode == area.ProvinceCode : copy.AgencyCode == area.AgencyCode)
            .OrderByDescending(copy => copy.SourceYear ?? 0)
            .ThenBy(copy => copy.Title)
            .ThenBy(copy => copy.Nri)
            .Take(count)
            .Select(copy => new InnovationLine(copy.Nri, copy.Title, "/inovasi/" + copy.Nri + "/" + copy.Slug, copy.SourceYear))
            .ToListAsync(ct);

    public async Task<IReadOnlyList<ProgrammeLine>> Programmes(string hubCode, CancellationToken ct) =>
        await context
            .Set<CompletedProgramme>()
            .AsNoTracking()
            .Where(programme => programme.HubCode == hubCode)
            .OrderByDescending(programme => programme.CompletedOn)
            .ThenBy(programme => programme.Title)
            .Select(programme => new ProgrammeLine(programme.Title, programme.CompletedOn))
            .ToListAsync(ct);

    private async Task<Dictionary<string, Score>> Scores(IQueryable<IGrouping<string, InnovationCopy>> groups, DateOnly today, CancellationToken ct)
    {
        var grace = await context.Set<ConfirmationPolicy>().Select(policy => (int?)policy.GraceDays).SingleOrDefaultAsync(ct) ?? ConfirmationPolicy.UsualGraceDays;
        var lapsed = today.AddDays(-grace);
        return await groups
            .Select(group => new
            {
                group.Key,
                Score = new Score(
                    group.Count(),
                    group.Count(copy => copy.StoppedOn == null && copy.AnsweredAt != null && (copy.DueOn == null || copy.DueOn >= today)),
                    group.Count(copy => copy.StoppedOn == null && copy.AnsweredAt != null && copy.DueOn < today && copy.DueOn >= lapsed),
                    group.Count(copy => copy.StoppedOn == null && copy.DueOn < lapsed),
                    group.Count(copy => copy.StoppedOn == null && copy.AnsweredAt == null && (copy.DueOn == null || copy.DueOn >= lapsed)),
                    group.Count(copy => copy.StoppedOn != null)
                ),
            })
            .ToDictionaryAsync(group => group.Key, group => group.Score, ct);
    }
}
