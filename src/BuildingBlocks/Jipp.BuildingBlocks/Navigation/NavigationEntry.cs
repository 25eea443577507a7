namespace Jipp.BuildingBlocks;

public enum NavigationPlace
{
    Public, // The main menu that everybody sees.

    Workspace, // The workspace menu of a signed-in person, shown by permission.
}

/// <summary>One entry of a menu. <paramref name="Text"/> is Indonesian and the key of its translation; <paramref name="Icon"/> names an icon of the sprite.</summary>
/// <param name="Permission">Shown only to who holds it; null for everybody.</param>
public sealed record NavigationEntry(string Text, string Href, string Icon, NavigationPlace Place = NavigationPlace.Public, string? Permission = null, int Order = 100);

/// <summary>The menus of all modules together, in order.</summary>
public interface INavigation
{
    IReadOnlyList<NavigationEntry> Entries { get; }
}
