using Jipp.Innovations.Domain;

namespace Jipp.UnitTests.Innovations;

public sealed class AgencyResolverTests
{
    private static readonly DirectoryAgency[] Directory =
    [
        Agency("73", "Pemerintah Provinsi Sulawesi Selatan", "Sulawesi Selatan", "provinsi", "73"),
        Agency("11", "Pemerintah Aceh", "Aceh", "provinsi", "11"),
        Agency("34", "Pemerintah Provinsi Daerah Istimewa Yogyakarta", "Daerah Istimewa Yogyakarta", "provinsi", "34", "DI Yogyakarta"),
        Agency("73.22", "Pemerintah Kabupaten Luwu Utara", "Kabupaten Luwu Utara", "kabupaten", "73"),
        Agency("35.07", "Pemerintah Kabupaten Malang", "Kabupaten Malang", "kabupaten", "35"),
        Agency("35.73", "Pemerintah Kota Malang", "Kota Malang", "kota", "35"),
        Agency("63.72", "Pemerintah Kota Banjarbaru", "Kota Banjarbaru", "kota", "63"),
        Agency("L47", "Kepolisian Negara Republik Indonesia", null, "lembaga", null, "Polri"),
        Agency("K10", "Kementerian Keuangan", null, "kementerian", null),
        Agency("a", "Badan Kembar", null, "lembaga", null),
        Agency("b", "Badan Kembar", null, "lembaga", null),
    ];

    private readonly AgencyResolver _resolver = new(Directory, []);

    [Theory]
    [InlineData("Pemerintah Kabupaten Luwu Utara", "73.22", null)]
    [InlineData("PEMERINTAH KAB. LUWU UTARA", "73.22", null)]
    [InlineData("Kabupaten Luwu Utara", "73.22", null)]
    [InlineData("Pemerintah Kabupaten Luwu Utara (Dinas Kominfo-SP)", "73.22", "Dinas Kominfo-SP")]
    [InlineData("Pemerintah Provinsi Sulawesi Selatan (RSUD Haji Makassar)", "73", "RSUD Haji Makassar")]
    [InlineData("Pemerintah Sulawesi Selatan", "73", null)]
    [InlineData("Prov. Sulawesi Selatan", "73", null)]
    [InlineData("Pemerintah Aceh", "11", null)]
    [InlineData("Pemerintah Daerah Istimewa Yogyakarta (Balai TEKKOMDIK)", "34", "Balai TEKKOMDIK")]
    [InlineData("DI Yogyakarta", "34", null)]
    [InlineData("Kepolisian Negara RI (Polres Malang Kota)", "L47", "Polres Malang Kota")]
    [InlineData("POLRI", "L47", null)]
    [InlineData("Kementerian Keuangan RI", "K10", null)]
    public void Names_of_one_agency_are_recognised_with_their_unit(string text, string code, string? unit)
    {
        var found = _resolver.Resolve(text, null);

        Assert.Equal(code, found.Code);
        Assert.Equal(unit, found.Unit);
    }

    [Theory]
    [InlineData("Kabupaten di Kalimantan Barat (tidak disebut)")]
    [InlineData("Masyarakat (Kota Banjarbaru)")]
    [InlineData("Pemerintah Malang")]
    [InlineData("Pemerintah Kabupaten Luwu Utar")]
    [InlineData("Kementrian Keuangan")]
    [InlineData("Badan Kembar")]
    [InlineData("")]
    public void What_is_not_named_exactly_stays_unrecognised_whatever_the_region(string text)
    {
        Assert.Null(_resolver.Resolve(text, "73.22").Code);
    }

    [Fact]
    public void A_bracket_that_names_a_place_is_no_unit()
    {
        Assert.Null(_resolver.Resolve("Masyarakat (Kota Banjarbaru)", null).Unit);
        Assert.Null(_resolver.Resolve("Forum Anak (Sulawesi Selatan)", null).Unit);
    }

    [Fact]
    public void The_region_gives_the_province_only_while_the_agency_is_unknown()
    {
        Assert.Equal("61", _resolver.Resolve("Masyarakat", "61.01").ProvinceCode);
        Assert.Null(_resolver.Resolve("Masyarakat", "99.01").ProvinceCode);
        Assert.Null(_resolver.Resolve("Kepolisian Negara RI (Polres Madiun)", "35").ProvinceCode);
        Assert.Equal("73", _resolver.Resolve("Kabupaten Luwu Utara", "35.78").ProvinceCode);
    }

    [Fact]
    public void A_persons_alias_explains_what_the_directory_does_not_and_decides_between_twins()
    {
        var resolver = new AgencyResolver(Directory, [Alias("Masyarakat (Kota Banjarbaru)", "63.72"), Alias("Badan Kembar", "b"), Alias("Kementerian Keuangan", "a")]);

        Assert.Equal("63.72", resolver.Resolve("MASYARAKAT (Kota Banjarbaru)", null).Code);
        Assert.Equal("b", resolver.Resolve("Badan Kembar", null).Code);
        Assert.Equal("K10", resolver.Resolve("Kementerian Keuangan", null).Code);
        Assert.Null(resolver.Resolve("Masyarakat", null).Code);
    }

    [Fact]
    public void A_former_name_still_means_the_agency()
    {
        var renamed = Agency("K65", "Kementerian Komunikasi dan Informatika", null, "kementerian", null);
        renamed.HearRenaming("Kementerian Komunikasi dan Informatika", "Kementerian Komunikasi dan Digital", 2);
        var found = new AgencyResolver([renamed], []).Resolve("Kementerian Komunikasi dan Informatika (BAKTI)", null);

        Assert.Equal(("K65", "Kementerian Komunikasi dan Digital", "BAKTI"), (found.Code, found.Name, found.Unit));
    }

    [Theory]
    [InlineData("PAM Jaya (BUMD DKI Jakarta)", "PAM Jaya", "bumd")]
    [InlineData("Perumda Air Minum Tirta Binangun Kulon Progo", "Perumda Air Minum Tirta Binangun Kulon Progo", "bumd")]
    [InlineData("PDAM Kota Malang", "PDAM Kota Malang", "bumd")]
    [InlineData("PT Pertamina (Persero)", "PT Pertamina (Persero)", "bumn")]
    [InlineData("PT. Garuda Indonesia (Persero) Tbk.", "PT. Garuda Indonesia (Persero) Tbk.", "bumn")]
    [InlineData("Perusahaan Umum Badan Urusan Logistik (Perum BULOG)", "Perusahaan Umum Badan Urusan Logistik (Perum BULOG)", "bumn")]
    [InlineData("Perusahaan Daerah Air Minum (PDAM) Tirtamarta Kota Yogyakarta", "Perusahaan Daerah Air Minum (PDAM) Tirtamarta Kota Yogyakarta", "bumd")]
    public void Enterprises_that_say_what_they_are_become_proposed_agencies(string text, string name, string kind)
    {
        var found = _resolver.Resolve(text, null);

        Assert.Equal((null, null), (found.Code, found.Unit));
        Assert.Equal(new ProposedEnterprise(name, kind), found.Proposed);
    }

    [Theory]
    [InlineData("PT Taspen")]
    [InlineData("Bank Jatim")]
    [InlineData("Masyarakat (Kota Banjarbaru)")]
    [InlineData("Kementerian Keuangan")]
    public void Nothing_else_is_proposed(string text)
    {
        Assert.Null(_resolver.Resolve(text, null).Proposed);
    }

    private static DirectoryAgency Agency(string code, string name, string? region, string kind, string? province, params string[] aliases)
    {
        var agency = new DirectoryAgency(code);
        agency.Hear(name, region, kind, province, "registered", aliases, 1);
        return agency;
    }

    private AgencyAlias Alias(string text, string code) =>
        new()
        {
            Folded = _resolver.KeyOf(text),
            Text = text,
            AgencyCode = code,
            AddedBy = "Penguji",
            AddedAt = DateTimeOffset.UnixEpoch,
        };
}
