using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace Jipp.Innovations.Infrastructure.Search;

/// <summary>
/// A word in one state of the index: what each of its places is worth, as Lucene's own ranking says. It is asked once for a place, and not for
/// every record of every query.
/// </summary>
internal sealed class WeighedWord
{
    public WeighedWord(IndexState state, Word word, bool open)
    {
        var segments = state.Segments;
        var read = new SegmentWord[segments.Count];
        for (var at = 0; at < read.Length; at++)
        {
            read[at] = segments[at].Words.Of(segments[at].Reader, word, open);
            Size += read[at].Size;
        }

        var weights = new Similarity.SimWeight?[QueryBuilder.Fields.Length];
        for (var field = 0; field < weights.Length; field++)
        {
            if (read.Sum(one => one.Frequencies[field]) is > 0 and var frequency)
            {
                var (name, boost, asTyped) = QueryBuilder.Fields[field];
                var term = new TermStatistics(new BytesRef(asTyped ? word.Plain : word.Stem), frequency, -1);
                weights[field] = state.Similarity.ComputeWeight(boost, state.StatisticsOf(name), term);
                weights[field]!.Normalize(queryNorm: 1, topLevelBoost: 1);
            }
        }

        var inSegments = new InSegment[read.Length];
        for (var at = 0; at < read.Length; at++)
        {
            var leaf = segments[at].Leaf;
            inSegments[at] = new(
                read[at],
                Array.ConvertAll(weights, weight => weight is null || read[at].Documents.Length == 0 ? null : state.Similarity.GetSimScorer(weight, leaf))
            );
        }

        InSegments = inSegments;
    }

    public IReadOnlyList<InSegment> InSegments { get; }

    /// <summary>In postings, roughly.</summary>
    public int Size { get; }

    /// <summary>The word in one segment. Scores are by place.</summary>
    internal sealed class InSegment
    {
        private readonly Similarity.SimScorer? _title;
        private int[]? _bestFirst;

        public InSegment(SegmentWord postings, Similarity.SimScorer?[] fields)
        {
            Postings = postings;
            _title = fields[QueryBuilder.TitleField];
            Scores = new float[postings.AllPlaces.Count];
            RankScores = new float[Scores.Length];
            IsInTitle = new bool[Scores.Length];
            for (var at = 0; at < Scores.Length; at++)
            {
                var place = postings.AllPlaces[at];
                var rank = place.Has(SegmentWord.Place.BeginsInTitle) ? (double)QueryBuilder.InTitle : 0;
                for (var field = 1; field < fields.Length; field++)
                {
                    rank += ScoreOf(fields[field], place, field);
                }

                RankScores[at] = (float)rank;
                Scores[at] = ScoreOf(fields[0], place, 0) + (place.Has(SegmentWord.Place.Begins) ? 1 : 0) + RankScores[at];
                IsInTitle[at] = place.Times(QueryBuilder.TitleField) > 0;
            }
        }

        public SegmentWord Postings { get; }

        /// <summary>For a word that a record must have.</summary>
        public float[] Scores { get; }

        /// <summary>For a word that only raises a record.</summary>
        public float[] RankScores { get; }

        public bool[] IsInTitle { get; }

        /// <summary>The places, those with the highest score first.</summary>
        public int[] BestFirst => _bestFirst ??= [.. Enumerable.Range(0, Scores.Length).OrderByDescending(place => Scores[place])];

        /// <summary>Null until they were counted once. Gone with this state of the index: in the next one other records may be dead.</summary>
        public KeptCounts? Counts { get; set; }

        /// <summary>What the title would give if the word stood there so often.</summary>
        public float InTitle(int document, float times) => _title?.Score(document, times) ?? 0;

        private static float ScoreOf(Similarity.SimScorer? field, SegmentWord.Place place, int number) =>
            place.Times(number) is > 0 and var times ? field!.Score(place.Example, times) : 0;
    }
}

/// <summary>How many live documents of a segment have a word, by set of facet values and by state, for a search without choices.</summary>
/// <param name="States">By which states they were counted: a record has another on another day.</param>
internal sealed record KeptCounts(byte[] States, int Total, int[] BySet, int[] ByState);
