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

    private readonly ILookup<int, (string Word, int Frequency)> _byLength;

    private FrequentWords(IndexReader reader)
    {
        List<(string Word, int Frequency)> words = [];
        if (MultiFields.GetTerms(reader, RecordFields.AllPlain)?.GetEnumerator() is { } terms)
        {
            while (terms.MoveNext())
            {
                if (terms.DocFreq >= Spelling.Likelier && terms.Term.Length >= Spelling.ShortestWord)
                {
                    words.Add((terms.Term.Utf8ToString(), terms.DocFreq));
                }
            }
        }

        _byLength = words.ToLookup(word => word.Word.Length);
    }

    /// <summary>Read once for each state of the index.</summary>
    public static FrequentWords Of(IndexReader reader) => Known.GetValue(reader, _ => new(reader));

    /// <summary>The likeliest word that is one letter more, less or other, or two neighbours swapped, and at least so frequent.</summary>
    public string? OneSlipFrom(string word, int leastFrequency)
    {
        var near =
            from length in Enumerable.Range(word.Length - 1, 3)
            from candidate in _byLength[length]
            where candidate.Frequency >= leastFrequency && IsOneSlip(word, candidate.Word)
            orderby Spelling.Faults(word, candidate.Word), candidate.Frequency descending
            select candidate.Word;
        return near.FirstOrDefault();
    }

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
}
