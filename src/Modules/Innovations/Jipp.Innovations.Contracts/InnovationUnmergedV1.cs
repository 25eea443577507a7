using Jipp.BuildingBlocks;

namespace Jipp.Innovations.Contracts;

/// <summary>A merge was taken back: the record is in the catalogue again, with everything that it and its sources say by now.</summary>
/// <param name="FormerSurvivorId">The record that it lived on in; it tells its own change by innovation-updated.</param>
[EventName("innovations.innovation-unmerged.v1")]
public sealed record InnovationUnmergedV1(InnovationV1 Innovation, Guid FormerSurvivorId, DateTimeOffset UnmergedAt, int Revision) : IIntegrationEvent;
