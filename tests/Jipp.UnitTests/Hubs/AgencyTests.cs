using Jipp.BuildingBlocks;
using Jipp.Hubs.Domain;
using Xunit;

namespace Jipp.UnitTests.Hubs;

public sealed class AgencyTests
{
    private static readonly DateOnly Day = new(2025, 1, 2);

    [Theory]
    [InlineData("11", "Aceh", "Pemerintah Aceh")]
    [InlineData("73", "Sulawesi Selatan", "Pemerintah Provinsi Sulawesi Selatan")]
    public void A_province_s_government_is_called_after_it(string code, string region, string name) => Assert.Equal(name, AgencyNaming.OfProvince(code, region));

    [Theory]
    [InlineData("Kabupaten Luwu Utara", "Pemerintah Kabupaten Luwu Utara", "kabupaten", true)]
    [InlineData("Kota Surabaya", "Pemerintah Kota Surabaya", "kota", true)]
    [InlineData("Kota Administrasi Jakarta Pusat", "Pemerintah Kota Administrasi Jakarta Pusat", "kota", false)]
    [InlineData("Kabupaten Kotabaru", "Pemerintah Kabupaten Kotabaru", "kabupaten", true)]
    public void A_regency_or_city_is_told_by_its_name(string region, string name, string kind, bool hasGovernment)
    {
        Assert.Equal(name, AgencyNaming.OfRegency(region));
        Assert.Equal(kind, AgencyNaming.KindOfRegency(region).Word());
        Assert.Equal(hasGovernment, AgencyNaming.HasOwnGovernment(region));
    }

    [Theory]
    [InlineData("Kementerian Keuangan RI", "Kementerian Keuangan")]
    [InlineData("KEJAKSAAN REPUBLIK INDONESIA", "Kejaksaan")]
    [InlineData("Pemkab. Luwu Utara", "Pemerintah Kabupaten Luwu Utara")]
    [InlineData("Pemerintah Kab. Luwu Utara", "Pemerintah Kabupaten Luwu Utara")]
    [InlineData("Pemprov Jawa Timur", "Pemerintah Prov. Jawa Timur")]
    [InlineData("Kementerian Agraria & Tata Ruang/BPN", "Kementerian Agraria dan Tata Ruang / BPN")]
    public void Spellings_of_one_name_fold_to_one(string one, string other) => Assert.Equal(NameFold.Of(other), NameFold.Of(one));

    [Theory]
    [InlineData("Kota Bandung", "Kabupaten Bandung")]
    [InlineData("Pemerintah Provinsi Riau", "Pemerintah Provinsi")]
    [InlineData("Kementerian Hukum", "Kementerian Hukum dan HAM")]
    public void Names_of_two_agencies_stay_two(string one, string other) => Assert.NotEqual(NameFold.Of(other), NameFold.Of(one));

    [Theory]
    [InlineData("Bank Indonesia", "bank-indonesia")]
    [InlineData("  PT. Air Minum (Perseroda) ", "pt-air-minum-perseroda")]
    public void An_agency_without_an_official_code_is_keyed_by_its_name(string name, string slug) => Assert.Equal(slug, AgencyNaming.SlugOf(name));

    [Fact]
    public void A_slug_is_never_longer_than_a_code_may_be() =>
        Assert.InRange(AgencyNaming.SlugOf(string.Join(' ', Enumerable.Repeat("perusahaan", 30))).Length, 1, AgencyNaming.LongestCode);

    [Fact]
    public void Renaming_keeps_the_old_name_as_a_former_one()
    {
        var agency = Registered("Kementerian Pariwisata dan Ekonomi Kreatif");

        Assert.True(agency.Rename(" Kementerian Pariwisata ", Day, "Perpres 139/2024").IsSuccess);

        Assert.Equal("Kementerian Pariwisata", agency.Name);
        var former = Assert.Single(agency.Aliases);
        Assert.Equal(("Kementerian Pariwisata dan Ekonomi Kreatif", AliasKind.FormerName, (DateOnly?)Day), (former.Text, former.Kind, former.Until));
    }

    [Fact]
    public void Renaming_back_leaves_the_name_in_between_as_the_only_former_one()
    {
        var agency = Registered("Kementerian Koperasi");
        agency.Rename("Kementerian Koperasi dan UKM", Day, "Perpres");
        agency.Rename("Kementerian Koperasi", Day.AddYears(1), "Perpres");

        Assert.Equal(["Kementerian Koperasi dan UKM"], agency.Aliases.Select(alias => alias.Text));
    }

    [Fact]
    public void The_same_name_is_no_new_name() => Assert.Equal("agency.same-name", Registered("Bank Indonesia").Rename("Bank Indonesia", Day, "surat").Error?.Code);

    [Fact]
    public void A_proposed_agency_is_accepted_once()
    {
        var agency = Agency.Propose(new AgencyEntry("perumda-air", "Perumda Air", AgencyKind.RegionalEnterprise, "berita"));

        Assert.True(agency.Accept().IsSuccess);
        Assert.Equal("agency.already-registered", agency.Accept().Error?.Code);
        Assert.Equal(AgencyStatus.Registered, agency.Status);
    }

    [Fact]
    public void Newer_reference_data_add_names_and_take_nothing_back()
    {
        var agency = Agency.Register(new AgencyEntry("K1", "Kementerian Agama", AgencyKind.Ministry, "daftar") { Aliases = ["Kemenag"] });
        agency.Rename("Kementerian Agama dan Haji", Day, "Perpres");
        ((IAggregateRoot)agency).ClearEvents();

        agency.Complete(["Kemenag", "Depag"], ["K75"]);

        Assert.Equal("Kementerian Agama dan Haji", agency.Name);
        Assert.Equal(["Kemenag", "Kementerian Agama", "Depag"], agency.Aliases.Select(alias => alias.Text));
        Assert.Equal(["K75"], agency.SuccessorCodes);
        Assert.IsType<AgencyEntered>(Assert.Single(((IAggregateRoot)agency).PendingEvents));
    }

    [Fact]
    public void Reference_data_that_bring_nothing_new_are_not_told()
    {
        var agency = Agency.Register(new AgencyEntry("K1", "Kementerian Agama", AgencyKind.Ministry, "daftar") { Aliases = ["Kemenag"] });
        ((IAggregateRoot)agency).ClearEvents();

        agency.Complete(["KEMENAG", "Kementerian Agama RI"], []);

        Assert.Empty(((IAggregateRoot)agency).PendingEvents);
    }

    private static Agency Registered(string name) => Agency.Register(new AgencyEntry("K999", name, AgencyKind.Ministry, "daftar"));
}
