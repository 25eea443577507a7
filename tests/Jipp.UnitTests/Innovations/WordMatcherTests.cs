using Jipp.Innovations.Application;
using Jipp.Innovations.Infrastructure.Search;
using Lucene.Net.Index;

namespace Jipp.UnitTests.Innovations;

/// <summary>Words that are looked up in memory give what Lucene gives for the same query: the same records, counts and order.</summary>
public sealed class WordMatcherTests : IDisposable
{
    private const int Seed = 20231020;

    /// <summary>Sums of several words round differently in their last digit; records nearer to each other than this may change places.</summary>
    private const double Rounding = 1e-5;

    private static readonly DateTimeOffset Now = new(2026, 3, 2, 3, 0, 0, TimeSpan.Zero);

    private static readonly string[] Vocabulary =
    [
        "layanan",
        "pelayanan",
        "melayani",
        "sehat",
        "kesehatan",
        "desa",
        "desaku",
        "perdesaan",
        "akta",
        "akte",
        "antre",
        "antrean",
        "untuk",
        "dan",
        "di",
        "pos",
        "posyandu",
        "sampah",
        "si",
        "pintar",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("jipp-words-").FullName;
    private readonly IndexFiles _files;
    private readonly IndexState _state;
    private readonly Random _random = new(Seed);

    public WordMatcherTests()
    {
        _files = IndexFiles.Create(_folder);
        List<CatalogueDocument> records = [];
        foreach (var size in new[] { 300, 1, 40, 2, 100, 5 })
        {
            foreach (var record in Enumerable.Range(0, size).Select(_ => Record()).ToList())
            {
                records.Add(record);
                _files.Writer.AddDocument(RecordFields.Of(record));
            }

            _files.Searchers.MaybeRefreshBlocking();
        }

        foreach (var record in records.Where(_ => _random.Next(6) == 0))
        {
            _files.Writer.DeleteDocuments(new Term(RecordFields.Id, record.Id.ToString("N")));
        }

        _files.Searchers.MaybeRefreshBlocking();
        _state = (IndexState)_files.Searchers.Acquire();
    }

    public void Dispose()
    {
        _files.Searchers.Release(_state);
        _files.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void The_index_of_these_tests_has_several_segments_and_dead_records()
    {
        Assert.True(_state.Segments.Count > 3, $"{_state.Segments.Count} segments");
        Assert.True(_state.IndexReader.HasDeletions);
    }

    [Fact]
    public void Many_queries_with_filters_give_the_records_counts_and_order_of_Lucene()
    {
        var (compared, found) = (0, 0);
        for (var i = 0; i < 1_500; i++)
        {
            var text = QueryText.Of(Query());
            if (!WordMatcher.Takes(text))
            {
                continue;
            }

            var search = new CatalogueSearch
            {
                Take = _random.Next(3) == 0 ? 20 : int.MaxValue,
                Now = Now,
                Order = Pick([CatalogueOrder.Relevance, CatalogueOrder.Relevance, CatalogueOrder.Relevance, CatalogueOrder.Title, CatalogueOrder.Year]),
                Chosen = Choices(),
            };
            var ours = CatalogueSearcher.Count(_state, search, new WordMatcher(_state, text));
            var lucene = CatalogueSearcher.Count(_state, search, new LuceneMatcher(_state, QueryBuilder.Build(text)));

            var about = $"seed {Seed}, query {i} '{text.Source}' {search}";
            Assert.True(lucene.Total == ours.Total, $"{about}: Lucene {lucene.Total}, in memory {ours.Total}");
            AssertSameCounts(lucene.Counts(), ours.Counts());
            AssertSameOrder(lucene.Page(), ours.Page(), exactly: text.Parts.Count == 1, about);
            compared++;
            found += ours.Total > 0 ? 1 : 0;
        }

        Assert.True(compared > 1_000 && found > 500, $"{compared} compared, {found} found");
    }

    [Fact]
    public void Every_score_is_the_one_of_a_plain_search()
    {
        for (var i = 0; i < 500; i++)
        {
            var text = QueryText.Of(Query());
            if (!WordMatcher.Takes(text))
            {
                continue;
            }

            var plain = _state.Search(QueryBuilder.Build(text), 1_000).ScoreDocs.ToDictionary(hit => hit.Doc, hit => hit.Score);
            var ours = new Scores();
            new WordMatcher(_state, text).Find(_state, ours);

            Assert.Equal(plain.Keys.Order(), ours.ByDocument.Keys.Order());
            Assert.All(ours.ByDocument, hit => Assert.True(AreNear(plain[hit.Key], hit.Value), $"seed {Seed}, query {i} '{text.Source}': {plain[hit.Key]} and {hit.Value}"));
        }
    }

    [Fact]
    public void Words_that_no_record_has_do_not_fill_the_memory()
    {
        var segment = _state.Segments[^1];
        for (var i = 0; i < 25_000; i++)
        {
            segment.Words.Of(segment.Reader, new Word($"kosong{i}", $"kosong{i}", 0, 1), open: false);
        }

        Assert.InRange(segment.Words.Count, 1, 20_000);
    }

    [Theory]
    [InlineData("layanan desa ", true)]
    [InlineData("layanan des", true)]
    [InlineData("untuk", true)]
    [InlineData("\"layanan desa\"", false)]
    [InlineData("e-voting", false)]
    [InlineData("layanan pelayanan", false)]
    public void Only_different_single_words_are_looked_up_in_memory(string text, bool inMemory)
    {
        Assert.Equal(inMemory, WordMatcher.Takes(QueryText.Of(text)));
    }

    private static void AssertSameCounts(
        IReadOnlyDictionary<CatalogueFacet, IReadOnlyDictionary<string, int>> expected,
        IReadOnlyDictionary<CatalogueFacet, IReadOnlyDictionary<string, int>> counts
    )
    {
        foreach (var facet in Enum.GetValues<CatalogueFacet>())
        {
            Assert.Equal(expected[facet].OrderBy(pair => pair.Key, StringComparer.Ordinal), counts[facet].OrderBy(pair => pair.Key, StringComparer.Ordinal));
        }
    }

    private static void AssertSameOrder(ReadOnlySpan<BestHits.Hit> expected, ReadOnlySpan<BestHits.Hit> hits, bool exactly, string about)
    {
        Assert.Equal(expected.Length, hits.Length);
        for (var at = 0; at < hits.Length; at++)
        {
            var same = expected[at].Nri == hits[at].Nri || (!exactly && AreNear(expected[at].First, hits[at].First));
            Assert.True(same, $"{about}: at {at} Lucene has {expected[at]}, in memory {hits[at]}");
        }
    }

    private static bool AreNear(double one, double other) => Math.Abs(one - other) <= Rounding * Math.Max(Math.Abs(one), Math.Abs(other));

    private string Query() =>
        string.Join(' ', Enumerable.Range(0, _random.Next(1, 5)).Select(_ => Pick(Vocabulary))) is var words && _random.Next(2) == 0 ? words + " " : words[..^_random.Next(2)];

    private Dictionary<CatalogueFacet, IReadOnlySet<string>> Choices()
    {
        Dictionary<CatalogueFacet, IReadOnlySet<string>> chosen = [];
        foreach (
            var (facet, values) in new (CatalogueFacet, string[])[]
            {
                (CatalogueFacet.AgencyKind, ["kabupaten", "kota"]),
                (CatalogueFacet.Year, ["2019", "2020", "2021"]),
                (CatalogueFacet.Source, ["daerah", "panrb-kipp"]),
                (CatalogueFacet.State, [.. CatalogueStates.All]),
                (CatalogueFacet.Missing, ["Summary", "Goals", "Nothing"]),
            }
        )
        {
            if (_random.Next(5) == 0)
            {
                chosen[facet] = new HashSet<string> { Pick(values), Pick(values) };
            }
        }

        return chosen;
    }

    private CatalogueDocument Record()
    {
        var record = Records.Of(Sentence(1, 9), $"Pemerintah {Pick(Vocabulary)}") with
        {
            Acronym = _random.Next(3) == 0 ? Pick(Vocabulary) : null,
            AgencyKind = Pick(["kabupaten", "kota"]),
            Unit = _random.Next(2) == 0 ? Sentence(1, 3) : null,
            SourceYear = Pick([2019, 2020, 2021]),
            Sources = Pick<string[]>([
                ["daerah"],
                ["panrb-kipp", "daerah"],
            ]),
            Missing = Pick<string[]>([
                [],
                ["Summary"],
                ["Summary", "Goals"],
            ]),
            Summary = _random.Next(2) == 0 ? Sentence(3, 40) : null,
            DueOn = Pick<DateOnly?>([null, new DateOnly(2025, 1, 1), new DateOnly(2026, 6, 1)]),
            Retired = _random.Next(12) == 0,
        };
        return _random.Next(5) == 0 ? record.Stopped() : record;
    }

    private string Sentence(int least, int most) => string.Join(' ', Enumerable.Range(0, _random.Next(least, most)).Select(_ => Pick(Vocabulary)));

    private T Pick<T>(T[] from) => from[_random.Next(from.Length)];

    private sealed class Scores : IHits
    {
        public Dictionary<int, float> ByDocument { get; } = [];

        public void Add(Segment segment, int number, ReadOnlySpan<int> documents, ReadOnlySpan<float> scores)
        {
            for (var at = 0; at < documents.Length; at++)
            {
                ByDocument[segment.Leaf.DocBase + documents[at]] = scores[at];
            }
        }
    }
}
