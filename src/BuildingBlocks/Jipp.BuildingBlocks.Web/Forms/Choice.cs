namespace Jipp.BuildingBlocks.Web;

/// <summary>One value that can be chosen.</summary>
public sealed record Choice(string Value, string Text, string? Hint = null);
