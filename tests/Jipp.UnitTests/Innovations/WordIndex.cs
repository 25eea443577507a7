using Jipp.Innovations.Application;
using Jipp.Innovations.Infrastructure.Search;
using Lucene.Net.Index;

namespace Jipp.UnitTests.Innovations;

/// <summary>An index of made-up records with few words, of several segments and with dead records.</summary>
internal sealed class WordIndex : IDisposable
{
    public const int Seed = 20231020;

    /// <summary>Sums of several words round differently in their last digit; records nearer to each other than this may change places.</summary>
    private const double Rounding = 1e-5;

    public static readonly string[] Vocabulary =
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

    /// <summary>In few records each, so that their postings are leaped through.</summary>
    private static readonly string[] RareWords = ["terasering", "mangrove", "kolaborasi"];

    private readonly string _folder = Directory.CreateTempSubdirectory("jipp-words-").FullName;

    public WordIndex()
    {
        Files = IndexFiles.Create(_folder);
        List<CatalogueDocument> records = [];
        foreach (var size in new[] { 300, 1, 40, 2, 100, 5 })
        {
            foreach (var record in Enumerable.Range(0, size).Select(_ => Record()).ToList())
            {
                records.Add(record);
                Files.Writer.AddDocument(RecordFields.Of(record));
            }

            Files.Searchers.MaybeRefreshBlocking();
        }

        foreach (var record in records.Where(_ => Random.Next(6) == 0))
        {
            Files.Writer.DeleteDocuments(new Term(RecordFields.Id, record.Id.ToString("N")));
        }

        Files.Searchers.MaybeRefreshBlocking();
        State = (IndexState)Files.Searchers.Acquire();
    }

    public void Dispose()
    {
        Files.Searchers.Release(State);
        Files.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    public IndexFiles Files { get; }

    public IndexState State { get; }

    public Random Random { get; } = new(Seed);

    public T Pick<T>(T[] from) => from[Random.Next(from.Length)];

    public string AWord() => Random.Next(25) == 0 ? Pick(RareWords) : Pick(Vocabulary);

    public static void AssertSameCounts(
        IReadOnlyDictionary<CatalogueFacet, IReadOnlyDictionary<string, int>> expected,
        IReadOnlyDictionary<CatalogueFacet, IReadOnlyDictionary<string, int>> counts
    )
    {
        foreach (var facet in Enum.GetValues<CatalogueFacet>())
        {
            Assert.Equal(expected[facet].OrderBy(pair => pair.Key, StringComparer.Ordinal), counts[facet].OrderBy(pair => pair.Key, StringComparer.Ordinal));
        }
    }

    public static void AssertSameOrder(ReadOnlySpan<BestHits.Hit> expected, ReadOnlySpan<BestHits.Hit> hits, bool exactly, string about)
    {
        Assert.Equal(expected.Length, hits.Length);
        for (var at = 0; at < hits.Length; at++)
        {
            var same = expected[at].Nri == hits[at].Nri || (!exactly && AreNear(expected[at].First, hits[at].First));
            Assert.True(same, $"{about}: at {at} Lucene has {expected[at]}, in memory {hits[at]}");
        }
    }

    public static bool AreNear(double one, double other) => Math.Abs(one - other) <= Rounding * Math.Max(Math.Abs(one), Math.Abs(other));

    private CatalogueDocument Record()
    {
        var record = Records.Of(Sentence(1, 9), $"Pemerintah {Pick(Vocabulary)}") with
        {
            Acronym = Random.Next(3) == 0 ? Pick(Vocabulary) : null,
            AgencyKind = Pick(["kabupaten", "kota"]),
            Unit = Random.Next(2) == 0 ? Sentence(1, 3) : null,
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
            Summary = Random.Next(2) == 0 ? Sentence(3, 40) : null,
            DueOn = Pick<DateOnly?>([null, new DateOnly(2025, 1, 1), new DateOnly(2026, 6, 1)]),
            Retired = Random.Next(12) == 0,
        };
        return Random.Next(5) == 0 ? record.Stopped() : record;
    }

    private string Sentence(int least, int most) =>
        string.Join(' ', Enumerable.Range(0, Random.Next(least, most)).Select(_ => Random.Next(500) == 0 ? Pick(RareWords) : Pick(Vocabulary)));
}
