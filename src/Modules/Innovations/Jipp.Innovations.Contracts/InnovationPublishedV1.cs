using Jipp.BuildingBlocks;

namespace Jipp.Innovations.Contracts;

/// <summary>A record entered the public catalogue (or came back after being retired).</summary>
[EventName("innovations.innovation-published.v1")]
public sealed record InnovationPublishedV1(InnovationV1 Innovation, DateTimeOffset PublishedAt, int Revision) : IIntegrationEvent;
