using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Domain;

/// <summary>A person began to hold an office, or ceased to.</summary>
internal sealed record OfficeChanged(OfficeHolding Office) : IDomainEvent;

/// <summary>A person became a mentor, ceased to be one, or is one and bears another name.</summary>
internal sealed record MentorChanged : IDomainEvent;

/// <summary>An account was closed.</summary>
internal sealed record AccountClosed : IDomainEvent;
