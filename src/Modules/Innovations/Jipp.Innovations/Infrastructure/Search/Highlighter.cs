using Jipp.Innovations.Application;

namespace Jipp.Innovations.Infrastructure.Search;

/// <summary>Marks in a text what a query found there. Gives pieces of text, never markup: the page encodes and marks them.</summary>
internal sealed class Highlighter(QueryText text, KnownWords known)
{
    private const int SnippetBefore = 60;
    private const int SnippetLength = 220;

    private static readonly MarkedText Before = new("… ", false);
    private static readonly MarkedText After = new(" …", false);

    private readonly string[] _stems = [.. text.Required.SelectMany(part => part.Words).Select(word => word.Stem)];
    private readonly string[] _joined = [.. text.Required.Select(part => part.Joined).OfType<string>()];
    private readonly string? _prefix = text.Parts.Count == 0 ? null : text.Parts[^1].Prefix;

    public IReadOnlyList<MarkedText> Mark(MarkableText title)
    {
        var words = _stems.Length == 0 ? [] : title.WordsBy(known);
        var first = NextMatch(words, 0);
        if (first == words.Length)
        {
            return title.Unmarked;
        }

        List<MarkedText> pieces = [];
        AddPieces(pieces, title.Value, words, first, 0, title.Value.Length);
        return pieces;
    }

    /// <summary>The first text that has a match, cut to its surroundings; empty when none has.</summary>
    public IReadOnlyList<MarkedText> Snippet(IReadOnlyList<MarkableText> texts)
    {
        if (_stems.Length == 0)
        {
            return [];
        }

        foreach (var text in texts)
        {
            var words = text.WordsBy(known);
            var match = NextMatch(words, 0);
            if (match < words.Length)
            {
                return Around(words, match, text.Value);
            }
        }

        return [];
    }

    private List<MarkedText> Around(Word[] words, int match, string value)
    {
        var first = words[match];
        var from = first.Start <= SnippetBefore ? 0 : NextSpace(value, first.Start - SnippetBefore);
        var to = from + SnippetLength >= value.Length ? value.Length : Math.Max(LastSpace(value, from + SnippetLength), first.End);
        List<MarkedText> pieces = [];
        if (from > 0)
        {
            pieces.Add(Before);
        }

        AddPieces(pieces, value, words, match, from, to);
        if (to < value.Length)
        {
            pieces.Add(After);
        }

        return pieces;
    }

    private void AddPieces(List<MarkedText> pieces, string value, Word[] words, int match, int from, int to)
    {
        var at = from;
        for (; match < words.Length && words[match].End <= to; match = NextMatch(words, match + 1))
        {
            var word = words[match];
            if (word.Start > at)
            {
                pieces.Add(new(value[at..word.Start], false));
            }

            pieces.Add(new(value[word.Start..word.End], true));
            at = word.End;
        }

        if (at < to)
        {
            pieces.Add(new(value[at..to], false));
        }
    }

    /// <summary>The number of words when there is none.</summary>
    private int NextMatch(Word[] words, int from)
    {
        while (from < words.Length && !Matches(words[from]))
        {
            from++;
        }

        return from;
    }

    private bool Matches(in Word word)
    {
        foreach (var stem in _stems)
        {
            if (stem == word.Stem)
            {
                return true;
            }
        }

        return (_prefix is not null && word.Plain.StartsWith(_prefix, StringComparison.Ordinal)) || (_joined.Length > 0 && _joined.Contains(word.Plain));
    }

    private static int NextSpace(string value, int from) => value.IndexOf(' ', from) is > 0 and var space ? space + 1 : from;

    private static int LastSpace(string value, int to) => value.LastIndexOf(' ', to) is > 0 and var space ? space : to;
}
