using Jipp.BuildingBlocks.Infrastructure.Checks;
using Jipp.Innovations.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Innovations.Infrastructure;

/// <summary>What must be true of histories whatever happened.</summary>
internal static class HistoryInvariants
{
    public static readonly IReadOnlyList<Invariant> All =
    [
        Invariant.Of<InnovationsDbContext>(
            "innovations.history-ends-in-the-present",
            "What the history of a record says last of a field and of its state is what the record shows.",
            HistoriesThatEndElsewhere
        ),
    ];

    private static async Task<List<string>> HistoriesThatEndElsewhere(InnovationsDbContext context, CancellationToken ct)
    {
        var histories = (await context.Revisions.AsNoTracking().OrderBy(revision => revision.Number).ToListAsync(ct)).ToLookup(revision => revision.InnovationId);
        List<string> broken = [];
        await foreach (var record in context.Innovations.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
        {
            var history = histories[record.Id].ToList();
            if (history.Count > 0 && (history[^1].State != record.State || !EndsIn(ShownContent.Of(record).Texts(), history)))
            {
                broken.Add(record.Nri ?? record.Title);
            }
        }

        return broken;
    }

    /// <param name="history">Oldest first.</param>
    private static bool EndsIn(SortedDictionary<InnovationField, string> present, List<Revision> history) =>
        history
            .SelectMany(revision => revision.Changes)
            .GroupBy(change => change.Field)
            .All(field =>
            {
                var changes = field.ToList();
                return changes[^1].To == present.GetValueOrDefault(field.Key) && changes.Zip(changes.Skip(1)).All(pair => pair.First.To == pair.Second.From);
            });
}
