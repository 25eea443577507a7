using Jipp.Innovations.Application;

namespace Jipp.UnitTests.Innovations;

public sealed class SearchRankingTests
{
    [Fact]
    public async Task A_word_counts_most_in_the_title_then_in_the_acronym_then_in_the_agency_then_elsewhere()
    {
        using var search = new SearchSetup(
            Records.Of("Jalan mulus") with
            {
                Awards = ["Juara posyandu"],
            },
            Records.Of("Jalan lebar", "Balai Posyandu"),
            Records.Of("Jalan panjang") with
            {
                Acronym = "POSYANDU",
            },
            Records.Of("Posyandu keliling"),
            Records.Of("Jalan buntu")
        );

        Assert.Equal(["Posyandu keliling", "Jalan panjang", "Jalan lebar", "Jalan mulus"], await search.Titles("posyandu"));
    }

    [Fact]
    public async Task A_stopped_record_sinks_below_like_ones_but_its_exact_title_still_leads_to_it()
    {
        using var search = new SearchSetup(
            Records.Of("Antar obat pasien").Stopped(),
            Records.Of("Antar obat lansia"),
            Records.Of("Obat untuk desa"),
            Records.Of("Antar jemput sekolah")
        );

        Assert.Equal(["Antar obat lansia", "Antar obat pasien"], await search.Titles("antar obat"));
        Assert.Equal("Antar obat pasien", (await search.Titles("antar obat pasien"))[0]);
        Assert.Equal("Antar obat pasien", (await search.Titles(null))[^1]);
    }

    [Fact]
    public async Task A_retired_record_appears_only_when_asked_for()
    {
        using var search = new SearchSetup(Records.Of("Pajak daring") with { Retired = true }, Records.Of("Pajak keliling"));

        Assert.Equal(["Pajak keliling"], await search.Titles("pajak"));
        Assert.Equal(["Pajak keliling"], await search.Titles(null));
        var asked = await search.Find("pajak", chosen: (CatalogueFacet.State, CatalogueStates.Retired));
        Assert.Equal("Pajak daring", Assert.Single(asked.Hits).Document.Title);
        Assert.Equal(1, asked.Facets[CatalogueFacet.State][CatalogueStates.NeverConfirmed]);
    }

    [Fact]
    public async Task Without_words_running_and_awarded_records_come_first()
    {
        using var search = new SearchSetup(
            Records.Of("Biasa lama") with
            {
                SourceYear = 2015,
            },
            Records.Of("Biasa baru") with
            {
                SourceYear = 2024,
            },
            Records.Of("Bergelar") with
            {
                SourceYear = 2014,
                Titles = [new(2014, "Top 9", "commended")],
            },
            Records.Of("Terkonfirmasi").Confirmed()
        );

        Assert.Equal(["Terkonfirmasi", "Bergelar", "Biasa baru", "Biasa lama"], await search.Titles(null));
    }

    [Fact]
    public async Task Each_order_sorts_by_what_it_names()
    {
        using var search = new SearchSetup(
            Records.Of("\"Beta\"").Confirmed(3) with
            {
                SourceYear = 2020,
            },
            Records.Of("alfa") with
            {
                SourceYear = 2022,
            },
            Records.Of("Gama").Confirmed(9) with
            {
                SourceYear = 2021,
            }
        );

        Assert.Equal(["Gama", "\"Beta\"", "alfa"], await Titles(CatalogueOrder.Confirmed));
        Assert.Equal(["alfa", "\"Beta\"", "Gama"], await Titles(CatalogueOrder.Title));
        Assert.Equal(["alfa", "Gama", "\"Beta\""], await Titles(CatalogueOrder.Year));

        async Task<IEnumerable<string>> Titles(CatalogueOrder order) => (await search.Find(null, order)).Hits.Select(hit => hit.Document.Title);
    }

    [Fact]
    public async Task The_running_state_is_that_of_the_day_of_reading()
    {
        using var search = new SearchSetup(Records.Of("Layanan").Confirmed() with { DueOn = new DateOnly(2026, 3, 10) });

        Assert.Equal([CatalogueStates.Confirmed], (await search.Find(null)).Facets[CatalogueFacet.State].Keys);
        search.Clock.Advance(TimeSpan.FromDays(10));
        Assert.Equal([CatalogueStates.Due], (await search.Find(null)).Facets[CatalogueFacet.State].Keys);
        search.Clock.Advance(TimeSpan.FromDays(60));
        Assert.Equal([CatalogueStates.Unconfirmed], (await search.Find(null)).Facets[CatalogueFacet.State].Keys);
    }

    [Fact]
    public async Task Similar_records_share_rare_words_and_never_include_itself_or_a_retired_one()
    {
        var itself = Records.Of("Bank sampah sekolah");
        using var search = new SearchSetup(
            itself,
            Records.Of("Sekolah ramah anak", "Pemerintah Kota Lain"),
            Records.Of("Tabungan bank sampah", "Pemerintah Kota Lain"),
            Records.Of("Bank sampah pasar") with
            {
                Retired = true,
            },
            Records.Of("Parkir elektronik", "Kementerian Jauh")
        );

        var similar = await search.Index.Similar(itself.Id, 2, search.Clock.GetUtcNow(), CancellationToken.None);

        Assert.Equal(["Tabungan bank sampah", "Sekolah ramah anak"], similar.Select(record => record.Title));
    }
}
