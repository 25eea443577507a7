namespace Jipp.BuildingBlocks.Web;

/// <summary>One value of a chart. A point with an address links to what it counts.</summary>
public sealed record ChartPoint(string Label, double Value, string? Href = null);
