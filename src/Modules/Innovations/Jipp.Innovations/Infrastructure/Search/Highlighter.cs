using Jipp.Innovations.Application;

namespace Jipp.Innovations.Infrastructure.Search;

/// <summary>Marks in a text what a query found there. Gives pieces of text, never markup: the page encodes and marks them.</summary>
internal sealed class Highlighter(QueryText text, KnownWords known)
{
    private const int SnippetBefore = 60;
    private const int SnippetLength = 220;

    private readonly HashSet<string> _stems = [.. text.Required.SelectMany(part => part.Words).Select(word => word.Stem)];
    private readonly HashSet<string> _joined = [.. text.Required.Select(part => part.Joined).OfType<string>()];
    private readonly string? _prefix = text.Parts.Count == 0 ? null : text.Parts[^1].Prefix;

    public IReadOnlyList<MarkedText> Mark(string value) => Pieces(value, 0, value.Length);

    /// <summary>The first text that has a match, cut to its surroundings; empty when none has.</summary>
    public IReadOnlyList<MarkedText> Snippet(IEnumerable<string> texts)
    {
        foreach (var value in _stems.Count == 0 ? [] : texts)
        {
            if (Matches(value).FirstOrDefault() is { End: > 0 } first)
            {
                var from = first.Start <= SnippetBefore ? 0 : NextSpace(value, first.Start - SnippetBefore);
                var to = from + SnippetLength >= value.Length ? value.Length : Math.Max(LastSpace(value, from + SnippetLength), first.End);
                var pieces = Pieces(value, from, to);
                return
                [
                    .. from > 0 ? [new MarkedText("… ", false)] : Array.Empty<MarkedText>(),
                    .. pieces,
                    .. to < value.Length ? [new MarkedText(" …", false)] : Array.Empty<MarkedText>(),
                ];
            }
        }

        return [];
    }

    private List<MarkedText> Pieces(string value, int from, int to)
    {
        var pieces = new List<MarkedText>();
        var at = from;
        foreach (var match in Matches(value).Where(match => match.Start >= from && match.End <= to))
        {
            if (match.Start > at)
            {
                pieces.Add(new MarkedText(value[at..match.Start], false));
            }

            pieces.Add(new MarkedText(value[match.Start..match.End], true));
            at = match.End;
        }

        if (at < to)
        {
            pieces.Add(new MarkedText(value[at..to], false));
        }

        return pieces;
    }

    private IEnumerable<(int Start, int End)> Matches(string value)
    {
        if (_stems.Count == 0)
        {
            yield break;
        }

        var words = Words.Of(value, known);
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (_stems.Contains(word.Stem) || (_prefix is not null && word.Plain.StartsWith(_prefix, StringComparison.Ordinal)))
            {
                yield return (word.Start, word.End);
            }
            else if (_joined.Contains(word.Plain))
            {
                yield return (word.Start, word.End);
            }
        }
    }

    private static int NextSpace(string value, int from) => value.IndexOf(' ', from) is > 0 and var space ? space + 1 : from;

    private static int LastSpace(string value, int to) => value.LastIndexOf(' ', to) is > 0 and var space ? space : to;
}
