using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Jipp.Innovations.Infrastructure.Search;

/// <summary>Finds likelier spellings among the words that the catalogue really has.</summary>
internal static class Spelling
{
    public const int ShortestWord = 3;
    private const int TwoFaultsFrom = 6;

    /// <summary>A word is held for a slip only when its neighbour is this many times as frequent.</summary>
    public const int Likelier = 10;

    /// <summary>The text with every unknown word replaced by its nearest known one; null when there is nothing to replace or nothing near.</summary>
    public static string? Correct(IndexReader reader, QueryText text) =>
        Replace(text, word => Known(reader, word, text) ? null : Nearest(reader, word.Plain, MostFaults(word.Plain)));

    /// <summary>The same for words that exist but are rare beside a neighbour that is one slip away.</summary>
    public static string? Suggest(IndexReader reader, QueryText text)
    {
        var frequent = FrequentWords.Of(reader);
        return Replace(text, word => word.Plain.Length > ShortestWord ? MoreFrequent(reader, frequent, word.Plain) : null);
    }

    private static string? MoreFrequent(IndexReader reader, FrequentWords frequent, string word)
    {
        if (frequent.FrequencyOf(word) is not { } frequency)
        {
            // Most rare words are near none that is frequent, which costs less to see than how rare they are.
            if (frequent.OneSlipFrom(word, Likelier) is null)
            {
                return null;
            }

            frequency = Math.Max(1, reader.DocFreq(new Term(RecordFields.AllPlain, word)));
        }

        return frequent.OneSlipFrom(word, frequency * Likelier);
    }

    private static string? Replace(QueryText text, Func<Word, string?> replacement)
    {
        var corrected = text.Source;
        var changed = false;
        foreach (var word in text.Parts.Where(part => !part.Joins).SelectMany(part => part.Words).OrderByDescending(word => word.Start))
        {
            if (replacement(word) is { } better)
            {
                corrected = string.Concat(corrected.AsSpan(0, word.Start), better, corrected.AsSpan(word.End));
                changed = true;
            }
        }

        return changed ? corrected.Trim() : null;
    }

    private static bool Known(IndexReader reader, Word word, QueryText text) =>
        reader.DocFreq(new Term(RecordFields.AllPlain, word.Plain)) > 0
        || reader.DocFreq(new Term(RecordFields.All, word.Stem)) > 0
        || (text.Parts[^1].Prefix == word.Plain && BeginsAWord(reader, word.Plain));

    private static bool BeginsAWord(IndexReader reader, string prefix)
    {
        var words = MultiFields.GetTerms(reader, RecordFields.AllPlain)?.GetEnumerator();
        return words is not null && words.SeekCeil(new BytesRef(prefix)) != TermsEnum.SeekStatus.END && StringHelper.StartsWith(words.Term, new BytesRef(prefix));
    }

    private static int MostFaults(string word) => word.Length < TwoFaultsFrom ? 1 : 2;

    private static string? Nearest(IndexReader reader, string word, int mostFaults)
    {
        if (word.Length < ShortestWord || MultiFields.GetTerms(reader, RecordFields.AllPlain) is not { } vocabulary)
        {
            return null;
        }

        (string Word, int Faults, int Frequency)? best = null;
        var near = new FuzzyTermsEnum(vocabulary, new AttributeSource(), new Term(RecordFields.AllPlain, word), mostFaults, prefixLength: 0, transpositions: true);
        while (near.MoveNext())
        {
            var candidate = near.Term.Utf8ToString();
            var frequency = near.DocFreq;
            if (candidate == word || candidate.Length < ShortestWord)
            {
                continue;
            }

            var faults = Faults(word, candidate);
            if (best is not { } known || faults < known.Faults || (faults == known.Faults && frequency > known.Frequency))
            {
                best = (candidate, faults, frequency);
            }
        }

        return best?.Word;
    }

    /// <summary>Letters added, lost, changed or swapped with their neighbour; a fault in the first letter weighs more, people rarely miss it.</summary>
    public static int Faults(string left, string right)
    {
        var before = new int[right.Length + 1];
        var last = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var current = new int[right.Length + 1];
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = left[i - 1] == right[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }
            }

            (before, last) = (last, current);
        }

        return (2 * last[right.Length]) + (left[0] == right[0] ? 0 : 1);
    }
}
