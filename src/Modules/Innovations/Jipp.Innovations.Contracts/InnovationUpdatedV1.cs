using Jipp.BuildingBlocks;

namespace Jipp.Innovations.Contracts;

/// <summary>A published record changed (also when its agency was recognised later).</summary>
[EventName("innovations.innovation-updated.v1")]
public sealed record InnovationUpdatedV1(InnovationV1 Innovation, DateTimeOffset UpdatedAt, int Revision) : IIntegrationEvent;
