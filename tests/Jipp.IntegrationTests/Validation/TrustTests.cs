using System.Net;
using System.Text.Json;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Contracts;
using Jipp.Validation;
using Jipp.Validation.Application;
using Jipp.Validation.Application.Trusting;

namespace Jipp.IntegrationTests.Validation;

/// <summary>How far records can be trusted, counted at reading: for all, for a part, and for the own area.</summary>
public abstract class TrustTests(HostFixture fixture)
{
    private static readonly TestUser Lutra = ValidationWorld.AgencyAdmin(ValidationWorld.Lutra);
    private static readonly TestUser Surabaya = ValidationWorld.AgencyAdmin(ValidationWorld.Surabaya);

    /// <summary>Luwu Utara: one that runs, one that stopped, one never answered; Surabaya one that runs; and one record that left the catalogue.</summary>
    private async Task<ValidationWorld> Filled()
    {
        var world = new ValidationWorld(await fixture.NewHost());
        await world.Tell(
            ValidationWorld.Agency(ValidationWorld.Lutra),
            ValidationWorld.Agency(ValidationWorld.Surabaya, kind: "kota"),
            ValidationWorld.Agency("73", kind: "provinsi")
        );
        await world.Tell(ValidationWorld.Hub("H003", "73"), ValidationWorld.Hub("H005", "35"));
        await world.Hold("agency", ValidationWorld.Lutra);
        await world.Hold("agency", ValidationWorld.Surabaya);
        await Answer(world, await world.Publish("Antar Obat"), "lancar", Lutra);
        await Answer(world, await world.Publish("Kebun Sekolah"), "berhenti", Lutra);
        await world.Publish("Pasar Terapung");
        await Answer(world, await world.Publish("Kampung Pintar", ValidationWorld.Surabaya), "lancar", Surabaya);
        var gone = await world.Publish("Sudah Ditarik");
        await world.Tell(new InnovationRetiredV1(gone, "Salah catat", world.Host.Clock.GetUtcNow(), 2));
        return world;
    }

    private static async Task Answer(ValidationWorld world, Guid record, string status, TestUser user)
    {
        var answered = await world.Host.Send(new AnswerDuty((await world.DutyOf(record)).Id.Value, status, null, status == "berhenti" ? "Anggaran habis" : null, null), user);
        Assert.True(answered.IsSuccess, answered.Error?.Message);
        await world.Host.Drain();
    }

    private static async Task<TrustCount> Count(JippHost host, TrustScope scope, string? code = null) => (await host.Ask(new GetTrustDashboard(scope, code))).Value.Count;

    [SkippableFact]
    public async Task Every_scope_counts_its_own_published_records_and_no_other()
    {
        var world = await Filled();
        await using var host = world.Host;

        Assert.Equal((2, 0, 1, 0, 1), Parts(await Count(host, TrustScope.Nation)));
        Assert.Equal((1, 0, 1, 0, 1), Parts(await Count(host, TrustScope.Province, "73")));
        Assert.Equal((1, 0, 1, 0, 1), Parts(await Count(host, TrustScope.Hub, "H003")));
        Assert.Equal((1, 0, 0, 0, 0), Parts(await Count(host, TrustScope.Agency, ValidationWorld.Surabaya)));
        Assert.Equal(200 / 3.0, (await Count(host, TrustScope.Province, "73")).Score!.Value, 9);
        var nation = (await host.Ask(new GetTrustDashboard(TrustScope.Nation))).Value;
        Assert.Equal(["73", "35"], nation.Rankings.Single(ranking => ranking.Kind == RankedKind.Province).Parts.Select(part => part.Code).OrderByDescending(code => code));
        Assert.Equal("trust.unknown", (await host.Ask(new GetTrustDashboard(TrustScope.Hub, "H999"))).Error?.Code);
        Assert.Equal("trust.unknown", (await host.Ask(new GetTrustDashboard(TrustScope.Agency, "99.99"))).Error?.Code);
        Assert.Equal(ErrorKind.Invalid, (await host.Ask(new GetTrustDashboard(TrustScope.Province, "7x"))).Error?.Kind);
        Assert.Equal(ErrorKind.Invalid, (await host.Ask(new GetTrustDashboard(TrustScope.Own))).Error?.Kind);
    }

    [SkippableFact]
    public async Task The_own_area_shows_the_office_its_records_and_nothing_of_another()
    {
        var world = await Filled();
        await using var host = world.Host;
        host.Clock.Advance(TimeSpan.FromDays(10));

        var lutra = (await host.Ask(new GetOwnTrust(), Lutra)).Value;
        Assert.Equal((1, 0, 1, 0, 1), Parts(lutra.Count));
        Assert.Equal(["Pasar Terapung"], lutra.Longest.Select(record => record.Title));
        Assert.Equal((1, 0, 0, 0, 0), Parts((await host.Ask(new GetOwnTrust(), Surabaya)).Value.Count));
        Assert.Equal((1, 0, 1, 0, 1), Parts((await host.Ask(new GetOwnTrust(), ValidationWorld.HubOperator("H003"))).Value.Count));
        Assert.Equal(4, (await host.Ask(new GetOwnTrust(), ValidationWorld.Auditor)).Value.Count.Total);
        Assert.Equal(0, (await host.Ask(new GetOwnTrust(), TestUser.With(Permissions.SeeDuties))).Value.Count.Total);
        Assert.Equal("user.anonymous", (await host.Ask(new GetOwnTrust())).Error?.Code);
        var page = WebUtility.HtmlDecode(await host.Client(Lutra).GetStringAsync("/ruang-kerja/kepercayaan"));
        Assert.Contains("Pasar Terapung", page, StringComparison.Ordinal);
        Assert.DoesNotContain("35.78", page, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Nobody_is_first_while_all_scores_are_level()
    {
        var world = new ValidationWorld(await fixture.NewHost());
        await using var host = world.Host;
        await world.Hold("agency", ValidationWorld.Lutra);
        await world.PublishMany(5);
        for (var number = 0; number < 5; number++)
        {
            await world.Publish($"Kampung {number}", ValidationWorld.Surabaya);
        }

        async Task<string> Page() => WebUtility.HtmlDecode(await host.Client().GetStringAsync("/validasi/kepercayaan"));
        var level = await Page();
        await Answer(world, await world.Publish("Antar Obat"), "lancar", Lutra);
        var apart = await Page();

        const string Hint = "Semua skor masih sama, jadi belum ada peringkat.";
        Assert.Contains(Hint, level, StringComparison.Ordinal);
        Assert.DoesNotContain(">1. ", level, StringComparison.Ordinal);
        Assert.DoesNotContain(Hint, apart, StringComparison.Ordinal);
        Assert.Contains(">1. ", apart, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Freshness_fades_with_the_days_without_any_job_and_the_past_stays_as_it_was()
    {
        var world = await Filled();
        await using var host = world.Host;
        host.Clock.Advance(TimeSpan.FromDays(366 + 30));

        var later = (await host.Ask(new GetTrustDashboard(TrustScope.Nation))).Value;

        // Due a year after the answers of 3 March 2026, so about a month late now; the third was never answered.
        Assert.Equal((0, 2, 0, 1, 1), Parts(later.Count));
        Assert.Equal(3, later.Waiting.Records);
        Assert.InRange(later.Count.Score!.Value, 25.1, 74.9);
        Assert.Equal(Parts(later.Count), Parts(later.Trend[^1].Count));
        Assert.Contains(later.Trend, month => Parts(month.Count) == (2, 0, 0, 1, 1));
        Assert.Equal(13, later.Trend.Count);
    }

    [SkippableFact]
    public async Task The_past_of_today_is_today_for_all_states_of_a_question()
    {
        var world = await Filled();
        await using var host = world.Host;
        await world.Hold("hub", "H003");
        var record = await world.Publish("Dikembalikan");
        await Answer(world, record, "lancar", Lutra);
        host.Clock.Advance(TimeSpan.FromDays(80));
        var answered = (await host.Sql("validation", """SELECT "LastAnsweredDutyId" FROM innovations WHERE "Title" = 'Dikembalikan'"""))[0];
        var returned = await host.Send(new ReturnAnswer(Guid.Parse(answered), "Kirim bukti"), ValidationWorld.HubOperator("H003"));
        Assert.True(returned.IsSuccess, returned.Error?.Message);
        await host.Drain();
        host.Clock.Advance(TimeSpan.FromDays(1));

        var today = (await host.Ask(new GetTrustDashboard(TrustScope.Nation))).Value;

        Assert.Equal(Parts(today.Count), Parts(today.Trend[^1].Count));
        // Its day was the one of import, so a returned answer is 81 days late at once.
        Assert.Equal(2, today.Count.Unconfirmed);
    }

    [SkippableFact]
    public async Task Pages_files_and_the_record_s_json_tell_the_same_to_everybody()
    {
        var world = await Filled();
        await using var host = world.Host;
        using var client = host.Client();

        foreach (
            var path in new[]
            {
                "/validasi/kepercayaan",
                "/validasi/kepercayaan/provinsi/73",
                "/validasi/kepercayaan/hub/H003",
                "/validasi/kepercayaan/instansi/73.22?kelompok=kabupaten",
                "/en/validasi/kepercayaan",
            }
        )
        {
            var answer = await client.GetAsync(path);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode}\n{string.Join('\n', host.Log)}");
            Assert.DoesNotContain("Sudah Ditarik", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/validasi/kepercayaan/hub/H999")).StatusCode);
        var file = await client.GetStringAsync("/validasi/kepercayaan/unduh.csv?tingkat=provinsi&kode=73&daftar=instansi");
        Assert.Contains("\r\n,73.22,Pemerintah Daerah 73.22,3,1,1,0,1,0,66.7\r\n", file, StringComparison.Ordinal);
        Assert.DoesNotContain("35.78", file, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync("/validasi/kepercayaan/unduh.csv?tingkat=dunia")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync("/validasi/kepercayaan/unduh.csv?daftar=unit")).StatusCode);
        Assert.Equal("nation", JsonDocument.Parse(await client.GetStringAsync("/api/v1/validation/trust")).RootElement.GetProperty("scope").GetString());

        var renewal = JsonDocument.Parse(await client.GetStringAsync("/api/v1/validation/records/100000/confirmations")).RootElement.GetProperty("renewal");
        Assert.Equal(("berjalan", "2027-03-03", "2027-03-03", "2027-05-02"), (Of("status"), Of("confirmedUntil"), Of("nextDueOn"), Of("graceEndsOn")));
        Assert.NotNull(Of("lastConfirmedAt"));
        string? Of(string name) => renewal.GetProperty(name).GetString();
        var never = JsonDocument.Parse(await client.GetStringAsync("/api/v1/validation/records/100002/confirmations")).RootElement.GetProperty("renewal");
        Assert.Equal(("belum-pernah", JsonValueKind.Null), (never.GetProperty("status").GetString(), never.GetProperty("confirmedUntil").ValueKind));
        Assert.Contains("graceEndsOn", await client.GetStringAsync("/openapi/v1.json"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task An_empty_catalogue_says_what_to_do()
    {
        await using var host = await fixture.NewHost();

        Assert.Contains("Belum ada yang dapat dihitung", await host.Client().GetStringAsync("/validasi/kepercayaan"), StringComparison.Ordinal);
        Assert.Contains("Belum ada yang dapat dihitung", await host.Client(Lutra).GetStringAsync("/ruang-kerja/kepercayaan"), StringComparison.Ordinal);
        Assert.Contains(
            "Belum ada yang dapat dihitung",
            await host.Client(TestUser.With(Permissions.SeeIntervals)).GetStringAsync("/validasi/usulan-selang"),
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.Forbidden, (await host.Client(Lutra).GetAsync("/validasi/usulan-selang")).StatusCode);
    }

    [SkippableFact]
    public async Task With_enough_stops_a_curve_is_drawn_and_an_interval_is_proposed_with_its_bounds()
    {
        var world = await Filled();
        await using var host = world.Host;
        for (var number = 0; number < 12; number++)
        {
            await Answer(world, await world.Publish($"Layanan {number}"), number < 6 ? "berhenti" : "lancar", Lutra);
        }

        var proposals = (await host.Ask(new GetIntervalProposals(), TestUser.With(Permissions.SeeIntervals))).Value;
        var dashboard = (await host.Ask(new GetTrustDashboard(TrustScope.Nation, Kind: "kabupaten"))).Value;

        // Records say 2020, so each ran from the middle of that year to now: seven stops in fourteen lives of 5.67 years.
        var lutra = proposals.Groups.Single(group => group.Kind == "kabupaten");
        Assert.Equal((14, 7), (lutra.Records, lutra.Rate.Stops));
        Assert.Equal(14 * (new DateOnly(2026, 3, 3).DayNumber - new DateOnly(2020, 7, 1).DayNumber) / 365.25, lutra.Rate.Years, 6);
        Assert.True(lutra.LowMonths < lutra.Months && lutra.Months < lutra.HighMonths);
        Assert.Equal(("kabupaten", 14, 7, 1), (dashboard.Survival.Kind, dashboard.Survival.Line.Records, dashboard.Survival.Line.Stops, dashboard.Survival.Points.Count));
        Assert.Equal(0.5, dashboard.Survival.Points[0].Share, 10);
        Assert.Equal(1, dashboard.Survival.Unanswered);
        Assert.Equal(new SurvivalStarts(0, 14, 0), dashboard.Survival.Starts);
        Assert.Contains("\r\n5.67", await host.Client().GetStringAsync("/validasi/kepercayaan/unduh.csv?daftar=bertahan"), StringComparison.Ordinal);
        Assert.Contains("curve-line", await host.Client().GetStringAsync("/validasi/kepercayaan"), StringComparison.Ordinal);
        Assert.Contains($">{lutra.Months}<", await host.Client(TestUser.With(Permissions.SeeIntervals)).GetStringAsync("/validasi/usulan-selang"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_record_that_states_its_year_of_implementation_counts_from_it_and_the_page_says_how_many_do()
    {
        var world = await Filled();
        await using var host = world.Host;
        Guid[] stated = [.. Enumerable.Range(0, 6).Select(_ => Guid.CreateVersion7())];
        foreach (var (number, id) in stated.Index())
        {
            var record = ValidationWorld.Record(id, $"20000{number}", $"Layanan {number}", ValidationWorld.Lutra) with { ImplementedYear = 2016 };
            await world.Tell(new InnovationPublishedV1(record, host.Clock.GetUtcNow(), 1));
            await Answer(world, id, "berhenti", Lutra);
        }

        var survival = (await host.Ask(new GetTrustDashboard(TrustScope.Nation))).Value.Survival;

        Assert.Equal(6, survival.Starts.Implementation);
        var last = survival.Points[^1];
        Assert.Equal((9.67, 6, 6), (Math.Round(last.Years, 2), last.Stops, last.AtRisk));
        var page = await host.Client().GetStringAsync("/validasi/kepercayaan");
        Assert.Contains("tahun penerapan yang disebut datanya (6 inovasi, ", page, StringComparison.Ordinal);
        Assert.Contains("year of implementation that the record states (6 innovations, ", await host.Client().GetStringAsync("/en/validasi/kepercayaan"), StringComparison.Ordinal);
    }

    private static (int, int, int, int, int) Parts(TrustCount count) => (count.Confirmed, count.Due, count.Never, count.Unconfirmed, count.Stopped);
}

public sealed class TrustOnSqlite(SqliteHost host) : TrustTests(host), IClassFixture<SqliteHost>;

public sealed class TrustOnPostgres(PostgresHost host) : TrustTests(host), IClassFixture<PostgresHost>;
