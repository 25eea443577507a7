using Jipp.BuildingBlocks;

namespace Jipp.Competitions.Contracts;

/// <summary>A KIPP title stands on an innovation, by claim of a source that the title list confirms, or by hand.</summary>
/// <param name="Level"><c>commended</c>, <c>outstanding</c>, <c>finalist</c>, <c>nominee</c> or <c>special</c> (data/kipp_titles.csv).</param>
[EventName("competitions.title-granted.v1")]
public sealed record TitleGrantedV1(Guid TitleId, Guid InnovationId, int Year, string Title, string Level, string? Decree, string? Source, int Revision) : IIntegrationEvent;
