namespace Jipp.BuildingBlocks.Web;

/// <summary>One state that a province can be in on a <see cref="ProvinceClasses"/> map.</summary>
/// <param name="Key">What the page calls it.</param>
/// <param name="Text">What legend, table and tooltip call it.</param>
/// <param name="Mark">One or two letters on the tile, so that colour is not alone.</param>
/// <param name="Shade">0 (ground) to 5 (strongest).</param>
public sealed record MapClass(string Key, string Text, string Mark, int Shade);
