namespace Jipp.BuildingBlocks.Web;

/// <summary>One shape of the choropleth: what it says, where it leads, and its shade from 0 to 5.</summary>
public sealed record MapShape(string Id, string Text, string Href, int Shade);

/// <summary>One province on the grid of tiles; <paramref name="Mark"/> is the number or letters below its own letters.</summary>
public sealed record MapTile(Province Province, string Mark, string Text, string Href, int Shade);

/// <summary>One entry of the colour key.</summary>
public sealed record MapKey(string Text, int Shade);
