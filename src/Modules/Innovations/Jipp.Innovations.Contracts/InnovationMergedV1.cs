using Jipp.BuildingBlocks;

namespace Jipp.Innovations.Contracts;

/// <summary>
/// A record turned out to be the same as another one and lives on in it: its number leads there, its sources and claims are told with the
/// survivor from now on (an innovation-updated of its own). Told again when the survivor changes, because that one was merged too.
/// </summary>
/// <param name="InnovationId">The record that left the catalogue.</param>
/// <param name="SurvivorId">The record it lives on in.</param>
/// <param name="Revision">Of the merged record.</param>
[EventName("innovations.innovation-merged.v1")]
public sealed record InnovationMergedV1(Guid InnovationId, Guid SurvivorId, DateTimeOffset MergedAt, int Revision) : IIntegrationEvent;
