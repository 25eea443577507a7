using Jipp.BuildingBlocks;

namespace Jipp.Innovations.Contracts;

/// <summary>An import went into the catalogue; the secretariat answers for imports.</summary>
/// <param name="FileName">As given, without a folder.</param>
/// <param name="Records">Rows that went in.</param>
[EventName("innovations.import-finished.v1")]
public sealed record ImportFinishedV1(Guid ImportId, string FileName, int Records, DateTimeOffset At) : IIntegrationEvent;
