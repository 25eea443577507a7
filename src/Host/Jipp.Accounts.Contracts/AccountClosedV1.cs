using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Contracts;

/// <summary>An account is closed: the person signs in no more and nothing is looked up or sent for the person. Invited again, the same id begins anew.</summary>
/// <param name="Revision">Per account; the latest wins.</param>
[EventName("accounts.account-closed.v1")]
public sealed record AccountClosedV1(Guid PersonId, int Revision) : IIntegrationEvent;
