using Jipp.Validation.Application;
using Jipp.Validation.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Validation.Infrastructure;

internal sealed class ReplicaLinks(ValidationDbContext context) : IReplicaLinks
{
    public async Task<ReplicaCopy> Link(Guid linkId, CancellationToken ct) =>
        await context.ReplicaLinks.FindAsync([linkId], ct) ?? context.ReplicaLinks.Add(new ReplicaCopy(linkId)).Entity;

    public async Task<IReadOnlyList<ReplicaCopy>> Around(IReadOnlyCollection<InnovationId> records, CancellationToken ct)
    {
        var homes = records.Select(id => (InnovationId?)id).ToList();
        var stored = await context
            .ReplicaLinks.Where(link =>
                link.Stands
                && (
                    records.Contains(link.OriginalId)
                    || records.Contains(link.ReplicaId)
                    || context.Innovations.Any(record => record.Id == link.OriginalId && homes.Contains(record.MergedInto))
                    || context.Innovations.Any(record => record.Id == link.ReplicaId && homes.Contains(record.MergedInto))
                )
            )
            .ToListAsync(ct);
        return
        [
            .. context
                .ReplicaLinks.Local.Where(link => records.Contains(link.OriginalId) || records.Contains(link.ReplicaId))
                .Union(stored)
                .Where(link => link.Stands)
                .OrderBy(link => link.LinkId),
        ];
    }

    public async Task<TrackedInnovation?> Record(InnovationId id, CancellationToken ct) => await context.Innovations.FindAsync([id], ct);

    public async Task<Duty?> Duty(DutyId id, CancellationToken ct) => await context.Duties.FindAsync([id], ct);
}
