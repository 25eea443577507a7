using Jipp.BuildingBlocks;

namespace Jipp.Hubs.Contracts;

/// <summary>A hub is designated by a decree in force.</summary>
/// <param name="HubCode">Key of the hub, e.g. <c>H003</c>.</param>
/// <param name="AgencyCode">The agency that is the hub. A province's hub serves the province and its regencies and cities; a ministry's hub serves that ministry.</param>
/// <param name="Kind"><c>pemda</c> or <c>kementerian_lembaga</c>.</param>
/// <param name="DesignatedOn">In force from; 1 January when the source gives only the year.</param>
/// <param name="DayKnown">False when the source gives only the year.</param>
[EventName("hubs.hub-designated.v1")]
public sealed record HubDesignatedV1(
    string HubCode,
    string Name,
    string AgencyCode,
    string Kind,
    string? ProvinceCode,
    string Decree,
    DateOnly DesignatedOn,
    bool DayKnown,
    int Revision
) : IIntegrationEvent;
