using Jipp.BuildingBlocks;
using Jipp.Innovations.Contracts;

namespace Jipp.Validation.Application.Reactions;

/// <summary>A record entered the catalogue, often with hundreds of others: each is to be asked for.</summary>
internal sealed class OpenDutyOnPublication(Intake intake) : IBatchReaction<InnovationPublishedV1>
{
    public Task Handle(IReadOnlyList<InnovationPublishedV1> happened, CancellationToken ct) =>
        intake.Take([.. happened.Select(one => one.Innovation.Told(one.PublishedAt, one.Revision))], ct);
}
