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

    protected override bool GiveWhole(Segment segment, int number, IHits hits) => _words.Length == 1 && hits.AddAll(segment, number, _words[0].InSegments[number]);

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
        Span<int> from = stackalloc int[words.Length];
        from.Clear();
        var documentsOfRarest = words[rarest].Postings.Documents;
        var found = 0;
        for (var posting = 0; posting < documentsOfRarest.Length; posting++)
        {
            var document = documentsOfRarest[posting];
            at[rarest] = posting;
            if (Have(words, rarest, document, at, from) && (segment.Live is not { } live || live.Get(document)))
            {
                documents[found] = document;
                scores[found++] = Score(words, document, at);
            }
        }

        return found;
    }

    /// <summary>Whether a document of the rarest word has the other required ones; then by word its posting, negative where it does not have the word.</summary>
    private bool Have(WeighedWord.InSegment[] words, int rarest, int document, Span<int> at, Span<int> from)
    {
        for (var word = 0; word < words.Length; word++)
        {
            if (word != rarest && (at[word] = words[word].Postings.PostingOf(document, ref from[word])) < 0 && _required[word])
            {
                return false;
            }
        }

        return true;
    }

    private float Score(WeighedWord.InSegment[] words, int document, ReadOnlySpan<int> at)
    {
        var (score, inTitle) = (0f, true);
        for (var word = 0; word < words.Length; word++)
        {
            if (at[word] < 0)
            {
                inTitle = false;
                continue;
            }

            var place = words[word].Postings.Places[at[word]];
            score += _required[word] ? words[word].Scores[place] : words[word].RankScores[place];
            inTitle &= words[word].IsInTitle[place];
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
