using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;
using Jipp.Validation.Contracts;

namespace Jipp.Innovations.Application.Reactions;

/// <summary>Nobody answered in time. The badge follows from the dates; hearing it makes the search index look at the record again.</summary>
internal sealed class HearLapse(IToldFacts facts) : IBatchReaction<ConfirmationLapsedV1>
{
    public async Task Handle(IReadOnlyList<ConfirmationLapsedV1> happened, CancellationToken ct)
    {
        var running = await facts.Running([.. happened.Select(lapse => new InnovationId(lapse.InnovationId)).Distinct()], ct);
        foreach (var lapse in happened)
        {
            running[new(lapse.InnovationId)].HearLapse(lapse.DueOn);
        }
    }
}
