using System.Net;
using Jipp.Validation;
using Jipp.Validation.Application;

namespace Jipp.IntegrationTests.Validation;

/// <summary>Who sees and changes what. Every list here has a row that must not be seen.</summary>
public abstract class ScopeTests(HostFixture fixture)
{
    private static readonly TestUser Lutra = ValidationWorld.AgencyAdmin(ValidationWorld.Lutra);
    private static readonly TestUser Surabaya = ValidationWorld.AgencyAdmin(ValidationWorld.Surabaya);
    private static readonly TestUser Health = ValidationWorld.Unit("73.22/dinas kesehatan");
    private static readonly TestUser Sulsel = ValidationWorld.HubOperator("H003");
    private static readonly TestUser Jatim = ValidationWorld.HubOperator("H001");

    private async Task<(ValidationWorld World, Guid Medicine, Guid Garden, Guid Village, Guid Bone)> Filled()
    {
        var world = new ValidationWorld(await fixture.NewHost());
        await world.Tell(ValidationWorld.Hub("H003", "73"), ValidationWorld.Hub("H001", "35"));
        await world.Hold("unit", "73.22/dinas kesehatan");
        await world.Hold("agency", ValidationWorld.Lutra);
        await world.Hold("agency", ValidationWorld.Surabaya);
        await world.Hold("hub", "H003");
        var medicine = await world.Publish("Antar Obat", unit: "Dinas Kesehatan");
        var garden = await world.Publish("Kebun Sekolah", unit: "Dinas Pendidikan");
        var village = await world.Publish("Kampung Pintar", ValidationWorld.Surabaya);
        var bone = await world.Publish("Bone Sehat", "73.08");
        return (world, medicine, garden, village, bone);
    }

    private static async Task<string[]> Seen(JippHost host, TestUser user) =>
        [.. (await host.Ask(new ListDuties(DutyFilter.Open, null, 1), user)).Value.Lines.Select(line => line.Record.Title).Order(StringComparer.Ordinal)];

    [SkippableFact]
    public async Task Everybody_sees_the_own_area_and_nothing_beyond()
    {
        var (world, _, _, _, _) = await Filled();
        await using var host = world.Host;

        Assert.Equal(["Antar Obat"], await Seen(host, Health));
        Assert.Equal(["Antar Obat", "Kebun Sekolah"], await Seen(host, Lutra));
        Assert.Equal(["Kampung Pintar"], await Seen(host, Surabaya));
        Assert.Equal(["Antar Obat", "Bone Sehat", "Kebun Sekolah"], await Seen(host, Sulsel));
        Assert.Equal(["Kampung Pintar"], await Seen(host, Jatim));
        Assert.Equal(["Antar Obat", "Bone Sehat", "Kampung Pintar", "Kebun Sekolah"], await Seen(host, ValidationWorld.Secretariat));
        Assert.Equal(4, (await Seen(host, ValidationWorld.Auditor)).Length);
        Assert.Empty(await Seen(host, TestUser.With(Permissions.SeeDuties)));
        Assert.Equal("user.anonymous", (await host.Ask(new ListDuties(DutyFilter.Open, null, 1))).Error?.Code);
    }

    [SkippableFact]
    public async Task Counts_and_search_tell_nothing_of_other_areas()
    {
        var (world, _, _, _, _) = await Filled();
        await using var host = world.Host;

        var listing = (await host.Ask(new ListDuties(DutyFilter.Open, "kampung", 1), Lutra)).Value;
        Assert.Empty(listing.Lines);
        Assert.All(listing.Counts.Values, count => Assert.Equal(0, count));
        Assert.Equal(["Kampung Pintar"], (await host.Ask(new ListDuties(DutyFilter.Open, "KAMPUNG", 1), Surabaya)).Value.Lines.Select(line => line.Record.Title));
    }

    [SkippableFact]
    public async Task A_duty_of_another_area_cannot_be_opened_answered_or_put_off_and_does_not_seem_to_exist()
    {
        var (world, _, _, village, _) = await Filled();
        await using var host = world.Host;
        var id = (await world.DutyOf(village)).Id.Value;

        Assert.Equal("duty.unknown", (await host.Ask(new GetDuty(id), Lutra)).Error?.Code);
        Assert.Equal("duty.unknown", (await host.Send(new AnswerDuty(id, "lancar", null, null, null), Lutra)).Error?.Code);
        Assert.Equal("duty.unknown", (await host.Send(new SnoozeDuty(id, new DateOnly(2026, 3, 20), "Cuti"), Lutra)).Error?.Code);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client(Lutra).GetAsync($"/validasi/kewajiban/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.Client(Surabaya).GetAsync($"/validasi/kewajiban/{id}")).StatusCode);
        Assert.True((await world.DutyOf(village)).IsOpen);
    }

    [SkippableFact]
    public async Task The_record_s_own_unit_and_agency_answer_and_a_hub_only_where_it_stands_in()
    {
        var (world, medicine, garden, _, bone) = await Filled();
        await using var host = world.Host;
        async Task<string?> Answer(Guid record, TestUser user) =>
            (await host.Send(new AnswerDuty((await world.DutyOf(record)).Id.Value, "lancar", null, null, null), user)).Error?.Code;

        Assert.Equal("duty.other-office", await Answer(medicine, Sulsel));
        Assert.Equal("duty.other-office", await Answer(medicine, ValidationWorld.Secretariat));
        Assert.Equal("permission.missing", await Answer(medicine, ValidationWorld.Auditor));
        Assert.Null(await Answer(medicine, Lutra));
        Assert.Equal("duty.unknown", await Answer(garden, Health));
        Assert.Null(await Answer(bone, Sulsel));
    }

    [SkippableFact]
    public async Task Silent_agencies_are_shown_within_the_hubs_area()
    {
        var (world, _, _, _, _) = await Filled();
        await using var host = world.Host;
        await world.Publish("Malang Cerdas", "35.07");

        var sulsel = (await host.Ask(new ListSilentAgencies(), Sulsel)).Value;
        Assert.Equal(("73.08", 1, true), (sulsel[0].Code, sulsel[0].OpenDuties, sulsel[0].HubStandsIn));
        Assert.Single(sulsel);
        Assert.Equal(["35.07", "73.08"], (await host.Ask(new ListSilentAgencies(), ValidationWorld.Secretariat)).Value.Select(agency => agency.Code).Order());

        // A person who may invite gets there from each of them with one click, to a form that knows the agency.
        var inviting = TestUser.With(Permissions.SeeSilentAgencies, Jipp.Accounts.Permissions.See, Jipp.Accounts.Permissions.Invite).In("hub", "H003");
        const string Form = "ruang-kerja/akun/undang?peran=agency-admin&instansi=73.08";
        Assert.Contains(Form, WebUtility.HtmlDecode(await host.Client(inviting).GetStringAsync("/validasi/instansi-tanpa-akun")), StringComparison.Ordinal);
        var asHub = WebUtility.HtmlDecode(await host.Client(Sulsel).GetStringAsync("/validasi/instansi-tanpa-akun"));
        Assert.DoesNotContain("undang?", asHub, StringComparison.Ordinal);
        Assert.Contains("Sekretariat dapat mengundang Admin Instansinya.", asHub, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Pages_of_the_workspace_refuse_anonymous_readers_and_public_pages_do_not()
    {
        var (world, _, _, _, _) = await Filled();
        await using var host = world.Host;

        foreach (var path in new[] { "/validasi/kewajiban", "/validasi/pengingat", "/validasi/instansi-tanpa-akun" })
        {
            Assert.NotEqual(HttpStatusCode.OK, (await host.Client().GetAsync(path)).StatusCode);
        }

        foreach (var path in new[] { "/validasi", "/validasi/riwayat/100000", "/en/validasi", "/api/v1/validation/figures", "/api/v1/validation/records/100000/confirmations" })
        {
            var answer = await host.Client().GetAsync(path);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode}\n{string.Join('\n', host.Log)}");
        }

        Assert.Equal(HttpStatusCode.NotFound, (await host.Client().GetAsync("/validasi/riwayat/999999")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.Client(ValidationWorld.Secretariat).GetAsync("/validasi/pengingat")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.Client(Sulsel).GetAsync("/validasi/instansi-tanpa-akun")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.Client(Lutra).GetAsync("/validasi/pengingat")).StatusCode);
    }
}

public sealed class ScopeOnSqlite(SqliteHost host) : ScopeTests(host), IClassFixture<SqliteHost>;

public sealed class ScopeOnPostgres(PostgresHost host) : ScopeTests(host), IClassFixture<PostgresHost>;
