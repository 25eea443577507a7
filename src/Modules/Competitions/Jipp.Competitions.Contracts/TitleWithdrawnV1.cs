using Jipp.BuildingBlocks;

namespace Jipp.Competitions.Contracts;

/// <summary>A title no longer stands on an innovation.</summary>
[EventName("competitions.title-withdrawn.v1")]
public sealed record TitleWithdrawnV1(Guid TitleId, Guid InnovationId, int Year, string Title, string Reason, int Revision) : IIntegrationEvent;
