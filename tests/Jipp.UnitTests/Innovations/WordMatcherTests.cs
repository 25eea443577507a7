using Jipp.Innovations.Application;
using Jipp.Innovations.Infrastructure.Search;
using Lucene.Net.Index;

namespace Jipp.UnitTests.Innovations;

/// <summary>Words that are looked up in memory give what Lucene gives for the same query: the same records, counts and order.</summary>
public sealed class WordMatcherTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 3, 0, 0, TimeSpan.Zero);

    private readonly WordIndex _index = new();

    public void Dispose() => _index.Dispose();

    [Fact]
    public void The_index_of_these_tests_has_several_segments_and_dead_records()
    {
        Assert.True(_index.State.Segments.Count > 3, $"{_index.State.Segments.Count} segments");
        Assert.True(_index.State.IndexReader.HasDeletions);
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
                Take = _index.Random.Next(3) == 0 ? 20 : int.MaxValue,
                Skip = _index.Random.Next(4) == 0 ? 10 : 0,
                Now = Now.AddDays(200 * _index.Random.Next(2)),
                Order = _index.Pick([CatalogueOrder.Relevance, CatalogueOrder.Relevance, CatalogueOrder.Relevance, CatalogueOrder.Title, CatalogueOrder.Year]),
                Chosen = Choices(),
            };
            var ours = CatalogueSearcher.Count(_index.State, search, new WordMatcher(_index.State, text));
            var lucene = CatalogueSearcher.Count(_index.State, search, new LuceneMatcher(_index.State, QueryBuilder.Build(text)));

            var about = $"seed {WordIndex.Seed}, query {i} '{text.Source}' {search}";
            Assert.True(lucene.Total == ours.Total, $"{about}: Lucene {lucene.Total}, in memory {ours.Total}");
            WordIndex.AssertSameCounts(lucene.Counts(), ours.Counts());
            WordIndex.AssertSameOrder(lucene.Page(), ours.Page(), exactly: text.Parts.Count == 1, about);
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

            var plain = _index.State.Search(QueryBuilder.Build(text), 1_000).ScoreDocs.ToDictionary(hit => hit.Doc, hit => hit.Score);
            var ours = new Scores();
            new WordMatcher(_index.State, text).Find(_index.State, ours);

            Assert.Equal(plain.Keys.Order(), ours.ByDocument.Keys.Order());
            Assert.All(
                ours.ByDocument,
                hit => Assert.True(WordIndex.AreNear(plain[hit.Key], hit.Value), $"seed {WordIndex.Seed}, query {i} '{text.Source}': {plain[hit.Key]} and {hit.Value}")
            );
        }
    }

    [Fact]
    public void Words_that_no_record_has_do_not_fill_the_memory()
    {
        var segment = _index.State.Segments[^1];
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

    private string Query() =>
        string.Join(' ', Enumerable.Range(0, _index.Random.Next(1, 5)).Select(_ => _index.AWord())) is var words && _index.Random.Next(2) == 0
            ? words + " "
            : words[..^_index.Random.Next(2)];

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
            if (_index.Random.Next(5) == 0)
            {
                chosen[facet] = new HashSet<string> { _index.Pick(values), _index.Pick(values) };
            }
        }

        return chosen;
    }

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

        public bool AddAll(Segment segment, int number, WeighedWord.InSegment? word) => false;
    }
}
