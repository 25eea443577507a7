namespace Jipp.BuildingBlocks.Web;

/// <summary>One value of a facet with the number of hits it would give.</summary>
public sealed record FacetOption(string Value, string Text, long Count, bool Selected = false);
