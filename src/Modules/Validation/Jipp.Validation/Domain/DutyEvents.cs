using Jipp.BuildingBlocks;

namespace Jipp.Validation.Domain;

internal sealed record DutyOpened(DutyId DutyId, InnovationId InnovationId, DateOnly DueOn, int Revision) : IDomainEvent;

/// <param name="NextDueOn">Day by which the next answer is due; of no meaning when the innovation stopped.</param>
internal sealed record InnovationAnswered(Answer Answer, DateOnly NextDueOn) : IDomainEvent;

internal sealed record DutyLapsed(DutyId DutyId, InnovationId InnovationId, DateOnly DueOn) : IDomainEvent;
