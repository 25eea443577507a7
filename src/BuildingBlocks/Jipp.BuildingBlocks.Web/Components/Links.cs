using Microsoft.AspNetCore.Components;

namespace Jipp.BuildingBlocks.Web;

/// <summary>
/// Addresses inside the site. Links are written relative (<c>hub/H003</c>): the base address of the page carries the language,
/// so a reader of <c>/en/…</c> stays there.
/// </summary>
public static class Links
{
    /// <summary>Takes the first slash away, so that the link stays in the reader's language. Addresses of other sites stay as they are.</summary>
    public static string Local(string href) => href.StartsWith('/') && !href.StartsWith("//", StringComparison.Ordinal) ? (href.Length == 1 ? "./" : href[1..]) : href;

    /// <summary>The address of this page without base: <c>inovasi?q=air</c>.</summary>
    public static string Here(this NavigationManager navigation)
    {
        var relative = navigation.ToBaseRelativePath(navigation.Uri);
        return relative.Length == 0 || relative[0] is '?' or '#' ? "./" + relative : relative;
    }

    /// <summary>An anchor on this page. With a base address a bare <c>#x</c> would leave the page.</summary>
    public static string Anchor(this NavigationManager navigation, string id)
    {
        var here = navigation.Here();
        var hash = here.IndexOf('#', StringComparison.Ordinal);
        return $"{(hash < 0 ? here : here[..hash])}#{id}";
    }

    /// <summary>This page with one parameter of its query changed, or taken away by null: links of a pager or a sort.</summary>
    public static string With(this NavigationManager navigation, string parameter, object? value) =>
        navigation.With(new Dictionary<string, object?> { [parameter] = value?.ToString() });

    /// <inheritdoc cref="With(NavigationManager, string, object?)"/>
    public static string With(this NavigationManager navigation, IReadOnlyDictionary<string, object?> parameters)
    {
        var relative = navigation.ToBaseRelativePath(navigation.GetUriWithQueryParameters(parameters));
        return relative.Length == 0 || relative[0] is '?' or '#' ? "./" + relative : relative;
    }

    /// <summary>A return address given by a form or a link: only a path of this site, else the home page.</summary>
    public static string Return(string? address) => address is ['/', ..] && address is not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? address : "/";
}
