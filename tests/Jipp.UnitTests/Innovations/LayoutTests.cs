using Jipp.Innovations.Application.Importing;
using Jipp.Innovations.Domain;

namespace Jipp.UnitTests.Innovations;

public sealed class LayoutTests
{
    private static readonly string[] Good = ["R0001", "2018", "GAMPIL", "Pemerintah Kota Malang", "IGA", "Jawa Timur", "35.73", "Nominasi", "https://contoh.test/a", "Top 45"];

    [Fact]
    public void A_row_of_the_public_list_says_what_its_columns_say()
    {
        var row = PublicList();

        Assert.Empty(row.Faults);
        Assert.Empty(row.Warnings);
        Assert.Equal(("R0001", false, "https://contoh.test/a", true), (row.Key, row.WeakKey, row.Address, row.Published));
        Assert.Equal("2018", row.Values[InnovationField.SourceYear]);
        Assert.False(row.Values.ContainsKey(InnovationField.InitiatedYear));
        Assert.Equal("35.73", row.Values[InnovationField.Region]);
        Assert.Equal("Top 45", row.Values[InnovationField.KippTitle]);
    }

    [Theory]
    [InlineData(2, "", "Judul kosong.")]
    [InlineData(3, " ", "Instansi kosong.")]
    [InlineData(6, "35.7", "Kode wilayah \"{0}\" mustahil: dua angka, atau dua angka, titik, dua angka.")]
    [InlineData(6, "3573", "Kode wilayah \"{0}\" mustahil: dua angka, atau dua angka, titik, dua angka.")]
    public void A_fault_refuses_the_row(int column, string value, string fault)
    {
        var row = PublicList((column, value));

        Assert.Equal(RowOutcome.Refused, row.Outcome);
        Assert.Equal(fault, Assert.Single(row.Faults).Message);
    }

    [Theory]
    [InlineData(1, "", "Tanpa tahun.")]
    [InlineData(6, "35.99", "Kode wilayah \"{0}\" tidak dikenal.")]
    [InlineData(8, "javascript:alert(1)", "Alamat sumber bukan tautan web dan tidak dipakai.")]
    [InlineData(0, "", "Tanpa nomor sumber: dikenali dari instansi dan judul.")]
    public void A_warning_lets_the_row_in(int column, string value, string warning)
    {
        var row = PublicList((column, value));

        Assert.Empty(row.Faults);
        Assert.Equal(warning, Assert.Single(row.Warnings).Message);
        Assert.True(row.Warned);
    }

    [Fact]
    public void A_year_that_cannot_be_read_is_left_empty_with_a_warning()
    {
        var row = PublicList((1, "20l9"));

        Assert.False(row.Values.ContainsKey(InnovationField.SourceYear));
        Assert.Equal(2, row.Warnings.Count);
    }

    [Fact]
    public void An_address_that_is_no_web_address_never_becomes_a_link() => Assert.Null(PublicList((8, "javascript:alert(1)")).Address);

    [Fact]
    public void A_weak_key_knows_spellings_of_one_name_apart_from_other_names()
    {
        var key = PublicList((0, "")).Key;

        Assert.StartsWith("~", key, StringComparison.Ordinal);
        Assert.Equal(key, PublicList((0, ""), (2, "gampil!"), (3, "PEMERINTAH KOTA MALANG"), (1, "2019")).Key);
        Assert.NotEqual(key, PublicList((0, ""), (2, "GAMPIL 2")).Key);
        Assert.NotEqual(key, PublicList((0, ""), (3, "Pemerintah Kabupaten Malang")).Key);
    }

    [Fact]
    public void A_weak_key_of_IGA_holds_the_year_too()
    {
        Assert.NotEqual(PublicList("kemendagri-iga", (0, "")).Key, PublicList("kemendagri-iga", (0, ""), (1, "2019")).Key);
    }

    [Fact]
    public void Cells_become_one_line_without_invisible_signs()
    {
        Assert.Equal("Satu dua tiga", PublicList((2, "  Satu\r\n\tdua\u200b\u202e   tiga ")).Title);
    }

    [Fact]
    public void A_row_with_more_or_fewer_cells_than_the_header_is_at_fault()
    {
        Assert.Equal(RowOutcome.Refused, Read(new PublicListLayout(), "daerah", [.. Good, "lebih"]).Outcome);
        Assert.Equal(RowOutcome.Refused, Read(new PublicListLayout(), "daerah", [.. Good.Take(7)]).Outcome);
    }

    [Theory]
    [InlineData("panrb-kipp.csv", "panrb-kipp")]
    [InlineData("Kemendagri-IGA (1).csv", "kemendagri-iga")]
    [InlineData("daerah-2024.csv", "daerah")]
    [InlineData("daerahku.csv", null)]
    [InlineData("inovasi.csv", null)]
    public void The_files_name_says_the_source(string file, string? system)
    {
        var source = new PublicListLayout().SourceSystemOf(file);

        Assert.Equal(system, source.IsSuccess ? source.Value : null);
    }

    [Fact]
    public void A_row_of_LANs_directory_has_own_years_and_a_place_by_crosswalk()
    {
        var row = Lan("3501", "2012", "Terbit");

        Assert.Equal("35.01", row.Values[InnovationField.Region]);
        Assert.Equal("2012", row.Values[InnovationField.ImplementedYear]);
        Assert.False(row.Values.ContainsKey(InnovationField.SourceYear));
        Assert.Equal("Dinas Komunikasi", row.Values[InnovationField.Unit]);
        Assert.True(row.Published);
        Assert.False(Lan("3501", "2012", "Draf").Published);
    }

    [Theory]
    [InlineData("1103", "11.01")]
    [InlineData("3578", "35.78")]
    [InlineData("35", "35")]
    [InlineData("94", null)]
    [InlineData("9999", null)]
    public void BPS_codes_go_through_the_crosswalk_and_never_by_a_dot(string bps, string? kemendagri) => Assert.Equal(kemendagri, Regions.FromBps(bps));

    private static ImportRow PublicList(params (int Column, string Value)[] changes) => PublicList("daerah", changes);

    private static ImportRow PublicList(string system, params (int Column, string Value)[] changes)
    {
        var cells = Good.ToArray();
        foreach (var (column, value) in changes)
        {
            cells[column] = value;
        }

        return Read(new PublicListLayout(), system, cells);
    }

    private static ImportRow Lan(string regency, string year, string status) =>
        Read(
            new LanDirectoryLayout(),
            "lan-direktori-2018",
            [
                "69",
                "E-surat",
                "Aplikasi",
                "Teknologi",
                "Provinsi",
                "Kota X",
                "Dinas Komunikasi",
                "JAWA TIMUR",
                "KOTA X",
                "35",
                regency,
                "2011",
                year,
                "Observasi",
                "Wawancara",
                status,
                "",
                "2015-01-08",
            ]
        );

    private static ImportRow Read(Layout layout, string system, string[] cells)
    {
        var columns = layout.Required.Select((column, at) => (column, at)).ToDictionary(pair => pair.column, pair => pair.at);
        var reading = new RowReading(new(2, cells), columns, layout.Required.Count, 2027);
        layout.Read(reading);
        return reading.ToRow(new(Guid.CreateVersion7()), layout, system);
    }
}
