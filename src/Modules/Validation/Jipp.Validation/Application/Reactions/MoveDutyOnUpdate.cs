using Jipp.BuildingBlocks;
using Jipp.Innovations.Contracts;

namespace Jipp.Validation.Application.Reactions;

/// <summary>A record changed: another agency or unit may have to answer. Opens the duty when the publication itself was not heard yet.</summary>
internal sealed class MoveDutyOnUpdate(Intake intake) : IBatchReaction<InnovationUpdatedV1>
{
    public Task Handle(IReadOnlyList<InnovationUpdatedV1> happened, CancellationToken ct) =>
        intake.Take([.. happened.Select(one => one.Innovation.Told(one.UpdatedAt, one.Revision))], ct);
}
