using Jipp.BuildingBlocks;

namespace Jipp.Innovations.Contracts;

/// <summary>That one record is a replica of another one is decided no longer: the decision was taken back or replaced.</summary>
/// <param name="Revision">Of the link.</param>
[EventName("innovations.replica-unlinked.v1")]
public sealed record ReplicaUnlinkedV1(Guid LinkId, Guid OriginalId, Guid ReplicaId, DateTimeOffset UnlinkedAt, int Revision) : IIntegrationEvent;
