using Jipp.BuildingBlocks;
using Jipp.Innovations.Contracts;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application.Reactions;

/// <summary>A record lives on in another one, whose office is asked: nobody is asked about the same innovation twice.</summary>
internal sealed class SetDutyAsideOnMerge(IRepository<TrackedInnovation> innovations, IRepository<Duty> duties, Replicas replicas, TimeProvider clock)
    : IReaction<InnovationMergedV1>
{
    public async Task Handle(InnovationMergedV1 happened, CancellationToken ct)
    {
        var id = new InnovationId(happened.InnovationId);
        if (await innovations.Find(new InnovationById(id), ct) is not { } innovation)
        {
            // Merged before its publication was heard: remembered, so that the publication then opens nothing.
            innovation = new TrackedInnovation(id);
            innovations.Add(innovation);
        }

        var (survivor, former) = (new InnovationId(happened.SurvivorId), innovation.MergedInto);
        innovation.MergeInto(survivor, await duties.Find(new OpenDutiesOf([id]), ct), happened.Revision, clock.GetUtcNow());
        await replicas.Follow([id, survivor], former is { } left ? [left] : [], ct);
    }
}
