using Jipp.BuildingBlocks.Infrastructure.Checks;
using Jipp.Competitions.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Competitions.Infrastructure;

internal static class CompetitionsInvariants
{
    public static IReadOnlyList<Invariant> All { get; } =
    [
        Invariant.Of<CompetitionsDbContext>(
            "competitions.title-stands-in-list",
            "A granted title stands in the title list of its edition.",
            (database, ct) =>
                (
                    from title in database.Titles
                    where title.State == TitleState.Granted && !database.Editions.Any(edition => edition.Year == title.Year && edition.Titles.Any(kind => kind.Name == title.Name))
                    select title.Year + " " + title.Name
                ).ToListAsync(ct)
        ),
        Invariant.Of<CompetitionsDbContext>(
            "competitions.title-of-known-innovation",
            "A title stands on an innovation that the catalogue told of.",
            (database, ct) =>
                (
                    from title in database.Titles
                    where !database.Innovations.Any(innovation => innovation.Id == title.InnovationId && innovation.DetailsRevision > 0)
                    select title.Year + " " + title.Name
                ).ToListAsync(ct)
        ),
        Invariant.Of<CompetitionsDbContext>(
            "competitions.granted-by-claim-has-claim",
            "A title granted by a claim has that claim on its innovation.",
            (database, ct) =>
                (
                    from title in database.Titles
                    where
                        title.State == TitleState.Granted
                        && title.GrantedBy == TitleGround.Claim
                        && !database.Innovations.Any(innovation =>
                            innovation.Id == title.InnovationId && innovation.Claims.Any(claim => claim.IsListed && claim.Year == title.Year && claim.Text.Trim() == title.Name)
                        )
                    select title.Year + " " + title.Name
                ).ToListAsync(ct)
        ),
        Invariant.Of<CompetitionsDbContext>(
            "competitions.withdrawal-has-reason",
            "A withdrawn title has a day and a reason; a granted one has neither.",
            (database, ct) =>
                (
                    from title in database.Titles
                    where
                        (
                            title.State == TitleState.Withdrawn
                            && (title.WithdrawnAt == null || title.WithdrawnBy == null || title.WithdrawalReason == null || title.WithdrawalReason == "")
                        ) || (title.State == TitleState.Granted && (title.WithdrawnAt != null || title.WithdrawalReason != null))
                    select title.Year + " " + title.Name
                ).ToListAsync(ct)
        ),
    ];
}
