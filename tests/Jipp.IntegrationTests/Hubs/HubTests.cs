using Jipp.Hubs;
using Jipp.Hubs.Application;
using Jipp.Hubs.Contracts;
using Jipp.Testing;
using Xunit;

namespace Jipp.IntegrationTests.Hubs;

public abstract class HubTests(HostFixture fixture)
{
    private static readonly TestUser Secretariat = TestUser.With(Permissions.ManageHubs);

    [SkippableFact]
    public async Task On_20_October_2023_twelve_were_designated_and_nineteen_committed_and_34_are_cited()
    {
        var hubs = (await fixture.Host.Ask(new ListHubs(new DateOnly(2023, 10, 20)))).Value;

        Assert.Equal((12, 19, 31), (hubs.Designated, hubs.Committed, hubs.Hubs.Count));
        Assert.DoesNotContain(hubs.Hubs, hub => hub.Code == "H032");
        Assert.Equal([34, 54], hubs.CitedTotals.Select(total => total.Total));
        Assert.Equal(("Kepmen PANRB 94/2020", false), (hubs.Hubs[0].Decree, hubs.Hubs[0].DayKnown));
    }

    [SkippableFact]
    public async Task Before_the_first_decree_there_was_no_hub() => Assert.Empty((await fixture.Host.Ask(new ListHubs(new DateOnly(2019, 12, 31)))).Value.Hubs);

    [SkippableFact]
    public async Task Thirteen_designations_were_told_and_no_commitment()
    {
        await using var host = await fixture.NewHost();
        var told = Events.Of<HubDesignatedV1>(await host.Told("hubs"));

        Assert.Equal(13, told.Count);
        Assert.Equal(
            new HubDesignatedV1("H003", "Pemerintah Provinsi Sulawesi Selatan", "73", "pemda", "73", "Kepmen PANRB 94/2020", new DateOnly(2020, 1, 1), false, 1),
            told.Single(hub => hub.HubCode == "H003")
        );
        Assert.DoesNotContain(told, hub => hub.HubCode == "H013");

        Assert.True((await host.Send(new LoadHubs(), TestUser.System("first-run", Permissions.LoadReferenceData))).IsSuccess);
        Assert.Equal(13, Events.Of<HubDesignatedV1>(await host.Told("hubs")).Count);
    }

    [SkippableFact]
    public async Task A_committed_hub_is_designated_by_decree_and_told()
    {
        var done = await fixture.Host.Send(new DesignateHub("15", " Kepmen  PANRB 1/2025 ", new DateOnly(2025, 6, 2), null, "surat"), Secretariat);

        Assert.Equal("H013", done.Value);
        var told = Events.Of<HubDesignatedV1>(await fixture.Host.Told("hubs")).Single(hub => hub.HubCode == "H013");
        Assert.Equal(("Kepmen PANRB 1/2025", new DateOnly(2025, 6, 2), true, 2), (told.Decree, told.DesignatedOn, told.DayKnown, told.Revision));
        Assert.Equal("berkomitmen", (await On(new DateOnly(2025, 6, 1))).Single(hub => hub.Code == "H013").State);
        Assert.Equal("ditetapkan", (await On(new DateOnly(2025, 6, 2))).Single(hub => hub.Code == "H013").State);

        var again = await fixture.Host.Send(new DesignateHub("15", "Kepmen PANRB 2/2025", new DateOnly(2025, 7, 2), null, "surat"), Secretariat);
        Assert.Equal("hub.not-now", again.Error?.Code);
    }

    [SkippableFact]
    public async Task A_decree_may_name_an_agency_that_had_no_hub_and_one_decree_has_one_date()
    {
        var first = await fixture.Host.Send(new DesignateHub("36", "Kepmen PANRB 77/2024", null, 2024, "berita"), Secretariat);
        var second = await fixture.Host.Send(new DesignateHub("17", "Kepmen PANRB 77/2024", new DateOnly(2025, 1, 1), null, "berita"), Secretariat);

        var hub = (await fixture.Host.Ask(new ShowHub(first.Value))).Value;
        Assert.Equal(("36", "ditetapkan", "Banten", 9), (hub.Agency.Code, hub.State, hub.Province, hub.LocalGovernments));
        Assert.Equal("hub.decree-differs", second.Error?.Code);
        Assert.DoesNotContain((await On(null)), line => line.AgencyCode == "17");
    }

    [SkippableFact]
    public async Task A_hub_lives_from_proposal_to_its_end_and_may_begin_anew()
    {
        var host = fixture.Host;
        var code = (await host.Send(new ProposeHub("62", new DateOnly(2024, 1, 1), "surat"), Secretariat)).Value;
        Assert.Equal("hub.agency-has-hub", (await host.Send(new ProposeHub("62", new DateOnly(2024, 1, 1), "surat"), Secretariat)).Error?.Code);
        Assert.Equal("hub.not-now", (await host.Send(new SignCommitment("62", new DateOnly(2024, 1, 2), "surat"), Secretariat)).Error?.Code);
        Assert.True((await host.Send(new RecommendHub(code, new DateOnly(2024, 2, 1), "nota"), Secretariat)).IsSuccess);
        Assert.Equal(code, (await host.Send(new SignCommitment("62", new DateOnly(2024, 3, 1), "naskah"), Secretariat)).Value);
        Assert.Equal(code, (await host.Send(new DesignateHub("62", "Kepmen PANRB 8/2024", new DateOnly(2024, 4, 1), null, "naskah"), Secretariat)).Value);
        Assert.True((await host.Send(new ActivateHub(code, new DateOnly(2024, 5, 1), "laporan"), Secretariat)).IsSuccess);
        Assert.True((await host.Send(new SuspendHub(code, new DateOnly(2024, 6, 1), "pergantian pimpinan", "surat"), Secretariat)).IsSuccess);
        Assert.True((await host.Send(new EndHub(code, new DateOnly(2024, 7, 1), "dilebur", "surat"), Secretariat)).IsSuccess);

        var hub = (await host.Ask(new ShowHub(code))).Value;
        Assert.Equal(["diusulkan", "direkomendasikan", "berkomitmen", "ditetapkan", "aktif", "ditangguhkan", "berakhir"], hub.Steps.Select(step => step.State));
        Assert.Empty(hub.NextStates);
        var ended = Events.Of<HubEndedV1>(await host.Told("hubs")).Single(told => told.HubCode == code);
        Assert.Equal((new DateOnly(2024, 7, 1), "dilebur", 7), (ended.EndedOn, ended.Reason, ended.Revision));

        var anew = await host.Send(new ProposeHub("62", new DateOnly(2025, 1, 1), "surat"), Secretariat);
        Assert.NotEqual(code, anew.Value);
    }

    [SkippableTheory]
    [InlineData("73.22")]
    [InlineData("kementerian-hukum-dan-ham")]
    public async Task A_regency_or_a_historic_ministry_becomes_no_hub(string agencyCode)
    {
        var proposed = await fixture.Host.Send(new ProposeHub(agencyCode, new DateOnly(2025, 1, 1), "surat"), Secretariat);

        Assert.Equal("hub.agency-cannot-be-hub", proposed.Error?.Code);
        Assert.DoesNotContain((await fixture.Host.Ask(new ListHubCandidates(), Secretariat)).Value, agency => agency.AgencyCode == agencyCode);
    }

    [SkippableFact]
    public async Task Candidates_say_how_far_their_hub_is()
    {
        var candidates = (await fixture.Host.Ask(new ListHubCandidates(), Secretariat)).Value.ToDictionary(agency => agency.AgencyCode);

        Assert.Equal("H001", candidates["35"].HubCode);
        Assert.Equal((null, null), (candidates["92"].HubCode, candidates["92"].State));
    }

    [SkippableFact]
    public async Task Who_lacks_the_permission_moves_no_hub()
    {
        var other = TestUser.With(Permissions.ManageDirectory);
        var (day, host) = (new DateOnly(2025, 1, 1), fixture.Host);
        var before = (await host.Ask(new ShowHub("H002"))).Value;

        Assert.Equal("permission.missing", (await host.Send(new ProposeHub("92", day, "surat"), other)).Error?.Code);
        Assert.Equal("permission.missing", (await host.Send(new SignCommitment("92", day, "surat"), other)).Error?.Code);
        Assert.Equal("permission.missing", (await host.Send(new DesignateHub("92", "Kepmen", day, null, "surat"), other)).Error?.Code);
        Assert.Equal("permission.missing", (await host.Send(new RecommendHub("H002", day, "surat"), other)).Error?.Code);
        Assert.Equal("permission.missing", (await host.Send(new ActivateHub("H002", day, "surat"), other)).Error?.Code);
        Assert.Equal("permission.missing", (await host.Send(new SuspendHub("H002", day, "alasan", "surat"), other)).Error?.Code);
        Assert.Equal("permission.missing", (await host.Send(new EndHub("H002", day, "alasan", "surat"), other)).Error?.Code);
        Assert.Equal("permission.missing", (await host.Ask(new ListHubCandidates(), other)).Error?.Code);
        Assert.Equal("permission.missing", (await host.Send(new LoadHubs(), Secretariat)).Error?.Code);
        Assert.Equal("user.anonymous", (await host.Send(new EndHub("H002", day, "alasan", "surat"))).Error?.Code);

        Assert.Equal(before.Steps, (await host.Ask(new ShowHub("H002"))).Value.Steps);
        Assert.DoesNotContain(await On(null), hub => hub.AgencyCode == "92");
    }

    [SkippableFact]
    public async Task A_hub_that_is_not_there_is_not_found()
    {
        Assert.Equal("hub.unknown", (await fixture.Host.Ask(new ShowHub("H999"))).Error?.Code);
        Assert.Equal("hub.unknown", (await fixture.Host.Send(new EndHub("H999", new DateOnly(2025, 1, 1), "alasan", "surat"), Secretariat)).Error?.Code);
        Assert.Equal("agency.unknown", (await fixture.Host.Send(new SignCommitment("tidak-ada", new DateOnly(2025, 1, 1), "surat"), Secretariat)).Error?.Code);
    }

    [SkippableFact]
    public async Task The_home_page_counts_named_hubs_and_present_agencies()
    {
        await using var host = await fixture.NewHost();

        Assert.Equal(new HubsFigureValues(13, 19, 660), (await host.Ask(new ShowFigures())).Value);
    }

    private async Task<IReadOnlyList<HubLine>> On(DateOnly? day) => (await fixture.Host.Ask(new ListHubs(day))).Value.Hubs;
}

public sealed class HubsOnSqlite(SqliteHostWithReference host) : HubTests(host), IClassFixture<SqliteHostWithReference>;

public sealed class HubsOnPostgres(PostgresHostWithReference host) : HubTests(host), IClassFixture<PostgresHostWithReference>;
