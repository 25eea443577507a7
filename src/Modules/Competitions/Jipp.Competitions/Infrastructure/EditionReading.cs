using Jipp.Competitions.Application;
using Jipp.Competitions.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Competitions.Infrastructure;

internal sealed class EditionReading(CompetitionsDbContext database) : IEditionReading
{
    public async Task<IReadOnlyList<EditionRow>> List(CancellationToken ct)
    {
        var known = await Granted()
            .GroupBy(title => title.Year)
            .Select(year => new { Year = year.Key, Count = year.Count() })
            .ToDictionaryAsync(year => year.Year, year => year.Count, ct);
        var editions = await database.Editions.AsNoTracking().OrderByDescending(edition => edition.Year).ToListAsync(ct);
        return
        [
            .. editions.Select(edition => new EditionRow(
                edition.Year,
                edition.Number,
                edition.Registered,
                edition.Submitted,
                edition.PassedAdministration,
                edition.Nominees,
                edition.Finalists,
                edition.Monitored,
                edition.AwardedOn,
                edition.Note,
                edition.Source,
                known.GetValueOrDefault(edition.Year)
            )),
        ];
    }

    public async Task<EditionDetails?> Find(int year, CancellationToken ct)
    {
        if (await database.Editions.AsNoTracking().FirstOrDefaultAsync(one => one.Year == year, ct) is not { } edition)
        {
            return null;
        }

        var winners = await (
            from title in Granted().Where(title => title.Year == year)
            join innovation in database.Innovations.AsNoTracking() on title.InnovationId equals innovation.Id
            orderby innovation.Name, innovation.Nri
            select new
            {
                Title = title.Name,
                Winner = new Winner(
                    innovation.Nri,
                    innovation.Slug,
                    innovation.Name,
                    innovation.AgencyName,
                    title.Source,
                    innovation.RetiredRevision > innovation.PublishedRevision
                ),
            }
        ).ToListAsync(ct);
        var byTitle = winners.ToLookup(row => row.Title, row => row.Winner);
        return new EditionDetails(
            edition.Year,
            edition.Number,
            edition.LegalBasis,
            edition.Groups,
            edition.Registered,
            edition.Submitted,
            edition.PassedAdministration,
            edition.Nominees,
            edition.Finalists,
            edition.Monitored,
            edition.AnnouncedOn,
            edition.AwardedOn,
            edition.Note,
            edition.Source,
            [
                .. edition
                    .Titles.OrderBy(kind => kind.Position)
                    .Select(kind => new EditionTitle(kind.Name, kind.Level, kind.Count, kind.Decree, kind.Source, [.. byTitle[kind.Name]])),
            ],
            await Years().Where(other => other < year).OrderByDescending(other => other).FirstOrDefaultAsync(ct),
            await Years().Where(other => other > year).OrderBy(other => other).FirstOrDefaultAsync(ct)
        );
    }

    public async Task<CompetitionFigures> Figures(CancellationToken ct)
    {
        var years = await Years().ToListAsync(ct);
        var highest = new[] { TitleLevel.Commended, TitleLevel.Outstanding };
        return new CompetitionFigures(
            await database.Editions.CountAsync(edition => edition.Number != null, ct),
            years.Min() ?? 0,
            years.Max() ?? 0,
            await Granted().CountAsync(ct),
            await Granted().Select(title => title.InnovationId).Distinct().CountAsync(ct),
            await Granted().Where(title => highest.Contains(title.Level)).Select(title => title.InnovationId).Distinct().CountAsync(ct)
        );
    }

    private IQueryable<Title> Granted() => database.Titles.AsNoTracking().Where(title => title.State == TitleState.Granted);

    private IQueryable<int?> Years() => database.Editions.Select(edition => (int?)edition.Year);
}
