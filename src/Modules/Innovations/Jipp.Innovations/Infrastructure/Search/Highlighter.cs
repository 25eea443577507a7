using Jipp.Innovations.Application;

namespace Jipp.Innovations.Infrastructure.Search;

/// <summary>Marks in a record what a query found there. Gives pieces of text, never markup: the page encodes and marks them.</summary>
internal sealed class Highlighter(QueryText text, KnownWords known)
{
    private const int SnippetBefore = 60;
    private const int SnippetLength = 220;

    private static readonly MarkedText Before = new("… ", false);
    private static readonly MarkedText After = new(" …", false);

    private readonly WantedWords _wanted = new(text);

    public CatalogueHit Mark(KeptRecord record)
    {
        if (_wanted.IsEmpty)
        {
            return new(record.Document, record.Title, []);
        }

        var texts = record.CutBy(known);
        return new(record.Document, Title(texts) ?? record.Title, Snippet(texts));
    }

    /// <summary>Null when nothing was found there.</summary>
    private List<MarkedText>? Title(CutTexts texts)
    {
        var match = texts.Next(0, texts.End(0), _wanted);
        if (match == texts.End(0))
        {
            return null;
        }

        List<MarkedText> pieces = [];
        AddPieces(pieces, texts, 0, match, 0, texts.Text(0).Length);
        return pieces;
    }

    /// <summary>The first other text that has a match, cut to its surroundings; empty when none has.</summary>
    private List<MarkedText> Snippet(CutTexts texts)
    {
        List<MarkedText> pieces = [];
        for (var text = 1; text < texts.Count && pieces.Count == 0; text++)
        {
            var match = texts.Next(texts.Start(text), texts.End(text), _wanted);
            if (match < texts.End(text))
            {
                AddAround(pieces, texts, text, match);
            }
        }

        return pieces;
    }

    private void AddAround(List<MarkedText> pieces, CutTexts texts, int text, int match)
    {
        var (value, first) = (texts.Text(text), texts.Word(match));
        var from = first.Start <= SnippetBefore ? 0 : NextSpace(value, first.Start - SnippetBefore);
        var to = from + SnippetLength >= value.Length ? value.Length : Math.Max(LastSpace(value, from + SnippetLength), first.End);
        if (from > 0)
        {
            pieces.Add(Before);
        }

        AddPieces(pieces, texts, text, match, from, to);
        if (to < value.Length)
        {
            pieces.Add(After);
        }
    }

    private void AddPieces(List<MarkedText> pieces, CutTexts texts, int text, int match, int from, int to)
    {
        var value = texts.Text(text);
        var at = from;
        for (; match < texts.End(text) && texts.Word(match) is var word && word.End <= to; match = texts.Next(match + 1, texts.End(text), _wanted))
        {
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

    private static int NextSpace(string value, int from) => value.IndexOf(' ', from) is > 0 and var space ? space + 1 : from;

    private static int LastSpace(string value, int to) => value.LastIndexOf(' ', to) is > 0 and var space ? space : to;
}
