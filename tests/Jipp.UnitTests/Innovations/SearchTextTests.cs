using Jipp.Innovations.Application;
using Jipp.Innovations.Infrastructure.Search;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Jipp.UnitTests.Innovations;

public sealed class SearchTextTests : IDisposable
{
    private readonly SearchSetup _search = new(
        Records.Of("Melayani warga dengan hati"),
        Records.Of("Puskesmas tanpa antre"),
        Records.Of("e-Filing pajak"),
        Records.Of("Getar Dilan (Gerakan Tanam Sayur di Lahan Pekarangan)", "Pemerintah Kabupaten Luwu Utara"),
        Records.Of("Tanam pohon, gerakan bersama"),
        Records.Of("Café Qur'an"),
        Records.Of("Jalan desa")
    );

    public void Dispose() => _search.Dispose();

    [Theory]
    [InlineData("pelayanan", "Melayani warga dengan hati")]
    [InlineData("pusk", "Puskesmas tanpa antre")]
    [InlineData("efiling", "e-Filing pajak")]
    [InlineData("E-Filing", "e-Filing pajak")]
    [InlineData("quran", "Café Qur'an")]
    [InlineData("cafe", "Café Qur'an")]
    [InlineData("\"gerakan tanam\"", "Getar Dilan (Gerakan Tanam Sayur di Lahan Pekarangan)")]
    [InlineData("sayur luwu", "Getar Dilan (Gerakan Tanam Sayur di Lahan Pekarangan)")]
    public async Task A_query_finds_the_one_record_that_fits(string query, string title)
    {
        Assert.Equal([title], await _search.Titles(query));
    }

    [Fact]
    public async Task Words_that_join_are_not_demanded()
    {
        Assert.Equal(["Jalan desa"], await _search.Titles("jalan untuk desa"));
    }

    [Theory]
    [InlineData("puskesms", "puskesmas")]
    [InlineData("puksesmas antre", "puskesmas antre")]
    [InlineData("pohn bersama", "pohon bersama")]
    public async Task A_slip_of_the_keys_is_searched_as_the_nearest_word(string typed, string meant)
    {
        var hits = await _search.Find(typed);

        Assert.Equal(meant, hits.SearchedInstead);
        Assert.Single(hits.Hits);
    }

    [Fact]
    public async Task A_rare_spelling_offers_the_frequent_one()
    {
        using var search = new SearchSetup(Enumerable.Range(0, 12).Select(i => Records.Of($"Posyandu {i}")).Append(Records.Of("Posyandi mandiri")));

        var hits = await search.Find("posyandi");

        Assert.Equal("posyandu", hits.DidYouMean);
        Assert.Null(hits.SearchedInstead);
        Assert.Equal("Posyandi mandiri", Assert.Single(hits.Hits).Document.Title);
    }

    [Fact]
    public async Task When_no_record_has_all_words_those_with_some_are_shown_and_it_is_said()
    {
        var hits = await _search.Find("puskesmas pajak");

        Assert.True(hits.SomeWordsOnly);
        Assert.Equal(["Puskesmas tanpa antre", "e-Filing pajak"], hits.Hits.Select(hit => hit.Document.Title).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task When_the_filters_leave_nothing_no_other_words_are_searched()
    {
        var hits = await _search.Find("puskesmas antre", chosen: (CatalogueFacet.Year, "1999"));

        Assert.False(hits.SomeWordsOnly);
        Assert.Equal(0, hits.Total);
        Assert.Equal(1, hits.Facets[CatalogueFacet.Year]["2021"]);
    }

    [Fact]
    public async Task What_means_nothing_finds_nothing()
    {
        var hits = await _search.Find("zzzzqqqq");

        Assert.Equal(0, hits.Total);
        Assert.Null(hits.SearchedInstead);
    }

    [Fact]
    public async Task Marks_show_what_was_found_and_the_pieces_are_the_title()
    {
        var hit = Assert.Single((await _search.Find("tanam sayur pekarang")).Hits);

        Assert.Equal("Getar Dilan (Gerakan Tanam Sayur di Lahan Pekarangan)", string.Concat(hit.Title.Select(piece => piece.Text)));
        Assert.Equal(["Tanam", "Sayur", "Pekarangan"], hit.Title.Where(piece => piece.Marked).Select(piece => piece.Text));
        Assert.Empty(hit.Snippet);
    }

    [Fact]
    public async Task A_match_in_the_text_shows_its_surroundings()
    {
        using var search = new SearchSetup(
            Records.Of("Jalan") with
            {
                Summary = string.Concat(Enumerable.Repeat("kata lain ", 30)) + "rujukan berjenjang " + string.Concat(Enumerable.Repeat("dan seterusnya ", 30)),
            }
        );

        var hit = Assert.Single((await search.Find("rujukan")).Hits);

        Assert.Equal(["rujukan"], hit.Snippet.Where(piece => piece.Marked).Select(piece => piece.Text));
        Assert.InRange(hit.Snippet.Sum(piece => piece.Text.Length), 100, 300);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("AND OR NOT (")]
    [InlineData("title:x^9999 ~ * ? \\ /")]
    [InlineData("\ud800 \udc00")]
    [InlineData("\u0000\u001f")]
    [InlineData("<script>alert(1)</script>")]
    public async Task No_text_is_an_error(string text)
    {
        var hits = await _search.Find(text + string.Concat(Enumerable.Repeat("é-", 500)));

        Assert.True(hits.Total >= 0);
        await _search.Find(text);
    }
}

public sealed class SearchWordsTests
{
    public static TheoryData<string> Texts { get; } =
    [
        "Getar Dilan (Gerakan Tanam Sayur di Lahan Pekarangan)",
        "e-Filing: Semudah Menjentikkan Jari Kelingking, Qur'an 2.0",
        "Café ÄÖÜ ß Æther œuvre ﬁnal ŁÓDŹ İstanbul ĳs",
        "e\u0301tude नमस्ते 你好 𝒳yz 👍 ok",
        "\ud800x y\udc00 \u0000z",
        "",
        "   --- ",
        new string('a', 600) + " " + new string('é', 300),
        "mempertanggungjawabkan pelayanan kesehatannya berlari-larian penyelenggaraan",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Words_of_a_text_are_those_that_lie_in_the_index(string text)
    {
        var words = Words.Of(text);

        Assert.Equal(Tokens(Words.Plain, text), words.Select(word => (word.Plain, word.Start, word.End)));
        Assert.Equal(Tokens(Words.Stemmed, text), words.Select(word => (word.Stem, word.Start, word.End)));
    }

    private static List<(string Term, int Start, int End)> Tokens(Analyzer analyzer, string text)
    {
        var tokens = new List<(string, int, int)>();
        using var stream = analyzer.GetTokenStream("", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var place = stream.GetAttribute<IOffsetAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            tokens.Add((term.ToString()!, place.StartOffset, place.EndOffset));
        }

        stream.End();
        return tokens;
    }
}
