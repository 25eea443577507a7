using Jipp.BuildingBlocks;

namespace Jipp.Innovations.Contracts;

/// <summary>A record left the catalogue's active part; it stays readable. Its duties close.</summary>
/// <param name="Reason">Free text, or <c>import undone</c>.</param>
[EventName("innovations.innovation-retired.v1")]
public sealed record InnovationRetiredV1(Guid InnovationId, string Reason, DateTimeOffset RetiredAt, int Revision) : IIntegrationEvent;
