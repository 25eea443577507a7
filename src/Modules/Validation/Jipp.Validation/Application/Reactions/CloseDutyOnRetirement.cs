using Jipp.BuildingBlocks;
using Jipp.Innovations.Contracts;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application.Reactions;

/// <summary>A record left the catalogue: nobody is asked for it any more.</summary>
internal sealed class CloseDutyOnRetirement(IRepository<TrackedInnovation> innovations, IRepository<Duty> duties, TimeProvider clock) : IReaction<InnovationRetiredV1>
{
    public async Task Handle(InnovationRetiredV1 happened, CancellationToken ct)
    {
        var id = new InnovationId(happened.InnovationId);
        if (await innovations.Find(new InnovationById(id), ct) is not { } innovation)
        {
            // Retired before its publication was heard: remembered, so that the publication then opens nothing.
            innovation = new TrackedInnovation(id);
            innovations.Add(innovation);
        }

        innovation.Retire(await duties.Find(new OpenDutiesOf([id]), ct), happened.Revision, clock.GetUtcNow());
    }
}
