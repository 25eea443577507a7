using Jipp.BuildingBlocks;

namespace Jipp.Hubs.Contracts;

/// <summary>A hub is no longer one.</summary>
[EventName("hubs.hub-ended.v1")]
public sealed record HubEndedV1(string HubCode, DateOnly EndedOn, string Reason, int Revision) : IIntegrationEvent;
