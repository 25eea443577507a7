using Jipp.Innovations.Application;
using Jipp.Innovations.Infrastructure.Search;
using Lucene.Net.Index;

namespace Jipp.UnitTests.Innovations;

/// <summary>What is kept with a word gives what looking at all its records gives, whoever made it and whatever was edited.</summary>
public sealed class KeptWordTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 3, 0, 0, TimeSpan.Zero);

    private readonly WordIndex _index = new();

    public void Dispose() => _index.Dispose();

    [Theory]
    [InlineData(20, 0)]
    [InlineData(20, 40)]
    [InlineData(int.MaxValue, 0)]
    [InlineData(0, 0)]
    public void A_common_word_gives_the_same_from_its_kept_counts_as_from_all_its_records_looked_at(int take, int skip)
    {
        var common = 0;
        foreach (var (word, days) in WordIndex.Vocabulary.SelectMany(word => new[] { 0, 200, 0 }.Select(days => (word, days))))
        {
            foreach (var text in new[] { QueryText.Of(word + " "), QueryText.Of(word) })
            {
                var search = new CatalogueSearch
                {
                    Take = take,
                    Skip = skip,
                    Now = Now.AddDays(days),
                };
                var everyOne = new EveryOne(new Tally(_index.State, search, scored: true), _index.State.Memory.Facets.Known.Sets.Length);
                new WordMatcher(_index.State, text).Find(_index.State, everyOne);
                var kept = CatalogueSearcher.Count(_index.State, search, new WordMatcher(_index.State, text));

                Assert.Equal(everyOne.Tally.Total, kept.Total);
                WordIndex.AssertSameCounts(everyOne.Tally.Counts(), kept.Counts());
                WordIndex.AssertSameOrder(everyOne.Tally.Page(), kept.Page(), exactly: true, $"'{text.Source}' in {days} days");
                common += everyOne.Common;
            }
        }

        Assert.True(common > 50, $"{common} of the segments had the word often enough");
    }

    [Theory]
    [InlineData(20, 0)]
    [InlineData(20, 40)]
    [InlineData(int.MaxValue, 0)]
    [InlineData(0, 0)]
    public void All_records_come_the_same_from_what_is_kept_as_when_each_is_looked_at(int take, int skip)
    {
        foreach (var days in new[] { 0, 200, 0 })
        {
            var search = new CatalogueSearch
            {
                Take = take,
                Skip = skip,
                Now = Now.AddDays(days),
            };
            var everyOne = new EveryOne(new Tally(_index.State, search, scored: false), _index.State.Memory.Facets.Known.Sets.Length);
            new AllRecords().Find(_index.State, everyOne);
            var kept = CatalogueSearcher.Count(_index.State, search, new AllRecords());

            Assert.Equal(everyOne.Tally.Total, kept.Total);
            WordIndex.AssertSameCounts(everyOne.Tally.Counts(), kept.Counts());
            WordIndex.AssertSameOrder(everyOne.Tally.Page(), kept.Page(), exactly: true, $"all in {days} days");
            Assert.True(everyOne.Common > 0, "no segment is large enough");
        }
    }

    [Theory]
    [InlineData("layanan ")]
    [InlineData("")]
    public void After_an_edit_a_common_word_is_counted_anew_and_so_are_all_records(string asked)
    {
        var text = QueryText.Of(asked);
        var search = new CatalogueSearch { Take = 20, Now = Now };
        var before = CatalogueSearcher.Count(_index.State, search, Matcher.Of(_index.State, text));
        var best = before.Page()[0];
        _index.Files.Writer.DeleteDocuments(new Term(RecordFields.Id, _index.State.Segments[best.Segment].Record(best.Document).Document.Id.ToString("N")));
        _index.Files.Writer.AddDocument(RecordFields.Of(Records.Of("Layanan layanan", "Pemerintah Layanan") with { SourceYear = 2031 }));
        _index.Files.Writer.AddDocument(RecordFields.Of(Records.Of("Layanan sama", "Pemerintah Layanan") with { SourceYear = 2031 }));
        _index.Files.Searchers.MaybeRefreshBlocking();

        var state = (IndexState)_index.Files.Searchers.Acquire();
        try
        {
            var after = CatalogueSearcher.Count(state, search, Matcher.Of(state, text));
            var lucene = CatalogueSearcher.Count(state, search, new LuceneMatcher(state, QueryBuilder.Build(text)));

            Assert.Equal(before.Total + 1, after.Total);
            WordIndex.AssertSameCounts(lucene.Counts(), after.Counts());
            WordIndex.AssertSameOrder(lucene.Page(), after.Page(), exactly: true, "after the edit");
        }
        finally
        {
            _index.Files.Searchers.Release(state);
        }
    }

    [Fact]
    public void Several_searches_at_once_for_words_not_asked_for_before_give_the_same()
    {
        var search = new CatalogueSearch { Take = 20, Now = Now };
        var texts = WordIndex.Vocabulary.SelectMany(word => new[] { word + " ", word, $"{word} desa ", $"sehat {word} " }).Select(text => QueryText.Of(text)).ToList();
        var expected = texts.ConvertAll(text => CatalogueSearcher.Count(_index.State, search, Matcher.Of(_index.State, text)));
        for (var i = 0; i < 5; i++)
        {
            var fresh = new IndexState(_index.State.IndexReader, new IndexMemory()) { Similarity = _index.State.Similarity };
            Parallel.For(
                0,
                4 * texts.Count,
                new ParallelOptions { MaxDegreeOfParallelism = 4 },
                number =>
                {
                    var at = number / 4;
                    var tally = CatalogueSearcher.Count(fresh, search, Matcher.Of(fresh, texts[at]));

                    Assert.Equal(expected[at].Total, tally.Total);
                    WordIndex.AssertSameCounts(expected[at].Counts(), tally.Counts());
                    Assert.Equal(expected[at].Page().ToArray(), tally.Page().ToArray());
                }
            );
        }
    }

    [Fact]
    public void A_table_of_postings_finds_what_a_search_through_them_finds()
    {
        for (var i = 0; i < 200; i++)
        {
            int[] documents =
            [
                .. Enumerable.Range(0, _index.Random.Next(1, 400)).Where(_ => _index.Random.Next(1 + (i % 9)) == 0).Append(_index.Random.Next(400)).Distinct().Order(),
            ];
            var table = new PostingTable(documents);

            Assert.All(Enumerable.Range(0, 500), document => Assert.Equal(Math.Max(-1, Array.BinarySearch(documents, document)), table.PostingOf(document)));
        }
    }

    /// <summary>Has every record looked at.</summary>
    private sealed class EveryOne(Tally tally, int sets) : IHits
    {
        public Tally Tally => tally;

        /// <summary>Segments of whose word the counts would be kept.</summary>
        public int Common { get; private set; }

        public void Add(Segment segment, int number, ReadOnlySpan<int> documents, ReadOnlySpan<float> scores) => tally.Add(segment, number, documents, scores);

        public bool AddAll(Segment segment, int number, WeighedWord.InSegment? word)
        {
            Common += (word?.Postings.Documents.Length ?? segment.Reader.MaxDoc) >= sets ? 1 : 0;
            return false;
        }
    }
}
