using Jipp.BuildingBlocks;

namespace Jipp.Validation.Contracts;

/// <summary>A hub is to look at an answer of another area. Neither record nor verdict is told: who looks is to be blind to both.</summary>
[EventName("validation.sample-assigned.v1")]
public sealed record SampleAssignedV1(Guid SampleId, string HubCode, DateTimeOffset At) : IIntegrationEvent;
