using Jipp.Innovations.Application;
using Jipp.Innovations.Domain;
using Jipp.Innovations.Infrastructure.Search;

namespace Jipp.UnitTests.Innovations;

/// <summary>The index must find exactly what reading every record finds, and count exactly what recounting gives.</summary>
public sealed class SearchAgainstScanTests : IDisposable
{
    private const int Seed = 20231020;

    /// <summary>As many as quality asks for take longer than every run has: they are in the build target <c>Faults</c>.</summary>
    private static readonly int Queries = Environment.GetEnvironmentVariable("JIPP_FAULTS") == "full" ? 2_000 : 400;

    private static readonly string[] Vocabulary =
    [
        "layanan",
        "pelayanan",
        "melayani",
        "dilayani",
        "kesehatan",
        "sehat",
        "menyehatkan",
        "desa",
        "perdesaan",
        "anak",
        "akta",
        "kelahiran",
        "lahir",
        "terpadu",
        "memadukan",
        "e-filing",
        "e-voting",
        "sim",
        "posyandu",
        "pos",
        "yandu",
        "puskesmas",
        "antre",
        "antrean",
        "mengantre",
        "daring",
        "untuk",
        "dan",
        "di",
        "masyarakat",
        "kemasyarakatan",
        "bersama",
        "Luwu",
        "Utara",
        "Jum'at",
        "berkah",
        "2.0",
        "GAMPIL",
        "Si",
        "Bulan",
        "Qur'an",
        "sampah",
        "persampahan",
        "ibu",
        "keibuan",
        "pajak",
        "perpajakan",
        "pintar",
        "kepintaran",
        "laut",
        "kelautan",
        "melaut",
        "a",
        "b",
        "café",
    ];

    private readonly Random _random = new(Seed);
    private readonly SearchSetup _search;
    private readonly Dictionary<Guid, ReadRecord> _read = [];

    public SearchAgainstScanTests() => _search = new SearchSetup(Enumerable.Range(0, 400).Select(_ => Record()).ToList());

    public void Dispose() => _search.Dispose();

    [Fact]
    public async Task Every_query_finds_exactly_the_records_that_a_scan_finds()
    {
        var found = 0;
        for (var i = 0; i < Queries; i++)
        {
            var text = Query();
            var expected = _search.Feed.Records.Where(record => !record.Retired && Matches(record, text)).Select(record => record.Nri).Order().ToList();

            var hits = await _search.Find(text);

            if (hits.SearchedInstead is not null || hits.SomeWordsOnly)
            {
                Assert.True(expected.Count == 0, $"seed {Seed}, query {i} '{text}': the scan finds {expected.Count}, the index looked for something else");
                continue;
            }

            Assert.True(expected.SequenceEqual(hits.Hits.Select(hit => hit.Document.Nri).Order()), $"seed {Seed}, query {i} '{text}': scan {expected.Count}, index {hits.Total}");
            Assert.Equal(expected.Count, hits.Total);
            found += expected.Count > 0 ? 1 : 0;
        }

        Assert.InRange(found, Queries * 3 / 8, Queries);
    }

    [Fact]
    public async Task Every_facet_counts_what_a_recount_gives_with_its_own_choice_left_aside()
    {
        for (var i = 0; i < 150; i++)
        {
            var text = _random.Next(2) == 0 ? null : Pick(Vocabulary);
            var chosen = Choices();

            var hits = await _search.Find(text, chosen: chosen);

            if (hits.SearchedInstead is not null || hits.SomeWordsOnly)
            {
                continue;
            }

            var records = _search.Feed.Records.Where(record => Matches(record, text ?? "")).ToList();
            foreach (var facet in Enum.GetValues<CatalogueFacet>())
            {
                var others = records.Where(record => Enum.GetValues<CatalogueFacet>().All(other => other == facet || Passes(record, other, chosen)));
                var recount = others.SelectMany(record => ValuesOf(record, facet)).GroupBy(value => value).ToDictionary(group => group.Key, group => group.Count());
                if (facet == CatalogueFacet.State)
                {
                    recount = recount.Where(pair => pair.Value > 0).ToDictionary();
                }

                Assert.Equal(recount.OrderBy(pair => pair.Key, StringComparer.Ordinal), hits.Facets[facet].OrderBy(pair => pair.Key, StringComparer.Ordinal));
            }

            Assert.Equal(records.Count(record => Enum.GetValues<CatalogueFacet>().All(facet => Passes(record, facet, chosen))), hits.Total);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Pages_of_any_order_together_are_the_whole_list_with_nothing_twice(int order)
    {
        foreach (var text in new[] { null, "layanan", "di desa" })
        {
            var whole = (await _search.Find(text, (CatalogueOrder)order)).Hits.Select(hit => hit.Document.Nri).ToList();

            var pages = new List<string>();
            for (var skip = 0; skip < whole.Count; skip += 7)
            {
                pages.AddRange((await _search.Find(text, (CatalogueOrder)order, skip, take: 7)).Hits.Select(hit => hit.Document.Nri));
            }

            Assert.Equal(whole, pages);
            Assert.Equal(whole.Count, whole.Distinct().Count());
        }
    }

    private static bool Passes(CatalogueDocument record, CatalogueFacet facet, (CatalogueFacet Facet, string Value)[] chosen)
    {
        var wanted = chosen.Where(one => one.Facet == facet).Select(one => one.Value).ToList();
        return wanted.Count == 0 ? facet != CatalogueFacet.State || !record.Retired : ValuesOf(record, facet).Any(wanted.Contains);
    }

    private static IEnumerable<string> ValuesOf(CatalogueDocument record, CatalogueFacet facet) =>
        facet switch
        {
            CatalogueFacet.AgencyKind => [record.AgencyKind ?? "belum-dikenali"],
            CatalogueFacet.Province => record.ProvinceCode is { } code ? [code] : [],
            CatalogueFacet.Year => record.SourceYear is { } year ? [$"{year}"] : [],
            CatalogueFacet.Source => record.Sources.Distinct(),
            CatalogueFacet.Title => record.Titles.Select(title => title.Title).Distinct(),
            CatalogueFacet.Category => record.Category is { } category ? [category] : [],
            CatalogueFacet.Sdg => record.Sdgs.Select(goal => $"{goal}"),
            CatalogueFacet.Missing => record.Missing,
            _ => [record.Retired ? "ditarik" : CatalogueStates.Of(record.BadgeAt(new DateTimeOffset(2026, 3, 2, 3, 0, 0, TimeSpan.Zero), 60).Kind)],
        };

    /// <summary>The meaning of a query, read plainly: every word in some text of the record, phrases side by side, the last word perhaps unfinished.</summary>
    private bool Matches(CatalogueDocument record, string query)
    {
        if (!_read.TryGetValue(record.Id, out var read))
        {
            _read[record.Id] = read = Read(record);
        }

        return QueryText
            .Of(query)
            .Required.All(part =>
            {
                if (part.Quoted)
                {
                    var phrase = part.Words.Select(word => word.Stem).ToList();
                    return read.Lines.Any(line =>
                            Enumerable
                                .Range(0, Math.Max(0, line.Count - phrase.Count + 1))
                                .Any(at => line.Skip(at).Take(phrase.Count).Select(word => word.Stem).SequenceEqual(phrase))
                        ) || (phrase.Count == 1 && read.Stems.Contains(phrase[0]));
                }

                var open = part.Open && part.Words[^1].Plain.Length >= 2;
                var all = part
                    .Words.Select(
                        (word, i) =>
                            read.Stems.Contains(word.Stem) || (open && i == part.Words.Count - 1 && read.Plain.Any(other => other.StartsWith(word.Plain, StringComparison.Ordinal)))
                    )
                    .All(found => found);
                var whole = string.Concat(part.Words.Select(word => word.Plain));
                return all || (part.Words.Count > 1 && read.Plain.Any(other => open ? other.StartsWith(whole, StringComparison.Ordinal) : other == whole));
            });
    }

    private static ReadRecord Read(CatalogueDocument record)
    {
        string?[] texts =
        [
            record.Title,
            record.Acronym,
            record.AgencyName,
            record.Unit,
            record.ProvinceName,
            record.Group,
            record.Summary,
            record.Nri,
            $"{record.SourceYear}",
            .. record.Awards,
            .. record.Titles.Select(title => $"{title.Title} {title.Year}"),
        ];
        var lines = texts.OfType<string>().Select(Words.Of).ToList();
        var joined = texts.OfType<string>().SelectMany(Words.Joined).SelectMany(Words.Of).ToList();
        return new(
            lines,
            [.. lines.SelectMany(line => line).Concat(joined).Select(word => word.Stem)],
            [.. lines.SelectMany(line => line).Concat(joined).Select(word => word.Plain)]
        );
    }

    private string Query()
    {
        var words = Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Pick(Vocabulary)).ToList();
        var text = _random.Next(4) switch
        {
            0 => $"\"{string.Join(' ', words)}\"",
            1 => string.Join(' ', words)[..^1],
            2 => string.Join(' ', words) + " ",
            _ => $"{string.Join(' ', words)} \"{Pick(Vocabulary)} {Pick(Vocabulary)}\"",
        };
        return _random.Next(3) == 0 ? text.ToUpperInvariant() : text;
    }

    private CatalogueDocument Record()
    {
        var now = new DateTimeOffset(2026, 3, 2, 3, 0, 0, TimeSpan.Zero);
        var record = Records.Of(Sentence(2, 6), $"Pemerintah {Pick(["Kabupaten", "Kota"])} {Pick(["Luwu Utara", "Malang", "Siak"])}") with
        {
            Acronym = _random.Next(3) == 0 ? Pick(Vocabulary) : null,
            AgencyKind = Pick<string?>(["kabupaten", "kota", "kementerian", null]),
            Unit = _random.Next(2) == 0 ? Sentence(1, 3) : null,
            ProvinceCode = Pick<string?>(["73", "35", null]),
            ProvinceName = null,
            SourceYear = Pick<int?>([2019, 2020, 2021, null]),
            Sources = Pick<string[]>([
                ["daerah"],
                ["panrb-kipp"],
                ["panrb-kipp", "daerah"],
                ["panrb-kipp", "panrb-kipp"],
            ]),
            Titles = Pick<GrantedTitle[]>([
                [],
                [],
                [new(2019, "Top 45", "commended")],
                [new(2019, "Top 45", "commended"), new(2018, "Top 99", "finalist")],
            ]),
            Category = Pick<string?>([null, "Kesehatan", "Pendidikan"]),
            Sdgs = Pick<int[]>([
                [],
                [3],
                [3, 16],
            ]),
            Missing = Pick<string[]>([
                [],
                ["Summary"],
                ["Summary", "Goals"],
            ]),
            Awards = _random.Next(2) == 0 ? [Sentence(1, 4), Sentence(1, 2)] : [],
            Summary = _random.Next(3) == 0 ? Sentence(5, 20) : null,
            DueOn = Pick<DateOnly?>([null, new DateOnly(2025, 1, 1), new DateOnly(2026, 2, 1), new DateOnly(2026, 6, 1)]),
            Retired = _random.Next(12) == 0,
        };
        return _random.Next(4) switch
        {
            0 => record with { Answer = new Answer("lancar", now.AddDays(-_random.Next(1, 400)), "Dinas", null) },
            1 when _random.Next(2) == 0 => record.Stopped(),
            _ => record,
        };
    }

    private string Sentence(int least, int most) => string.Join(' ', Enumerable.Range(0, _random.Next(least, most)).Select(_ => Pick(Vocabulary)));

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    private (CatalogueFacet, string)[] Choices() =>
        [
            .. Enumerable
                .Range(0, _random.Next(0, 4))
                .Select(_ =>
                    _random.Next(9) switch
                    {
                        0 => (CatalogueFacet.AgencyKind, Pick(["kabupaten", "kota", "belum-dikenali"])),
                        1 => (CatalogueFacet.Province, Pick(["73", "35", "99"])),
                        2 => (CatalogueFacet.Year, Pick(["2019", "2021"])),
                        3 => (CatalogueFacet.Source, Pick(["daerah", "panrb-kipp"])),
                        4 => (CatalogueFacet.Title, Pick(["Top 45", "Top 99"])),
                        5 => (CatalogueFacet.Category, Pick(["Kesehatan", "Pendidikan"])),
                        6 => (CatalogueFacet.Sdg, Pick(["3", "16"])),
                        7 => (CatalogueFacet.Missing, Pick(["Summary", "Goals"])),
                        _ => (CatalogueFacet.State, Pick(CatalogueStates.All)),
                    }
                ),
        ];

    private sealed record ReadRecord(List<IReadOnlyList<Word>> Lines, HashSet<string> Stems, HashSet<string> Plain);
}
