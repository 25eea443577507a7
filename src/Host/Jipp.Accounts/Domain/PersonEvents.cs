using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Domain;

/// <summary>A person began to hold an office, or ceased to.</summary>
internal sealed record OfficeChanged(OfficeHolding Office) : IDomainEvent;
