using Jipp.BuildingBlocks;

namespace Jipp.Innovations.Domain;

internal sealed record InnovationPublished : IDomainEvent;

internal sealed record InnovationUpdated(DateTimeOffset At) : IDomainEvent;

internal sealed record InnovationRetired(string Reason, DateTimeOffset At) : IDomainEvent;

internal sealed record InnovationMerged(InnovationId Survivor, DateTimeOffset At) : IDomainEvent;

internal sealed record InnovationUnmerged(InnovationId FormerSurvivor, DateTimeOffset At) : IDomainEvent;

internal sealed record ReplicaLinked(InnovationId Original, InnovationId Replica, DateTimeOffset At) : IDomainEvent;

internal sealed record ReplicaUnlinked(InnovationId Original, InnovationId Replica, DateTimeOffset At) : IDomainEvent;

/// <summary>The rows of an import are in the catalogue.</summary>
internal sealed record ImportApplied(DateTimeOffset At) : IDomainEvent;
