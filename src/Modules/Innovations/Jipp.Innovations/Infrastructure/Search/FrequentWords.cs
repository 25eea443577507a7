using System.Numerics;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace Jipp.Innovations.Infrastructure.Search;

/// <summary>
/// The words that enough records have to be what somebody meant with a rare word beside them. They are few whatever the vocabulary, and
/// looked through faster than an automaton walks all words.
/// </summary>
internal sealed class FrequentWords
{
    private static readonly ConditionalWeakTable<IndexReader, FrequentWords> Known = [];

    /// <summary>One goes, another comes.</summary>
    private const int MostLettersOfASlip = 2;

    private readonly Dictionary<int, FrequentWord[]> _byLength;
    private readonly Dictionary<string, int> _frequencies;

    private FrequentWords(IndexReader reader)
    {
        List<FrequentWord> words = [];
        if (MultiFields.GetTerms(reader, RecordFields.AllPlain)?.GetEnumerator() is { } terms)
        {
            while (terms.MoveNext())
            {
                if (terms.DocFreq >= Spelling.Likelier && terms.Term.Length >= Spelling.ShortestWord)
                {
                    var word = terms.Term.Utf8ToString();
                    words.Add(new(word, terms.DocFreq, LettersOf(word)));
                }
            }
        }

        _frequencies = words.ToDictionary(word => word.Text, word => word.Frequency, StringComparer.Ordinal);
        _byLength = words.GroupBy(word => word.Text.Length).ToDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>Read once for each state of the index.</summary>
    public static FrequentWords Of(IndexReader reader) => Known.GetValue(reader, _ => new(reader));

    /// <summary>In how many records the word is; null when in so few that it is none of these.</summary>
    public int? FrequencyOf(string word) => _frequencies.TryGetValue(word, out var frequency) ? frequency : null;

    /// <summary>The likeliest word that is one letter more, less or other, or two neighbours swapped, and at least so frequent.</summary>
    public string? OneSlipFrom(string word, int leastFrequency)
    {
        var letters = LettersOf(word);
        (FrequentWord Word, int Faults)? best = null;
        for (var length = word.Length - 1; length <= word.Length + 1; length++)
        {
            foreach (var candidate in _byLength.GetValueOrDefault(length, []))
            {
                if (
                    candidate.Frequency >= leastFrequency
                    && BitOperations.PopCount(letters ^ candidate.Letters) <= MostLettersOfASlip
                    && IsOneSlip(word, candidate.Text)
                    && Spelling.Faults(word, candidate.Text) is var faults
                    && (best is not { } known || faults < known.Faults || (faults == known.Faults && candidate.Frequency > known.Word.Frequency))
                )
                {
                    best = (candidate, faults);
                }
            }
        }

        return best?.Word.Text;
    }

    /// <summary>Which letters a word has, those with the same last bits as one: most words differ in more than a slip changes.</summary>
    private static ulong LettersOf(string word) => word.Aggregate(0UL, (letters, letter) => letters | (1UL << (letter & 63)));

    private static bool IsOneSlip(string left, string right)
    {
        var shorter = Math.Min(left.Length, right.Length);
        var same = left.AsSpan().CommonPrefixLength(right);
        if (left.Length != right.Length)
        {
            var (less, more) = left.Length < right.Length ? (left, right) : (right, left);
            return less.AsSpan(same).SequenceEqual(more.AsSpan(same + 1));
        }

        return same < shorter
            && (
                left.AsSpan(same + 1).SequenceEqual(right.AsSpan(same + 1))
                || (same + 1 < shorter && left[same] == right[same + 1] && left[same + 1] == right[same] && left.AsSpan(same + 2).SequenceEqual(right.AsSpan(same + 2)))
            );
    }

    private readonly record struct FrequentWord(string Text, int Frequency, ulong Letters);
}
