using Jipp.BuildingBlocks;

namespace Jipp.Innovations.Contracts;

/// <summary>An import found a state or regional enterprise that the directory does not know.</summary>
/// <param name="Kind"><c>bumn</c> or <c>bumd</c>.</param>
[EventName("innovations.agency-proposed.v1")]
public sealed record AgencyProposedV1(string Name, string Kind, string? ProvinceCode, string Source) : IIntegrationEvent;
