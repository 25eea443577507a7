using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Jipp.Innovations.Application.Importing;

/// <summary>Text of sources as the catalogue keeps it: without control characters, and HTML without its tags.</summary>
internal static partial class PlainText
{
    private static readonly HashSet<string> Silent = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "head", "template", "noscript", "svg", "iframe", "object" };

    private static readonly HashSet<string> Breaks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address",
        "article",
        "blockquote",
        "br",
        "dd",
        "div",
        "dl",
        "dt",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tr",
        "ul",
    };

    /// <summary>One line, one space between words, without characters that only change how the rest is shown.</summary>
    public static string Line(string text) => IsTidy(text) ? text : Tidy(text, keepLines: false);

    /// <summary>The same, but line breaks stay, each at most once.</summary>
    public static string Prose(string text) => IsTidy(text) ? text : Tidy(text, keepLines: true);

    /// <summary>Whether a text without any other mark has been written by a rich-text editor.</summary>
    public static bool LooksLikeHtml(string text) => text.Contains('<', StringComparison.Ordinal) && EditorTag().IsMatch(text);

    /// <summary>
    /// What a reader would see of the HTML. Tags go, also broken ones; scripts and styles go with their content; entities are decoded once,
    /// after the tags are gone, so that nothing becomes a tag by decoding. What comes out is text and is encoded where it is shown.
    /// </summary>
    public static string OfHtml(string html)
    {
        if (!html.Contains('<', StringComparison.Ordinal) && !html.Contains('&', StringComparison.Ordinal))
        {
            return Prose(html);
        }

        var text = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length; )
        {
            var open = html.IndexOf('<', at);
            if (open < 0)
            {
                Append(text, html.AsSpan(at));
                break;
            }

            Append(text, html.AsSpan(at, open - at));
            if (open + 1 >= html.Length || !(char.IsAsciiLetter(html[open + 1]) || html[open + 1] is '/' or '!' or '?'))
            {
                // "<" that begins no tag, as in "biaya < 5 juta".
                text.Append('<');
                at = open + 1;
                continue;
            }

            at = AfterTag(html, open, out var name);
            if (Silent.Contains(name))
            {
                at = AfterElement(html, at, name);
            }

            text.Append(
                Breaks.Contains(name) ? '\n'
                : name.Equals("td", StringComparison.OrdinalIgnoreCase) || name.Equals("th", StringComparison.OrdinalIgnoreCase) ? ' '
                : ""
            );
        }

        return Tidy(WebUtility.HtmlDecode(text.ToString()), keepLines: true);
    }

    /// <summary>In HTML a line break of the source is a space.</summary>
    private static void Append(StringBuilder text, ReadOnlySpan<char> words)
    {
        foreach (var letter in words)
        {
            text.Append(letter is '\r' or '\n' or '\t' ? ' ' : letter);
        }
    }

    private static int AfterTag(string html, int open, out string name)
    {
        if (html.AsSpan(open).StartsWith("<!--", StringComparison.Ordinal))
        {
            name = "";
            var end = html.IndexOf("-->", open, StringComparison.Ordinal);
            return end < 0 ? html.Length : end + 3;
        }

        var start = open + 1;
        if (html[start] == '/')
        {
            start++;
        }

        var stop = start;
        while (stop < html.Length && char.IsAsciiLetterOrDigit(html[stop]))
        {
            stop++;
        }

        var closing = html[open + 1] == '/';
        name = closing && Silent.Contains(html[start..stop]) ? "" : html[start..stop];
        char? quote = null;
        for (var at = stop; at < html.Length; at++)
        {
            if (quote is null && html[at] == '>')
            {
                return at + 1;
            }

            quote = quote is null
                ? html[at] is '"' or '\''
                    ? html[at]
                    : null
                : html[at] == quote
                    ? null
                    : quote;
        }

        // A tag that never ends has swallowed nothing but itself.
        return Math.Max(stop, html.IndexOf('>', stop) + 1) is var next && next > stop ? next : html.Length;
    }

    private static int AfterElement(string html, int at, string name)
    {
        var end = html.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase);
        if (end < 0)
        {
            return html.Length;
        }

        var close = html.IndexOf('>', end);
        return close < 0 ? html.Length : close + 1;
    }

    private static bool IsTidy(string text)
    {
        if (text.Length == 0)
        {
            return true;
        }

        var before = ' ';
        foreach (var letter in text)
        {
            if (letter is < ' ' or > '~' || (letter == ' ' && before == ' '))
            {
                return false;
            }

            before = letter;
        }

        return before != ' ';
    }

    private static string Tidy(string text, bool keepLines)
    {
        var tidy = new StringBuilder(text.Length);
        var (space, line) = (false, false);
        foreach (var letter in text.Normalize(NormalizationForm.FormC))
        {
            if (char.IsControl(letter) || char.IsWhiteSpace(letter))
            {
                space = true;
                line |= letter is '\n' or '\r' or '\u2028' or '\u2029';
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.Format)
            {
                if (space && tidy.Length > 0)
                {
                    tidy.Append(keepLines && line ? '\n' : ' ');
                }

                (space, line) = (false, false);
                tidy.Append(letter);
            }
        }

        return tidy.ToString();
    }

    [GeneratedRegex(@"</?(p|br|div|span|ul|ol|li|b|i|u|em|strong|table|tr|td|h[1-6]|a)(\s[^<>]*)?/?>", RegexOptions.IgnoreCase)]
    private static partial Regex EditorTag();
}
