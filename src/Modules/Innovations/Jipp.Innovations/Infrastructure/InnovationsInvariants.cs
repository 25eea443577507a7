using Jipp.BuildingBlocks.Infrastructure.Checks;
using Jipp.Innovations.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Innovations.Infrastructure;

/// <summary>What must be true of the catalogue whatever happened.</summary>
internal static class InnovationsInvariants
{
    public static readonly IReadOnlyList<Invariant> All =
    [
        Invariant.Of<InnovationsDbContext>(
            "innovations.public-record-has-its-number",
            "A record that was published has an NRI, and the register has given that number to it.",
            (context, ct) =>
                context
                    .Innovations.Where(innovation => innovation.State != InnovationState.Draft && innovation.State != InnovationState.InReview)
                    .Where(innovation => !context.IssuedNris.Any(issued => issued.Nri == innovation.Nri && issued.InnovationId == innovation.Id))
                    .Select(innovation => innovation.Nri ?? innovation.Title)
                    .ToListAsync(ct)
        ),
        Invariant.Of<InnovationsDbContext>(
            "innovations.number-given-once",
            "No number of the register is shown by a record that it was not given to.",
            (context, ct) =>
                context
                    .IssuedNris.Where(issued => context.Innovations.Any(innovation => innovation.Nri == issued.Nri && innovation.Id != issued.InnovationId))
                    .Select(issued => issued.Nri)
                    .ToListAsync(ct)
        ),
        Invariant.Of<InnovationsDbContext>(
            "innovations.agency-is-in-the-directory",
            "A recognised agency is in the directory and shown under its name there.",
            (context, ct) =>
                context
                    .Innovations.Where(innovation => innovation.AgencyCode != null)
                    .Where(innovation => !context.Agencies.Any(agency => agency.Code == innovation.AgencyCode && agency.Name == innovation.AgencyName))
                    .Select(innovation => innovation.Nri ?? innovation.Title)
                    .ToListAsync(ct)
        ),
        Invariant.Of<InnovationsDbContext>(
            "innovations.record-has-a-source",
            "Every record has at least one source key.",
            (context, ct) => context.Innovations.Where(innovation => !innovation.Sources.Any()).Select(innovation => innovation.Nri ?? innovation.Title).ToListAsync(ct)
        ),
        Invariant.Of<InnovationsDbContext>(
            "innovations.one-statement-stands",
            "Of each field exactly one statement stands, and the title shown is the one that stands.",
            StatementsThatDoNotStand
        ),
        Invariant.Of<InnovationsDbContext>(
            "innovations.columns-show-the-statements",
            "What is kept beside the statements, to be asked for, is what the standing ones say.",
            ColumnsThatSaySomethingElse
        ),
        Invariant.Of<InnovationsDbContext>(
            "innovations.merged-record-leads-on",
            "A merged record leads to another one that is not merged itself; no other record leads anywhere.",
            (context, ct) =>
                context
                    .Innovations.Where(innovation =>
                        innovation.State == InnovationState.Merged
                            ? !context.Innovations.Any(other => other.Id == innovation.MergedInto && other.Id != innovation.Id && other.State != InnovationState.Merged)
                            : innovation.MergedInto != null
                    )
                    .Select(innovation => innovation.Nri ?? innovation.Title)
                    .ToListAsync(ct)
        ),
        Invariant.Of<InnovationsDbContext>(
            "innovations.retired-record-says-why",
            "A retired record has a reason and a date.",
            (context, ct) =>
                context
                    .Innovations.Where(innovation =>
                        innovation.State == InnovationState.Retired && (innovation.RetiredReason == null || innovation.RetiredReason == "" || innovation.RetiredAt == null)
                    )
                    .Select(innovation => innovation.Nri ?? innovation.Title)
                    .ToListAsync(ct)
        ),
        Invariant.Of<InnovationsDbContext>(
            "innovations.applied-import-is-whole",
            "Every good row of an applied import names the record it went into, and the counts are those of the rows.",
            ImportsThatAreNotWhole
        ),
        Invariant.Of<InnovationsDbContext>(
            "innovations.decided-import-says-who",
            "An import that is approved, applied or undone says who decided and when; one that waits says neither.",
            (context, ct) =>
                context
                    .Imports.Where(run =>
                        run.State == ImportState.Approved || run.State == ImportState.Applied || run.State == ImportState.Undone
                            ? run.DecidedAt == null || run.DecidedBy == null
                            : run.State != ImportState.Dropped && run.DecidedAt != null
                    )
                    .Select(run => run.FileName)
                    .ToListAsync(ct)
        ),
        Invariant.Of<InnovationsDbContext>(
            "innovations.search-news-is-dated",
            "A saved search that found news says when, and one that found none does not; it was looked at no earlier than it was kept.",
            async (context, ct) =>
                [
                    .. (
                        await context
                            .SavedSearches.Where(search =>
                                (search.LastNews > 0) != (search.LastNewsAt != null) || search.LastNewsAt > search.LookedAt || search.LookedAt < search.CreatedAt
                            )
                            .Select(search => search.Id)
                            .ToListAsync(ct)
                    ).Select(id => $"search {id.Value}"),
                ]
        ),
        Invariant.Of<InnovationsDbContext>(
            "innovations.catalogue-heard-of-the-record",
            "The change table knows every record.",
            (context, ct) =>
                context
                    .Innovations.Where(innovation => !context.CatalogueChanges.Any(change => change.InnovationId == innovation.Id))
                    .Select(innovation => innovation.Nri ?? innovation.Title)
                    .ToListAsync(ct)
        ),
    ];

    private static async Task<List<string>> StatementsThatDoNotStand(InnovationsDbContext context, CancellationToken ct)
    {
        List<string> broken = [];
        await foreach (
            var innovation in context
                .Innovations.AsNoTracking()
                .Select(one => new
                {
                    one.Nri,
                    one.Title,
                    one.Provenance,
                })
                .AsAsyncEnumerable()
                .WithCancellation(ct)
        )
        {
            var standing = innovation.Provenance.GroupBy(said => said.Field).All(field => field.Count(said => said.Stands) == 1);
            var shown = innovation.Provenance.Any(said => said.Field == InnovationField.Title && said.Stands && said.Value == innovation.Title);
            if (!standing || !shown)
            {
                broken.Add(innovation.Nri ?? innovation.Title);
            }
        }

        return broken;
    }

    private static async Task<List<string>> ColumnsThatSaySomethingElse(InnovationsDbContext context, CancellationToken ct)
    {
        List<string> broken = [];
        await foreach (var innovation in context.Innovations.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
        {
            var point = MapPoint.Read(innovation.Says(InnovationField.Point));
            (string? Shown, InnovationField Field)[] words =
            [
                (innovation.Category, InnovationField.Category),
                (innovation.Form, InnovationField.Form),
                (innovation.Kind, InnovationField.Kind),
                (innovation.Stage, InnovationField.Stage),
                (innovation.Initiator, InnovationField.Initiator),
                (innovation.Function, InnovationField.Function),
                (innovation.Summary, InnovationField.Summary),
            ];
            var same =
                Array.TrueForAll(words, word => word.Shown == innovation.Says(word.Field))
                && innovation.Sdgs.SequenceEqual(Fields.NumbersOf(innovation.Says(InnovationField.Sdgs)))
                && (innovation.Latitude, innovation.Longitude) == (point?.Latitude, point?.Longitude);
            if (!same)
            {
                broken.Add(innovation.Nri ?? innovation.Title);
            }
        }

        return broken;
    }

    private static async Task<List<string>> ImportsThatAreNotWhole(InnovationsDbContext context, CancellationToken ct)
    {
        var imports = await context
            .Imports.Where(run => run.State == ImportState.Applied || run.State == ImportState.Undone)
            .Select(run => new
            {
                run.FileName,
                run.Counts,
                Lost = context.ImportRows.Count(row => row.ImportId == run.Id && row.Outcome != RowOutcome.Refused && row.InnovationId == null),
                Good = context.ImportRows.Count(row => row.ImportId == run.Id && row.Outcome != RowOutcome.Refused),
                Refused = context.ImportRows.Count(row => row.ImportId == run.Id && row.Outcome == RowOutcome.Refused),
            })
            .ToListAsync(ct);
        return [.. imports.Where(run => run.Lost > 0 || run.Good != run.Counts.Good || run.Refused != run.Counts.Refused).Select(run => run.FileName)];
    }
}
