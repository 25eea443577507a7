using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;
using Jipp.Validation.Contracts;

namespace Jipp.Innovations.Application.Reactions;

/// <summary>The office answered that the innovation stopped: it sinks in the catalogue and is never lost.</summary>
internal sealed class HearStop(IToldFacts facts) : IReaction<InnovationStoppedV1>
{
    public async Task Handle(InnovationStoppedV1 happened, CancellationToken ct)
    {
        var id = new InnovationId(happened.InnovationId);
        (await facts.Running([id], ct))[id].HearStop(happened.StoppedOn, happened.Reason, happened.AnsweredAt, happened.AnsweredBy, happened.Revision);
    }
}
