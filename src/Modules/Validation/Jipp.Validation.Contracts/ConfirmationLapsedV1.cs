using Jipp.BuildingBlocks;

namespace Jipp.Validation.Contracts;

/// <summary>Nobody answered within the days of grace after the due day. Readers compute the badge themselves; this tells those who act on it.</summary>
[EventName("validation.confirmation-lapsed.v1")]
public sealed record ConfirmationLapsedV1(Guid InnovationId, Guid DutyId, DateOnly DueOn) : IIntegrationEvent;
