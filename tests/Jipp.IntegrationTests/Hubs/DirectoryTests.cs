using Jipp.Hubs;
using Jipp.Hubs.Application;
using Jipp.Hubs.Contracts;
using Jipp.Innovations.Contracts;
using Jipp.IntegrationTests.Innovations;
using Jipp.Testing;
using Xunit;

namespace Jipp.IntegrationTests.Hubs;

public abstract class DirectoryTests(HostFixture fixture)
{
    private static readonly TestUser Secretariat = TestUser.With(Permissions.ManageDirectory);

    [SkippableFact]
    public async Task The_directory_has_38_provinces_508_regencies_and_cities_and_120_central_agencies()
    {
        var page = await Search();

        var kinds = page.Kinds.ToDictionary(kind => kind.Value, kind => kind.Count);
        Assert.Equal((38, 508), (kinds["provinsi"], kinds["kabupaten"] + kinds["kota"]));
        Assert.Equal((49, 61, 4, 6), (kinds["kementerian"], kinds["lembaga"], kinds["lainnya"], kinds["historis"]));
        Assert.Equal(38, page.Provinces.Count);
    }

    [SkippableTheory]
    [InlineData("kab. luwu utara", "73.22")]
    [InlineData("73.22", "73.22")]
    [InlineData("Badan POM", "L15")]
    [InlineData("kemENTERIAN atr/bpn", "K38")]
    [InlineData("bank indonesia", "bank-indonesia")]
    public async Task An_agency_is_found_by_name_alias_or_code(string text, string code) => Assert.Equal([code], (await Search(text)).Items.Select(item => item.Code));

    [SkippableFact]
    public async Task A_search_shows_what_matches_every_word_and_nothing_else()
    {
        var found = (await Search("luwu")).Items.Select(item => item.Code);

        Assert.Equal(["73.17", "73.22", "73.24"], found.Order());
        Assert.Empty((await Search("luwu surabaya")).Items);
        Assert.Empty((await Search("?!")).Items);
        Assert.Empty((await Search("%")).Items);
    }

    [SkippableFact]
    public async Task Facets_leave_their_own_filter_aside()
    {
        var page = await Search("", ["kota"], ["73"]);

        Assert.Equal(["73.71", "73.72", "73.73"], page.Items.Select(item => item.Code).Order());
        Assert.Equal(21, page.Kinds.Single(kind => kind.Value == "kabupaten").Count);
        Assert.Equal(9, page.Provinces.Single(province => province.Value == "35").Count);
        Assert.DoesNotContain(page.Provinces, province => province.Value == "31");
    }

    [SkippableFact]
    public async Task Pages_follow_each_other_without_gap_or_overlap()
    {
        var (first, second) = (await Search("", ["provinsi"], page: 1), await Search("", ["provinsi"], page: 2));

        Assert.Equal((25, 13, 2), (first.Items.Count, second.Items.Count, first.Pages));
        Assert.Equal(38, first.Items.Concat(second.Items).Select(item => item.Code).Distinct().Count());
        Assert.Empty((await Search("", ["provinsi"], page: 3)).Items);
    }

    [SkippableFact]
    public async Task Loading_again_tells_nothing_and_keeps_what_people_changed()
    {
        await using var host = await fixture.NewHost();
        Assert.True((await host.Send(new RenameAgency("K35", "Kementerian Kepariwisataan", new DateOnly(2026, 1, 1), "Perpres"), Secretariat)).IsSuccess);
        var told = (await host.Told("hubs")).Count;

        Assert.True((await host.Send(new LoadDirectory(), TestUser.System("first-run", Permissions.LoadReferenceData))).IsSuccess);

        Assert.Equal(told, (await host.Told("hubs")).Count);
        Assert.Equal("Kementerian Kepariwisataan", (await Show(host, "K35")).Name);
    }

    [SkippableFact]
    public async Task Every_agency_was_told_with_its_aliases_and_successors()
    {
        await using var host = await fixture.NewHost();
        var told = Events.Of<AgencyRegisteredV1>(await host.Told("hubs"));

        Assert.Equal(666, told.Count);
        Assert.Equal(["K55", "K56", "K57"], told.Single(agency => agency.AgencyCode == "kementerian-hukum-dan-ham").SuccessorCodes);
        var jakarta = told.Single(agency => agency.AgencyCode == "31");
        Assert.Equal(("provinsi", "31", "registered", 1), (jakarta.Kind, jakarta.ProvinceCode, jakarta.Status, jakarta.Revision));
        Assert.Contains("DKI Jakarta", jakarta.Aliases);
        Assert.DoesNotContain(told, agency => agency.AgencyCode == "31.71");
    }

    [SkippableFact]
    public async Task A_renamed_agency_is_found_by_both_names_and_told_with_a_higher_revision()
    {
        var host = fixture.Host;
        Assert.True((await host.Send(new RenameAgency("K65", "Kementerian Digital", new DateOnly(2026, 2, 1), "Perpres 1/2026"), Secretariat)).IsSuccess);

        Assert.Equal(["K65"], (await Search("Kementerian Digital")).Items.Select(item => item.Code));
        Assert.Equal(["K65"], (await Search("Kementerian Komunikasi dan Digital")).Items.Select(item => item.Code));
        var former = Assert.Single((await Show(host, "K65")).FormerNames);
        Assert.Equal(("Kementerian Komunikasi dan Digital", (DateOnly?)new DateOnly(2026, 2, 1)), (former.Name, former.Until));
        var told = await host.Told("hubs");
        Assert.Equal(2, Events.Of<AgencyRenamedV1>(told).Single(renamed => renamed.AgencyCode == "K65").Revision);
        Assert.Equal([1, 2], Events.Of<AgencyRegisteredV1>(told).Where(agency => agency.AgencyCode == "K65").Select(agency => agency.Revision).Order());
    }

    [SkippableFact]
    public async Task A_name_that_another_agency_bears_is_refused()
    {
        var renamed = await fixture.Host.Send(new RenameAgency("K1", "Badan POM", new DateOnly(2026, 2, 1), "surat"), Secretariat);
        var registered = await fixture.Host.Send(new RegisterAgency(null, "Perusahaan Contoh", "bumn", null, ["kementerian keuangan RI"], "surat"), Secretariat);

        Assert.Equal("agency.name-taken", renamed.Error?.Code);
        Assert.Equal("agency.name-taken", registered.Error?.Code);
        Assert.Empty((await Search("Perusahaan Contoh")).Items);
    }

    [SkippableFact]
    public async Task A_registered_enterprise_lies_in_the_province_of_its_parent()
    {
        var code = await fixture.Host.Send(new RegisterAgency(null, "Perumda Pasar Contoh", "bumd", "35.78", [], "perda"), Secretariat);

        var agency = await Show(fixture.Host, code.Value);
        Assert.Equal(("perumda-pasar-contoh", "bumd", "35", "35.78"), (agency.Code, agency.Kind, agency.ProvinceCode, agency.Parent?.Code));
        Assert.Equal(("H001", false), (agency.Hub?.Code, agency.Hub?.IsOwn));
        Assert.Equal("agency.unknown-parent", (await fixture.Host.Send(new RegisterAgency(null, "Perumda Lain", "bumd", "99.99", [], "perda"), Secretariat)).Error?.Code);
        Assert.Equal("agency.code-taken", (await fixture.Host.Send(new RegisterAgency("K1", "Perumda Lain", "bumd", null, [], "perda"), Secretariat)).Error?.Code);
    }

    [SkippableFact]
    public async Task A_proposed_enterprise_stays_out_of_the_public_list_until_it_is_accepted()
    {
        var host = fixture.Host;
        await host.Publish(
            "innovations",
            new AgencyProposedV1("Perumda Tirta Uji", "bumd", "73", "https://contoh.test/berita"),
            new AgencyProposedV1("PERUMDA Tirta Uji", "bumd", "73", "https://contoh.test/lain")
        );
        await host.Drain();

        Assert.Empty((await Search("Tirta Uji")).Items);
        var waiting = (await host.Ask(new ListProposedAgencies(), Secretariat)).Value;
        Assert.StartsWith(
            "https://contoh.test/",
            Assert.Single(waiting, agency => agency.Name.Contains("Tirta Uji", StringComparison.OrdinalIgnoreCase)).Source,
            StringComparison.Ordinal
        );
        Assert.Equal("proposed", Events.Of<AgencyRegisteredV1>(await host.Told("hubs")).Single(agency => agency.AgencyCode == "perumda-tirta-uji").Status);

        Assert.True((await host.Send(new AcceptProposedAgency("perumda-tirta-uji"), Secretariat)).IsSuccess);

        Assert.Single((await Search("Tirta Uji")).Items);
        Assert.DoesNotContain((await host.Ask(new ListProposedAgencies(), Secretariat)).Value, agency => agency.Code == "perumda-tirta-uji");
        Assert.Equal("agency.already-registered", (await host.Send(new AcceptProposedAgency("perumda-tirta-uji"), Secretariat)).Error?.Code);
        Assert.Equal("agency.unknown", (await host.Send(new AcceptProposedAgency("tidak-ada"), Secretariat)).Error?.Code);
    }

    [SkippableFact]
    public async Task A_rejected_proposal_is_not_proposed_again_says_why_and_can_still_be_let_in()
    {
        await using var host = await fixture.NewHost();
        const string Code = "perumda-program-uji";
        await host.Publish("innovations", new AgencyProposedV1("Perumda Program Uji", "bumd", "73", "https://contoh.test/berita"));
        await host.Drain();

        Assert.Equal("request.invalid", (await host.Send(new RejectProposedAgency(Code, " "), Secretariat)).Error?.Code);
        Assert.True((await host.Send(new RejectProposedAgency(Code, " Nama program, bukan instansi. "), Secretariat)).IsSuccess);
        await host.Publish("innovations", new AgencyProposedV1("PERUMDA Program Uji", "bumd", "73", "https://contoh.test/lagi"));
        await host.Drain();

        Assert.Equal(("rejected", "Nama program, bukan instansi."), (await Show(host, Code)) is var shown ? (shown.Status, shown.RejectionReason) : default);
        Assert.DoesNotContain((await host.Ask(new ListProposedAgencies(), Secretariat)).Value, agency => agency.Name.Contains("Program Uji", StringComparison.OrdinalIgnoreCase));
        Assert.Empty((await host.Ask(new ListAgencies("Program Uji", [], []))).Value.Items);
        Assert.Equal(
            ["proposed", "rejected"],
            Events.Of<AgencyRegisteredV1>(await host.Told("hubs")).Where(agency => agency.AgencyCode == Code).OrderBy(agency => agency.Revision).Select(agency => agency.Status)
        );
        Assert.Equal("agency.not-proposed", (await host.Send(new RejectProposedAgency(Code, "Lagi."), Secretariat)).Error?.Code);
        Assert.Equal("agency.not-proposed", (await host.Send(new RejectProposedAgency("K1", "Tidak boleh."), Secretariat)).Error?.Code);
        Assert.Equal("agency.was-rejected", (await host.Send(new AddAgencyName(Code, "Nama Lain Uji"), Secretariat)).Error?.Code);
        Assert.Equal("agency.unknown", (await host.Send(new RejectProposedAgency("tidak-ada", "Ya."), Secretariat)).Error?.Code);
        Assert.Empty(await host.BrokenRules("hubs"));

        Assert.True((await host.Send(new AcceptProposedAgency(Code), Secretariat)).IsSuccess);
        Assert.Equal(("registered", null), (await Show(host, Code)) is var accepted ? (accepted.Status, accepted.RejectionReason) : default);
        Assert.Empty(await host.BrokenRules("hubs"));
    }

    [SkippableFact]
    public async Task The_name_of_a_rejected_proposal_may_become_another_name_of_the_agency_that_was_meant()
    {
        await using var host = await fixture.NewHost();
        await host.Publish("innovations", new AgencyProposedV1("Perumda Air Surabaya Uji", "bumd", "35", "https://contoh.test/berita"));
        await host.Drain();
        Assert.Equal("agency.name-taken", (await host.Send(new AddAgencyName("35.78", "Perumda Air Surabaya Uji"), Secretariat)).Error?.Code);

        Assert.True((await host.Send(new RejectProposedAgency("perumda-air-surabaya-uji", "Unit dari Pemerintah Kota Surabaya."), Secretariat)).IsSuccess);
        Assert.True((await host.Send(new AddAgencyName("35.78", " Perumda Air Surabaya Uji "), Secretariat)).IsSuccess);

        Assert.Equal(["35.78"], (await host.Ask(new ListAgencies("perumda air surabaya uji", [], []))).Value.Items.Select(item => item.Code));
        Assert.Contains(
            "Perumda Air Surabaya Uji",
            Events.Of<AgencyRegisteredV1>(await host.Told("hubs")).Where(agency => agency.AgencyCode == "35.78").MaxBy(agency => agency.Revision)!.Aliases
        );
        Assert.Equal("agency.name-taken", (await host.Send(new AcceptProposedAgency("perumda-air-surabaya-uji"), Secretariat)).Error?.Code);
        Assert.Equal("agency.name-known", (await host.Send(new AddAgencyName("35.78", "PERUMDA air surabaya uji"), Secretariat)).Error?.Code);
        Assert.Equal("agency.name-known", (await host.Send(new AddAgencyName("35.78", "Pemerintah Kota Surabaya"), Secretariat)).Error?.Code);
        Assert.Equal("agency.name-taken", (await host.Send(new AddAgencyName("35.78", "Kementerian Agama"), Secretariat)).Error?.Code);
        Assert.Empty(await host.BrokenRules("hubs"));
    }

    [SkippableFact]
    public async Task Records_of_a_rejected_proposal_are_unrecognised_again_and_found_by_the_name_that_is_added()
    {
        await using var host = await fixture.NewHost();
        var record = CatalogueRecords.Published("Meteran pintar uji", agency: "Perumda Tirta Uji Coba", agencyCode: null);
        await host.Store(record);
        await host.Publish("innovations", new AgencyProposedV1("Perumda Tirta Uji Coba", "bumd", "35", "https://contoh.test/berita"));
        await host.Drain();
        Assert.Equal(["perumda-tirta-uji-coba"], await AgencyOf(host, record.Nri!));

        await host.Send(new RejectProposedAgency("perumda-tirta-uji-coba", "Bagian dari Pemerintah Kota Surabaya."), Secretariat);
        await host.Drain();
        Assert.Equal([""], await AgencyOf(host, record.Nri!));

        await host.Send(new AddAgencyName("35.78", "Perumda Tirta Uji Coba"), Secretariat);
        await host.Drain();
        Assert.Equal(["35.78"], await AgencyOf(host, record.Nri!));
        Assert.Empty(await host.BrokenRules("innovations.agency"));
    }

    private static Task<IReadOnlyList<string>> AgencyOf(JippHost host, string nri) => host.Sql("innovations", $"SELECT \"AgencyCode\" FROM innovations WHERE \"Nri\" = '{nri}'");

    [SkippableFact]
    public async Task Jakarta_names_its_parts_without_a_government_and_a_historic_ministry_its_successors()
    {
        Assert.Equal(6, (await Show(fixture.Host, "31")).AdministrativeRegions.Count);
        Assert.Empty((await Show(fixture.Host, "73")).AdministrativeRegions);
        Assert.Equal(
            ["K56", "K55", "K57"],
            (await Show(fixture.Host, "kementerian-hukum-dan-ham")).Successors.OrderBy(agency => agency.Name, StringComparer.Ordinal).Select(agency => agency.Code)
        );
        Assert.Equal(["kementerian-hukum-dan-ham"], (await Show(fixture.Host, "K55")).Predecessors.Select(agency => agency.Code));
        Assert.Equal("agency.unknown", (await fixture.Host.Ask(new ShowAgency("31.71"))).Error?.Code);
    }

    [SkippableFact]
    public async Task Who_lacks_the_permission_changes_nothing()
    {
        var other = TestUser.With(Permissions.ManageHubs);
        var before = (await fixture.Host.Told("hubs")).Count;

        Assert.Equal("permission.missing", (await fixture.Host.Send(new RenameAgency("K1", "Lain", new DateOnly(2026, 1, 1), "surat"), other)).Error?.Code);
        Assert.Equal("permission.missing", (await fixture.Host.Send(new RegisterAgency(null, "Lain", "bumn", null, [], "surat"), other)).Error?.Code);
        Assert.Equal("permission.missing", (await fixture.Host.Send(new AcceptProposedAgency("K1"), other)).Error?.Code);
        Assert.Equal("permission.missing", (await fixture.Host.Send(new RejectProposedAgency("K1", "Tidak."), other)).Error?.Code);
        Assert.Equal("permission.missing", (await fixture.Host.Send(new AddAgencyName("K1", "Depag"), other)).Error?.Code);
        Assert.Equal("permission.missing", (await fixture.Host.Ask(new ListProposedAgencies(), other)).Error?.Code);
        Assert.Equal("permission.missing", (await fixture.Host.Send(new LoadDirectory(), Secretariat)).Error?.Code);
        Assert.Equal("user.anonymous", (await fixture.Host.Send(new RenameAgency("K1", "Lain", new DateOnly(2026, 1, 1), "surat"))).Error?.Code);

        Assert.Equal(before, (await fixture.Host.Told("hubs")).Count);
        Assert.Equal("Kementerian Agama", (await Show(fixture.Host, "K1")).Name);
    }

    private async Task<AgencyPage> Search(string text = "", string[]? kinds = null, string[]? provinces = null, int page = 1) =>
        (await fixture.Host.Ask(new ListAgencies(text, kinds ?? [], provinces ?? [], page))).Value;

    private static async Task<AgencyDetails> Show(JippHost host, string code) => (await host.Ask(new ShowAgency(code))).Value;
}

public sealed class DirectoryOnSqlite(SqliteHostWithReference host) : DirectoryTests(host), IClassFixture<SqliteHostWithReference>;

public sealed class DirectoryOnPostgres(PostgresHostWithReference host) : DirectoryTests(host), IClassFixture<PostgresHostWithReference>;
