using System.Runtime.InteropServices;

namespace Jipp.Innovations.Domain.Linkage;

/// <summary>
/// Sparse TF-IDF vectors of texts over words and letter triples, with an inverted index, so that the likeness of one text to all others
/// is a walk over the lists of its terms. No pair is left out: a pair that shares no term has likeness 0.
/// </summary>
internal sealed class TermVectors
{
    /// <summary>Texts with more words than this on average are compared by words alone: a typing fault hardly matters in them.</summary>
    private const double WordsOfLongText = 14;

    /// <summary>
    /// Weights are whole numbers of 1/32768, so that sums do not depend on the order of the terms and the likeness of two texts is the
    /// same from either side.
    /// </summary>
    private const int One = 1 << 15;

    /// <summary>Likeness of a text with itself, but for rounding.</summary>
    public const int Full = One * One;

    private readonly int[] _termStart;
    private readonly int[] _terms;
    private readonly int[] _weights;
    private readonly int[] _listStart;
    private readonly int[] _listed;
    private readonly int[] _listedWeights;

    private readonly Dictionary<string, int> _words = [];
    private readonly Dictionary<ulong, int> _triples = [];
    private readonly double[] _idf;
    private readonly bool[] _isWord;
    private readonly int _records;
    private readonly bool _useTriples;

    /// <param name="texts">Folded texts; an empty one is like no other.</param>
    /// <param name="occurrences">How many records hold each text, or null for one each: a word is rare by records, not by texts.</param>
    /// <param name="wordsOnly">Leaves letter triples out whatever the length.</param>
    public TermVectors(IReadOnlyList<string> texts, IReadOnlyList<int>? occurrences = null, bool wordsOnly = false)
    {
        Count = texts.Count;
        _useTriples = !wordsOnly && AreShort(texts);
        var counted = new List<(int Term, int Times)>(texts.Count * 24);
        var starts = new int[texts.Count + 1];
        var wordTerms = new List<bool>();
        var own = new Dictionary<int, int>();
        for (var at = 0; at < texts.Count; at++)
        {
            own.Clear();
            CollectTerms(texts[at], own, wordTerms, learn: true);
            foreach (var (term, times) in own)
            {
                counted.Add((term, times));
            }

            starts[at + 1] = counted.Count;
        }

        _records = occurrences?.Sum() ?? texts.Count;
        var holding = new double[wordTerms.Count];
        for (var at = 0; at < texts.Count; at++)
        {
            for (var slot = starts[at]; slot < starts[at + 1]; slot++)
            {
                holding[counted[slot].Term] += occurrences?[at] ?? 1;
            }
        }

        _idf = new double[wordTerms.Count];
        _isWord = [.. wordTerms];
        for (var term = 0; term < _idf.Length; term++)
        {
            _idf[term] = Math.Log((_records + 1) / (holding[term] + 0.5));
        }

        _termStart = starts;
        _terms = new int[counted.Count];
        _weights = new int[counted.Count];
        for (var at = 0; at < texts.Count; at++)
        {
            Weigh(CollectionsMarshal.AsSpan(counted)[starts[at]..starts[at + 1]], _terms.AsSpan(starts[at]), _weights.AsSpan(starts[at]));
        }

        (_listStart, _listed, _listedWeights) = Invert();
    }

    public int Count { get; }

    /// <summary>Whether texts are short on average: names and titles, not descriptions.</summary>
    public static bool AreShort(IReadOnlyList<string> texts) => texts.Sum(text => (long)CountWords(text)) <= WordsOfLongText * Math.Max(1, texts.Count);

    private int TermCount => _idf.Length;

    /// <summary>A text's terms, numbered from 0, with their weights in parts of the square root of <see cref="Full"/>: what another engine needs to find the same likeness.</summary>
    public IEnumerable<(int Term, int Weight)> TermsOf(int text) =>
        Enumerable.Range(_termStart[text], _termStart[text + 1] - _termStart[text]).Select(slot => (_terms[slot], _weights[slot]));

    /// <summary>Adds to <paramref name="likeness"/> the cosine, in parts of <see cref="Full"/>, of text <paramref name="of"/> with every text from <paramref name="from"/> on.</summary>
    public void AddLikeness(int of, int from, Span<int> likeness)
    {
        for (var slot = _termStart[of]; slot < _termStart[of + 1]; slot++)
        {
            AddList(_terms[slot], _weights[slot], from, likeness);
        }
    }

    /// <summary>The same for a text that is not among them. Words that none of them has count in its length with the weight of a rare word.</summary>
    public void AddLikeness(string folded, Span<int> likeness)
    {
        var own = new Dictionary<int, int>();
        var unknown = CollectTerms(folded, own, null, learn: false);
        var counted = own.Select(pair => (pair.Key, pair.Value)).ToArray();
        var (terms, weights) = (new int[counted.Length], new int[counted.Length]);
        Weigh(counted, terms, weights, unknown.Words, unknown.Triples);
        for (var slot = 0; slot < terms.Length; slot++)
        {
            AddList(terms[slot], weights[slot], 0, likeness);
        }
    }

    private void AddList(int term, int weight, int from, Span<int> likeness)
    {
        var (start, end) = (_listStart[term], _listStart[term + 1]);
        if (from > 0)
        {
            var found = Array.BinarySearch(_listed, start, end - start, from);
            start = found < 0 ? ~found : found;
        }

        var listed = _listed.AsSpan(start, end - start);
        var weights = _listedWeights.AsSpan(start, end - start);
        for (var at = 0; at < listed.Length; at++)
        {
            likeness[listed[at]] += weight * weights[at];
        }
    }

    /// <summary>Words and triples each make half of a vector of length 1.</summary>
    private void Weigh(ReadOnlySpan<(int Term, int Times)> counted, Span<int> terms, Span<int> weights, int unknownWords = 0, int unknownTriples = 0)
    {
        var rarest = Math.Log((_records + 1) / 0.5);
        double wordSquares = unknownWords * rarest * rarest,
            tripleSquares = unknownTriples * rarest * rarest;
        foreach (var (term, times) in counted)
        {
            var weight = Weight(term, times);
            if (_isWord[term])
            {
                wordSquares += weight * weight;
            }
            else
            {
                tripleSquares += weight * weight;
            }
        }

        var share = _useTriples ? Math.Sqrt(0.5) : 1;
        var wordScale = wordSquares > 0 ? One * share / Math.Sqrt(wordSquares) : 0;
        var tripleScale = tripleSquares > 0 ? One * share / Math.Sqrt(tripleSquares) : 0;
        for (var at = 0; at < counted.Length; at++)
        {
            var (term, times) = counted[at];
            (terms[at], weights[at]) = (term, (int)Math.Round(Weight(term, times) * (_isWord[term] ? wordScale : tripleScale)));
        }
    }

    private double Weight(int term, int times) => _idf[term] * (1 + Math.Log(times));

    private (int[] Start, int[] Listed, int[] Weights) Invert()
    {
        var start = new int[TermCount + 1];
        foreach (var term in _terms)
        {
            start[term + 1]++;
        }

        for (var term = 0; term < TermCount; term++)
        {
            start[term + 1] += start[term];
        }

        var next = start.AsSpan(0, TermCount).ToArray();
        var (listed, weights) = (new int[_terms.Length], new int[_terms.Length]);
        for (var text = 0; text < Count; text++)
        {
            for (var slot = _termStart[text]; slot < _termStart[text + 1]; slot++)
            {
                var place = next[_terms[slot]]++;
                (listed[place], weights[place]) = (text, _weights[slot]);
            }
        }

        return (start, listed, weights);
    }

    private (int Words, int Triples) CollectTerms(string text, Dictionary<int, int> own, List<bool>? kinds, bool learn)
    {
        int unknownWords = 0,
            unknownTriples = 0;
        var lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in text.AsSpan().Split(' '))
        {
            var word = text.AsSpan(range);
            if (word.Length == 0)
            {
                continue;
            }

            if (!lookup.TryGetValue(word, out var term))
            {
                term = -1;
                if (learn)
                {
                    term = kinds!.Count;
                    kinds.Add(true);
                    lookup[word] = term;
                }
                else
                {
                    unknownWords++;
                }
            }

            Count1(own, term);
            if (!_useTriples)
            {
                continue;
            }

            for (var at = -1; at < word.Length - 1; at++)
            {
                var key = Triple(word, at);
                if (!_triples.TryGetValue(key, out term))
                {
                    term = -1;
                    if (learn)
                    {
                        term = kinds!.Count;
                        kinds.Add(false);
                        _triples[key] = term;
                    }
                    else
                    {
                        unknownTriples++;
                    }
                }

                Count1(own, term);
            }
        }

        return (unknownWords, unknownTriples);
    }

    private static void Count1(Dictionary<int, int> own, int term)
    {
        if (term >= 0)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(own, term, out _)++;
        }
    }

    private static ulong Triple(ReadOnlySpan<char> word, int at) =>
        ((ulong)(at < 0 ? ' ' : word[at]) << 32) | ((ulong)word[at + 1] << 16) | (at + 2 < word.Length ? word[at + 2] : ' ');

    private static int CountWords(string text) => text.Length == 0 ? 0 : text.AsSpan().Count(' ') + 1;
}
