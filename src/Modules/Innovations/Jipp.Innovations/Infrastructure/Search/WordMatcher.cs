namespace Jipp.Innovations.Infrastructure.Search;

/// <summary>
/// Records that have all of some words, from postings in memory. The same records as <see cref="QueryBuilder"/> asks Lucene for, and the same
/// scores but for the last digit where several words add up.
/// </summary>
internal sealed class WordMatcher : Matcher
{
    private const int MostWords = 16;

    private readonly WeighedWord[] _words;
    private readonly bool[] _required;

    public WordMatcher(IndexState state, QueryText text)
        : base(scored: true)
    {
        var onlyJoining = text.Parts.All(part => part.Joins);
        _words = [.. text.Parts.Select(part => state.Weighed(part.Words[0], part.Prefix is not null))];
        _required = [.. text.Parts.Select(part => onlyJoining || !part.Joins)];
    }

    public static bool Takes(QueryText text) =>
        text.Parts.Count <= MostWords
        && text.Parts.All(part => !part.Quoted && part.Words.Count == 1)
        && (text.Parts.Count == 1 || text.Parts.Select(part => part.Words[0].Stem).Distinct(StringComparer.Ordinal).Count() == text.Parts.Count);

    protected override int Find(Segment segment, int number, Span<int> documents, Span<float> scores) =>
        _words.Length == 1 ? One(segment, _words[0].InSegments[number], documents, scores) : All(segment, number, documents, scores);

    private static int One(Segment segment, WeighedWord.InSegment word, Span<int> documents, Span<float> scores)
    {
        var (postings, places, worth) = (word.Postings.Documents, word.Postings.Places, word.Scores);
        var found = 0;
        for (var at = 0; at < postings.Length; at++)
        {
            if (segment.Live is not { } live || live.Get(postings[at]))
            {
                documents[found] = postings[at];
                scores[found++] = worth[places[at]];
            }
        }

        return found;
    }

    /// <summary>Walks the rarest of the required words and leaps through the others.</summary>
    private int All(Segment segment, int number, Span<int> documents, Span<float> scores)
    {
        var words = new WeighedWord.InSegment[_words.Length];
        var rarest = -1;
        for (var word = 0; word < words.Length; word++)
        {
            words[word] = _words[word].InSegments[number];
            if (_required[word] && (rarest < 0 || words[word].Postings.Documents.Length < words[rarest].Postings.Documents.Length))
            {
                rarest = word;
            }
        }

        Span<int> at = stackalloc int[words.Length];
        var found = 0;
        foreach (var document in words[rarest].Postings.Documents)
        {
            if ((segment.Live is not { } live || live.Get(document)) && Score(words, document, at) is > 0 and var score)
            {
                documents[found] = document;
                scores[found++] = score;
            }
        }

        return found;
    }

    /// <summary>Nothing when a required word is not there.</summary>
    private float Score(WeighedWord.InSegment[] words, int document, Span<int> at)
    {
        var (score, inTitle) = (0f, true);
        for (var word = 0; word < words.Length; word++)
        {
            var (postings, places) = (words[word].Postings.Documents, words[word].Postings.Places);
            at[word] = Leap(postings, at[word], document);
            if (at[word] < postings.Length && postings[at[word]] == document)
            {
                var place = places[at[word]];
                score += _required[word] ? words[word].Scores[place] : words[word].RankScores[place];
                inTitle &= words[word].IsInTitle[place];
            }
            else if (_required[word])
            {
                return 0;
            }
            else
            {
                inTitle = false;
            }
        }

        return inTitle ? score + Phrase(words, document, at) : score;
    }

    /// <summary>The words side by side in the title: worth what they are worth there, as often as they stand so, in the weight of a phrase.</summary>
    private static float Phrase(WeighedWord.InSegment[] words, int document, ReadOnlySpan<int> at)
    {
        var times = TitlePhrase.Times(words, at);
        var score = 0f;
        foreach (var word in times > 0 ? words : [])
        {
            score += word.InTitle(document, times);
        }

        return score * (QueryBuilder.TitlePhrase / QueryBuilder.InTitle);
    }

    /// <summary>The first posting from here on that is not before the document.</summary>
    private static int Leap(int[] postings, int from, int document)
    {
        var step = 1;
        var to = from;
        while (to < postings.Length && postings[to] < document)
        {
            from = to + 1;
            to += step;
            step *= 2;
        }

        to = Math.Min(to, postings.Length);
        while (from < to)
        {
            var middle = (from + to) >> 1;
            (from, to) = postings[middle] < document ? (middle + 1, to) : (from, middle);
        }

        return from;
    }
}

/// <summary>How often words stand side by side in a title, near misses counted in part: what Lucene's sloppy phrases count.</summary>
internal static class TitlePhrase
{
    public const int Slop = 2;

    /// <param name="at">By word its posting of the document. All words are in the title.</param>
    public static float Times(WeighedWord.InSegment[] words, ReadOnlySpan<int> at)
    {
        // Where the phrase would begin, by each word: all the same when the words stand as typed.
        Span<int> begins = stackalloc int[words.Length];
        Span<int> next = stackalloc int[words.Length];
        var last = int.MinValue;
        for (var word = 0; word < words.Length; word++)
        {
            begins[word] = words[word].Postings.InTitle(at[word])[0] - word;
            next[word] = 1;
            last = Math.Max(last, begins[word]);
        }

        var times = 0f;
        while (true)
        {
            // The word that lags most moves on as long as that brings it nearer to the others.
            var (first, second) = LeastTwo(begins);
            var width = last - begins[first];
            while (true)
            {
                var positions = words[first].Postings.InTitle(at[first]);
                if (next[first] == positions.Length)
                {
                    return times + Worth(width);
                }

                begins[first] = positions[next[first]++] - first;
                last = Math.Max(last, begins[first]);
                if (begins[first] > begins[second])
                {
                    times += Worth(width);
                    break;
                }

                width = Math.Min(width, last - begins[first]);
            }
        }
    }

    private static float Worth(int width) => width <= Slop ? 1f / (width + 1) : 0;

    /// <summary>Equal ones in the order of the phrase.</summary>
    private static (int First, int Second) LeastTwo(ReadOnlySpan<int> begins)
    {
        var (first, second) = begins[1] < begins[0] ? (1, 0) : (0, 1);
        for (var word = 2; word < begins.Length; word++)
        {
            if (begins[word] < begins[first])
            {
                (first, second) = (word, first);
            }
            else if (begins[word] < begins[second])
            {
                second = word;
            }
        }

        return (first, second);
    }
}
