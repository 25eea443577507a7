using Jipp.BuildingBlocks;
using Jipp.Innovations.Contracts;

namespace Jipp.Validation.Application.Reactions;

/// <summary>A record is one of its own again: its duty comes back with the day it had.</summary>
internal sealed class TakeUpDutyOnUnmerge(Intake intake) : IBatchReaction<InnovationUnmergedV1>
{
    public Task Handle(IReadOnlyList<InnovationUnmergedV1> happened, CancellationToken ct) =>
        intake.Take([.. happened.Select(one => one.Innovation.Told(one.UnmergedAt, one.Revision))], ct);
}
