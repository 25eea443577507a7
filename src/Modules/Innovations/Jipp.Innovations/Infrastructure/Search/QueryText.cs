using System.Collections.Frozen;

namespace Jipp.Innovations.Infrastructure.Search;

/// <summary>What a person typed, taken apart: words, quoted phrases, and whether the last word may still be growing.</summary>
internal sealed record QueryText(string Source, IReadOnlyList<QueryPart> Parts)
{
    /// <summary>More words than this are not looked at; a whole pasted page would only cost time.</summary>
    private const int MostWords = 40;

    /// <summary>
    /// Words that join others. They raise a record that has them and are demanded of none, unless nothing else was typed. A longer list
    /// (Lucene's own has "baru", "hari", "satu") would hide names of innovations.
    /// </summary>
    private static readonly FrozenSet<string> Joining = FrozenSet.ToFrozenSet(
        ["dan", "atau", "yang", "di", "ke", "dari", "untuk", "pada", "dengan", "dalam", "oleh", "bagi", "the", "of", "and", "for", "in"],
        StringComparer.Ordinal
    );

    public bool IsEmpty => Parts.Count == 0;

    /// <summary>Parts that a hit must have.</summary>
    public IEnumerable<QueryPart> Required => Parts.All(part => part.Joins) ? Parts : Parts.Where(part => !part.Joins);

    /// <param name="known">Words seen before.</param>
    public static QueryText Of(string? typed, KnownWords? known = null)
    {
        var text = typed ?? "";
        var parts = new List<QueryPart>();
        var (start, left) = (0, MostWords);
        while (start < text.Length && left > 0)
        {
            if (char.IsWhiteSpace(text[start]))
            {
                start++;
                continue;
            }

            var quoted = IsQuote(text[start]);
            var end = start + 1;
            while (end < text.Length && (quoted ? !IsQuote(text[end]) : !char.IsWhiteSpace(text[end]) && !IsQuote(text[end])))
            {
                end++;
            }

            var from = quoted ? start + 1 : start;
            var words = Words.Of(text[from..end], known).Take(left).Select(word => word with { Start = word.Start + from, End = word.End + from }).ToList();
            if (words.Count > 0)
            {
                left -= words.Count;
                parts.Add(new QueryPart(words, quoted, Open: !quoted && end == text.Length));
            }

            start = quoted ? end + 1 : end;
        }

        return new(text, parts);
    }

    public static bool IsJoining(string word) => Joining.Contains(word);

    private static bool IsQuote(char character) => character is '"' or '“' or '”' or '„' or '«' or '»';
}

/// <param name="Words">One word, the words of a phrase, or the pieces of a word with marks inside (<c>e-Filing</c>).</param>
/// <param name="Open">The last word of the text, which may be the beginning of a longer one.</param>
internal sealed record QueryPart(IReadOnlyList<Word> Words, bool Quoted, bool Open)
{
    /// <summary>One letter is no beginning: it would fit half of the catalogue.</summary>
    public const int ShortestPrefix = 2;

    public bool Joins => !Quoted && Words.All(word => QueryText.IsJoining(word.Plain));

    /// <summary>Set when the last word also stands for longer ones.</summary>
    public string? Prefix => Open && Words[^1].Plain.Length >= ShortestPrefix ? Words[^1].Plain : null;

    /// <summary>The pieces as one word; null for a single word and for phrases.</summary>
    public string? Joined => Quoted || Words.Count == 1 ? null : string.Concat(Words.Select(word => word.Plain));
}
