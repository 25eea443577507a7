using Jipp.BuildingBlocks;

namespace Jipp.Hubs.Contracts;

/// <summary>An agency has a new name; the old one stays an alias. A check of the agency's records may follow.</summary>
[EventName("hubs.agency-renamed.v1")]
public sealed record AgencyRenamedV1(string AgencyCode, string OldName, string NewName, int Revision) : IIntegrationEvent;
