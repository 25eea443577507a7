using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;
using Jipp.Validation.Contracts;

namespace Jipp.Innovations.Application.Reactions;

/// <summary>The day by which an answer is due belongs to the badge.</summary>
internal sealed class HearDuty(IToldFacts facts) : IBatchReaction<DutyOpenedV1>
{
    public async Task Handle(IReadOnlyList<DutyOpenedV1> happened, CancellationToken ct)
    {
        var running = await facts.Running([.. happened.Select(duty => new InnovationId(duty.InnovationId)).Distinct()], ct);
        foreach (var duty in happened)
        {
            running[new(duty.InnovationId)].HearDuty(duty.DueOn, duty.AnswersBefore, duty.Revision);
        }
    }
}
