namespace Jipp.BuildingBlocks.Web;

/// <summary>One step of the breadcrumbs.</summary>
public sealed record Crumb(string Text, string Href);
