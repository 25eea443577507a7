using System.Globalization;
using System.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Id;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.TokenAttributes;
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

    private sealed class RunTokenizer(TextReader input) : CharTokenizer(LuceneVersion.LUCENE_48, input)
    {
        protected override bool IsTokenChar(int c) =>
            Rune.TryCreate(c, out var rune) && (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark);
    }
}

/// <param name="Plain">Lower case, without accents.</param>
/// <param name="Start">Where it begins in the text.</param>
internal readonly record struct Word(string Plain, string Stem, int Start, int End);

/// <summary>Cuts texts into words the way the index does: for queries, highlighting and spelling.</summary>
internal static class Words
{
    public static readonly Analyzer Plain = new WordAnalyzer(stemming: false);
    public static readonly Analyzer Stemmed = new WordAnalyzer(stemming: true);

    public static IReadOnlyList<Word> Of(string text)
    {
        var plain = Tokens(Plain, text);
        var stems = Tokens(Stemmed, text);
        return [.. plain.Zip(stems, (word, stem) => new Word(word.Term, stem.Term, word.Start, word.End))];
    }

    /// <summary><c>e-Filing</c> and <c>Qur'an</c> are also searched as one word: what stands between two spaces, its marks left out.</summary>
    public static IEnumerable<string> Joined(string text)
    {
        foreach (var chunk in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var words = Tokens(Plain, chunk);
            if (words.Count > 1 && words.Zip(words.Skip(1)).All(pair => pair.Second.Start - pair.First.End == 1))
            {
                yield return string.Concat(words.Select(word => word.Term));
            }
        }
    }

    private static List<(string Term, int Start, int End)> Tokens(Analyzer analyzer, string text)
    {
        var tokens = new List<(string, int, int)>();
        using var stream = analyzer.GetTokenStream("", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var place = stream.GetAttribute<IOffsetAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            tokens.Add((term.ToString()!, place.StartOffset, place.EndOffset));
        }

        stream.End();
        return tokens;
    }
}
