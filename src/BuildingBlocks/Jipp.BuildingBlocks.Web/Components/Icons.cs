using System.Collections.Concurrent;
using System.Collections.Frozen;
using Microsoft.AspNetCore.Components;

namespace Jipp.BuildingBlocks.Web;

/// <summary>Icons of the sprite, by their names in Assets/icons.txt. A page has dozens, so they are text of it and no components.</summary>
public static class Icons
{
    private static readonly FrozenDictionary<string, MarkupString> Plain = BuiltAssets.IconNames.ToFrozenDictionary(name => name, name => Draw(name, null, "icon"));

    /// <summary>Labels are texts of the interface, in two languages: there are few.</summary>
    private static readonly ConcurrentDictionary<(string Name, string Label), MarkupString> Labelled = new();

    /// <param name="label">What a screen reader says; left out where text beside the icon says it: then it is decorative.</param>
    /// <param name="css">A class beside the usual one.</param>
    public static MarkupString Of(string name, string? label = null, string? css = null) =>
        css is not null ? Draw(name, label, $"icon {css}")
        : label is not null ? Labelled.GetOrAdd((name, label), icon => Draw(icon.Name, icon.Label, "icon"))
        : Plain.TryGetValue(name, out var plain) ? plain
        : Draw(name, null, "icon");

    private static MarkupString Draw(string name, string? label, string css) =>
        label is null
            ? Markup.Of($"""<svg class="{css}" aria-hidden="true" focusable="false"><use href="{BuiltAssets.Icons}#{name}"></use></svg>""")
            : Markup.Of($"""<svg class="{css}" role="img" aria-label="{label}" focusable="false"><use href="{BuiltAssets.Icons}#{name}"></use></svg>""");
}
