using Jipp.BuildingBlocks;

namespace Jipp.Mentoring.Contracts;

/// <summary>Every milestone of a mentoring programme is done.</summary>
[EventName("mentoring.programme-completed.v1")]
public sealed record ProgrammeCompletedV1(Guid ProgrammeId, string HubCode, string Title, DateOnly CompletedOn, int Revision) : IIntegrationEvent;
