using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;
using Jipp.Validation.Contracts;

namespace Jipp.Innovations.Application.Reactions;

/// <summary>The office answered that the innovation runs: its badge says so until the next answer is due.</summary>
internal sealed class HearConfirmation(IToldFacts facts) : IBatchReaction<InnovationConfirmedV1>
{
    public async Task Handle(IReadOnlyList<InnovationConfirmedV1> happened, CancellationToken ct)
    {
        var running = await facts.Running([.. happened.Select(answer => new InnovationId(answer.InnovationId)).Distinct()], ct);
        foreach (var answer in happened)
        {
            running[new(answer.InnovationId)].HearConfirmation(answer.Status, answer.AnsweredAt, answer.AnsweredBy, answer.NextDueOn, answer.Revision);
        }
    }
}
