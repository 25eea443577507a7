using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Id;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace Jipp.Innovations.Infrastructure.Search;

/// <summary>
/// Runs of letters and digits, lower case, without accents; with or without Indonesian stemming. Stop words stay in: names of innovations
/// are full of them, and phrases need their places. The query decides how much they matter.
/// </summary>
internal sealed class WordAnalyzer(bool stemming) : Analyzer
{
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var source = new RunTokenizer(reader);
        TokenStream words = new ASCIIFoldingFilter(new LowerCaseFilter(LuceneVersion.LUCENE_48, source));
        return new TokenStreamComponents(source, stemming ? new IndonesianStemFilter(words, stemDerivational: true) : words);
    }

    /// <summary>Parts of one field (several award texts, say) stand too far apart for a phrase to span them.</summary>
    public override int GetPositionIncrementGap(string fieldName) => 100;

    public static bool IsOfWord(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark;

    private sealed class RunTokenizer(TextReader input) : CharTokenizer(LuceneVersion.LUCENE_48, input)
    {
        protected override bool IsTokenChar(int c) => Rune.TryCreate(c, out var rune) && IsOfWord(rune);
    }
}

/// <param name="Plain">Lower case, without accents.</param>
/// <param name="Start">Where it begins in the text.</param>
internal readonly record struct Word(string Plain, string Stem, int Start, int End);

/// <summary>Cuts texts into words the way the index does: for queries, highlighting and spelling.</summary>
internal static class Words
{
    /// <summary>Lucene cuts a word here; one letter folds into at most four (the filter's own bound).</summary>
    private const int LongestWord = 255;
    private const int MostLettersOfOne = 4;

    public static readonly Analyzer Plain = new WordAnalyzer(stemming: false);
    public static readonly Analyzer Stemmed = new WordAnalyzer(stemming: true);

    /// <summary>
    /// The words that <see cref="Stemmed"/> and <see cref="Plain"/> give (a test holds them together), made without a token stream: every
    /// title on a page of results is cut into words to mark what was found.
    /// </summary>
    public static IReadOnlyList<Word> Of(string text) => Of(text, null);

    /// <param name="known">Words seen before, which then cost a look-up instead of a stemming.</param>
    public static IReadOnlyList<Word> Of(string text, KnownWords? known)
    {
        var words = new List<Word>();
        Span<char> folded = stackalloc char[(LongestWord + 1) * MostLettersOfOne];
        for (var at = 0; at < text.Length; )
        {
            var start = at;
            var length = 0;
            while (at < text.Length && Rune.TryGetRuneAt(text, at, out var rune) && WordAnalyzer.IsOfWord(rune) && at - start < LongestWord)
            {
                length += Fold(rune, folded[length..]);
                at += rune.Utf16SequenceLength;
            }

            if (at == start)
            {
                at++;
                continue;
            }

            var (plain, stem) = known is null ? Read(folded[..length]) : known.Of(folded[..length]);
            words.Add(new Word(plain, stem, start, at));
        }

        return words;
    }

    /// <summary><c>e-Filing</c> and <c>Qur'an</c> are also searched as one word: what stands between two spaces, its marks left out.</summary>
    public static IEnumerable<string> Joined(string text)
    {
        foreach (var chunk in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var words = Of(chunk);
            if (words.Count > 1 && words.Zip(words.Skip(1)).All(pair => pair.Second.Start - pair.First.End == 1))
            {
                yield return string.Concat(words.Select(word => word.Plain));
            }
        }
    }

    private static int Fold(Rune rune, Span<char> target)
    {
        Span<char> lower = stackalloc char[2];
        var length = Rune.ToLowerInvariant(rune).EncodeToUtf16(lower);
        if (length == 1 && lower[0] < 0x80)
        {
            target[0] = lower[0];
            return 1;
        }

        var input = lower[..length].ToArray();
        var output = new char[length * MostLettersOfOne];
        var written = ASCIIFoldingFilter.FoldToASCII(input, 0, output, 0, length);
        output.AsSpan(0, written).CopyTo(target);
        return written;
    }

    /// <summary>A folded word and its stem.</summary>
    internal static (string Plain, string Stem) Read(ReadOnlySpan<char> folded)
    {
        var letters = folded.ToArray();
        return (new string(folded), new string(letters, 0, new IndonesianStemmer().Stem(letters, letters.Length, stemDerivational: true)));
    }
}

/// <summary>Words with their stems, as one index meets them again and again; with too many all are forgotten.</summary>
internal sealed class KnownWords
{
    private const int Most = 50_000;

    private readonly ConcurrentDictionary<string, (string Plain, string Stem)> _words = new(StringComparer.Ordinal);
    private int _count;

    public (string Plain, string Stem) Of(ReadOnlySpan<char> folded)
    {
        if (_words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded, out var known))
        {
            return known;
        }

        if (Interlocked.Increment(ref _count) > Most)
        {
            _words.Clear();
            _count = 0;
        }

        var word = Words.Read(folded);
        _words.TryAdd(word.Plain, word);
        return word;
    }
}
