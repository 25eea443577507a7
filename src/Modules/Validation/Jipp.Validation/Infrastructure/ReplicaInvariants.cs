using Jipp.BuildingBlocks.Infrastructure.Checks;
using Jipp.Validation.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Validation.Infrastructure;

/// <summary>What must be true of questions to replicas whose original stopped.</summary>
internal static class ReplicaInvariants
{
    public static IReadOnlyList<Invariant> All { get; } =
    [
        Invariant.Of<ValidationDbContext>(
            "validation.replica-of-stopped-is-asked",
            "An open duty is asked because an original stopped exactly while the record copies one that was said to have stopped since its last answer.",
            AskedAmiss
        ),
    ];

    private static async Task<List<string>> AskedAmiss(ValidationDbContext context, CancellationToken ct)
    {
        var links = await context.ReplicaLinks.AsNoTracking().Where(link => link.Stands).ToListAsync(ct);
        var ends = links.SelectMany(link => new[] { link.OriginalId, link.ReplicaId }).Distinct().ToList();
        var records = await context
            .Innovations.AsNoTracking()
            .Where(record => ends.Contains(record.Id) || context.Innovations.Any(merged => ends.Contains(merged.Id) && merged.MergedInto == record.Id))
            .ToDictionaryAsync(record => record.Id, ct);
        TrackedInnovation? Living(InnovationId id) =>
            records.GetValueOrDefault(id) is { } record ? (record.MergedInto is { } survivor ? records.GetValueOrDefault(survivor) : record) : null;

        var pairs = links.Select(link => (Copy: Living(link.ReplicaId), Original: Living(link.OriginalId))).Where(pair => pair.Copy != pair.Original).ToList();
        List<DutyId> last = [.. pairs.Select(pair => pair.Original?.LastAnsweredDutyId).OfType<DutyId>().Distinct()];
        var answered = await context.Duties.AsNoTracking().Where(duty => last.Contains(duty.Id)).ToDictionaryAsync(duty => duty.Id, ct);
        StoppedOriginal? Stopped(TrackedInnovation? original) =>
            original?.LastAnsweredDutyId is { } duty && answered.TryGetValue(duty, out var given) ? StoppedOriginal.Of(original, given) : null;

        var stopped = pairs.Where(pair => pair.Copy is not null).ToLookup(pair => pair.Copy!.Id, pair => Stopped(pair.Original));
        List<InnovationId> copies = [.. stopped.Select(copy => copy.Key)];
        var open = await context
            .Duties.AsNoTracking()
            .Where(duty => duty.OpenFor != null && (copies.Contains(duty.InnovationId) || duty.Reasons.Any(reason => reason.Kind == CheckKind.OriginalStopped && reason.Count > 0)))
            .ToListAsync(ct);
        return
        [
            .. open.Where(duty =>
                    duty.Reasons.Any(reason => reason is { Kind: CheckKind.OriginalStopped, Stands: true })
                    != (records.GetValueOrDefault(duty.InnovationId)?.FirstToAskFor(stopped[duty.InnovationId].OfType<StoppedOriginal>()) is not null)
                )
                .Select(duty => $"duty {duty.Id.Value}"),
        ];
    }
}
