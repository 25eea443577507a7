using Jipp.BuildingBlocks;

namespace Jipp.Validation.Contracts;

/// <summary>The responsible office answered that the innovation stopped.</summary>
/// <param name="StoppedOn">Day it stopped; the day of the answer when not said.</param>
/// <param name="Revision">Counts the answers of this innovation together with confirmations; the latest wins.</param>
[EventName("validation.innovation-stopped.v1")]
public sealed record InnovationStoppedV1(Guid InnovationId, DateOnly StoppedOn, string Reason, DateTimeOffset AnsweredAt, string AnsweredBy, int Revision) : IIntegrationEvent;
