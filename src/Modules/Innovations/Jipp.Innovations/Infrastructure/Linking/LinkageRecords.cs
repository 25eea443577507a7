using Jipp.Innovations.Application.Linking;
using Jipp.Innovations.Domain;
using Jipp.Innovations.Domain.Linkage;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Innovations.Infrastructure.Linking;

internal sealed class LinkageRecords(InnovationsDbContext context) : ILinkageRecords
{
    public async Task<IReadOnlyList<PlacedRecord>> Placed(LinkageProgress? progress, CancellationToken ct)
    {
        List<PlacedRecord> placed = [];
        var linked = context.Innovations.AsNoTracking().Where(innovation => innovation.State == InnovationState.Published || innovation.State == InnovationState.Merged);
        progress?.Begin(LinkagePhase.Reading, await linked.LongCountAsync(ct));
        await foreach (var innovation in linked.OrderBy(innovation => innovation.Nri).AsAsyncEnumerable().WithCancellation(ct))
        {
            placed.Add(PlacedRecord.Of(innovation));
            progress?.Add(1);
        }

        return placed;
    }

    public async Task<IReadOnlyList<InnovationId>> WrittenBy(ImportId import, CancellationToken ct) =>
        [
            .. (
                await context
                    .ImportRows.Where(row => row.ImportId == import && (row.Outcome == RowOutcome.New || row.Outcome == RowOutcome.Changed) && row.InnovationId != null)
                    .Select(row => row.InnovationId)
                    .Distinct()
                    .ToListAsync(ct)
            ).OfType<InnovationId>(),
        ];

    public async Task ReplacePairs(LinkageRunId run, IReadOnlyList<FoundPair> pairs, DateTimeOffset at, CancellationToken ct)
    {
        var known = await context.LinkagePairs.ToDictionaryAsync(pair => pair.Id, ct);
        foreach (var found in pairs)
        {
            var id = PairId.Of(found.One, found.Other);
            if (!known.Remove(id, out var pair))
            {
                var (one, other) = PairId.InOrder(found.One, found.Other);
                context.LinkagePairs.Add(
                    new()
                    {
                        Id = id,
                        One = one,
                        Other = other,
                        Kind = found.Kind,
                        Probability = found.Probability,
                        Reasons = found.Reasons,
                        RunId = run,
                        FoundAt = at,
                    }
                );
                continue;
            }

            (pair.Kind, pair.Probability, pair.Reasons, pair.RunId) = (found.Kind, found.Probability, found.Reasons, run);
        }

        context.LinkagePairs.RemoveRange(known.Values);
    }
}
