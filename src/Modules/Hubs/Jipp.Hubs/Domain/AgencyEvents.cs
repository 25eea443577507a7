namespace Jipp.Hubs.Domain;

/// <summary>The agency's entry is new or changed.</summary>
internal sealed record AgencyEntered : IDomainEvent;

internal sealed record AgencyRenamed(string OldName) : IDomainEvent;
