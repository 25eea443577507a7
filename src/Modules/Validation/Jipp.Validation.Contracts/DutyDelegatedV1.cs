using Jipp.BuildingBlocks;

namespace Jipp.Validation.Contracts;

/// <summary>A question was handed to another unit for a time, or rests on its usual office again.</summary>
/// <param name="OfficeKind">The office that answers from now on.</param>
/// <param name="Until">Day on which the usual office answers again; null when this is that return.</param>
[EventName("validation.duty-delegated.v1")]
public sealed record DutyDelegatedV1(Guid DutyId, Guid InnovationId, string OfficeKind, string OfficeKey, DateOnly? Until, DateTimeOffset At) : IIntegrationEvent;
