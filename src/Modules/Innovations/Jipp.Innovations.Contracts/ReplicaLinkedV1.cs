using Jipp.BuildingBlocks;

namespace Jipp.Innovations.Contracts;

/// <summary>
/// Somebody who looks at pairs decided that one record is a replica of another one. It is about the records as they came, wherever they live on
/// by now: innovation-merged tells where. Told again when the direction is put right.
/// </summary>
/// <param name="LinkId">The same for the same two records, however often they are linked.</param>
/// <param name="OriginalId">The record that was copied.</param>
/// <param name="ReplicaId">The record of another agency that copies it.</param>
/// <param name="Revision">Of the link; what takes it back counts on.</param>
[EventName("innovations.replica-linked.v1")]
public sealed record ReplicaLinkedV1(Guid LinkId, Guid OriginalId, Guid ReplicaId, DateTimeOffset LinkedAt, int Revision) : IIntegrationEvent;
