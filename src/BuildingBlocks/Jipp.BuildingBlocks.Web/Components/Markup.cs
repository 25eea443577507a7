using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;

namespace Jipp.BuildingBlocks.Web;

/// <summary>
/// Markup written as text, for what a page repeats many times: one piece, where the renderer keeps dozens for elements, attributes and components.
/// <c>Markup.Of($"…")</c> encodes what stands in the holes as the renderer does, unless it is markup itself.
/// </summary>
public static class Markup
{
    public static MarkupString None => default;

    public static MarkupString Of(MarkupText text) => text.ToMarkup();

    public static MarkupString Each<T>(IEnumerable<T> items, Func<T, MarkupString> draw) => new(string.Concat(items.Select(item => draw(item).Value)));
}

/// <summary>What the compiler makes of <c>Markup.Of($"…")</c>.</summary>
[InterpolatedStringHandler]
public ref struct MarkupText(int literalLength, int holes)
{
    private DefaultInterpolatedStringHandler _text = new(literalLength, holes);

    public void AppendLiteral(string markup) => _text.AppendLiteral(markup);

    public void AppendFormatted(string? text) => _text.AppendLiteral(text is null ? "" : HtmlEncoder.Default.Encode(text));

    public void AppendFormatted(long number) => _text.AppendFormatted(number);

    public void AppendFormatted(MarkupString markup) => _text.AppendLiteral(markup.Value ?? "");

    internal MarkupString ToMarkup() => new(_text.ToStringAndClear());
}
