using Jipp.Competitions.Application;
using Jipp.Competitions.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Competitions.Infrastructure;

internal sealed class TitleReading(CompetitionsDbContext database) : ITitleReading
{
    public async Task<TitlePage> List(TitleFilter filter, CancellationToken ct)
    {
        var titles = database.Titles.AsNoTracking();
        if (filter.Year is { } year)
        {
            titles = titles.Where(title => title.Year == year);
        }

        if (filter.State is { } state)
        {
            titles = titles.Where(title => title.State == state);
        }

        var innovations = database.Innovations.AsNoTracking();
        if (filter.Text is { Length: > 0 } text)
        {
            // Upper case on both sides, since the two databases disagree about LIKE. The database has no culture and translates only this form.
            var sought = text.ToUpperInvariant();
#pragma warning disable CA1304, CA1311, CA1862
            innovations = innovations.Where(innovation => innovation.Nri == text || innovation.Name.ToUpper().Contains(sought) || innovation.AgencyName.ToUpper().Contains(sought));
#pragma warning restore CA1304, CA1311, CA1862
        }

        var rows = Rows(titles, innovations);
        var total = await rows.CountAsync(ct);
        var page = await rows.OrderByDescending(row => row.Title.Year)
            .ThenBy(row => row.Title.Name)
            .ThenBy(row => row.Innovation.Name)
            .ThenBy(row => row.Title.Id)
            .Skip((filter.Page - 1) * filter.Size)
            .Take(filter.Size)
            .ToListAsync(ct);
        return new TitlePage([.. page.Select(Row)], total, filter.Page, filter.Size);
    }

    public async Task<TitleRow?> Find(TitleId id, CancellationToken ct) =>
        await Rows(database.Titles.AsNoTracking().Where(title => title.Id == id), database.Innovations.AsNoTracking()).FirstOrDefaultAsync(ct) is { } found ? Row(found) : null;

    public async Task<IReadOnlyList<UnlistedClaim>> UnlistedClaims(CancellationToken ct) =>
        await (
            from innovation in database.Innovations.AsNoTracking()
            where innovation.RetiredRevision <= innovation.PublishedRevision || innovation.RetirementReason != CataloguedInnovation.ImportUndone
            from claim in innovation.Claims
            where !claim.IsListed
            orderby innovation.Name, innovation.Nri, claim.Position
            select new UnlistedClaim(claim.Text, claim.Year, claim.Source, innovation.Nri, innovation.Slug, innovation.Name, innovation.AgencyName)
        ).ToListAsync(ct);

    private static IQueryable<Joined> Rows(IQueryable<Title> titles, IQueryable<CataloguedInnovation> innovations) =>
        titles.Join(innovations, title => title.InnovationId, innovation => innovation.Id, (title, innovation) => new Joined { Title = title, Innovation = innovation });

    private static TitleRow Row(Joined row) =>
        new(
            row.Title.Id,
            row.Title.Year,
            row.Title.Name,
            row.Title.State,
            row.Title.GrantedBy,
            row.Title.GrantedAt,
            row.Title.Source,
            row.Title.WithdrawnBy,
            row.Title.WithdrawnAt,
            row.Title.WithdrawalReason,
            row.Innovation.Nri,
            row.Innovation.Slug,
            row.Innovation.Name,
            row.Innovation.AgencyName
        );

    private sealed class Joined
    {
        public required Title Title { get; init; }

        public required CataloguedInnovation Innovation { get; init; }
    }
}
