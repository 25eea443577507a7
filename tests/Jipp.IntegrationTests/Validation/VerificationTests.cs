using System.Net;
using Jipp.BuildingBlocks;
using Jipp.Validation.Application;
using Jipp.Validation.Domain;
using Jipp.Validation.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Jipp.IntegrationTests.Validation;

/// <summary>Hubs judge answers of their own area, talk about those they doubt, and look at samples of other areas without seeing a verdict.</summary>
public abstract class VerificationTests(HostFixture fixture)
{
    private static readonly TestUser Lutra = ValidationWorld.AgencyAdmin(ValidationWorld.Lutra);
    private static readonly TestUser Sulsel = ValidationWorld.HubOperator("H003");
    private static readonly TestUser Jatim = ValidationWorld.HubOperator("H005");

    private async Task<(ValidationWorld World, Guid Record, Guid Duty)> Answered(string status = "lancar", int samplePercent = 0)
    {
        var world = new ValidationWorld(await fixture.NewHost(options => options.Settings["Validation:Policy:SamplePercent"] = $"{samplePercent}"));
        await world.Tell(ValidationWorld.Hub("H003", "73"), ValidationWorld.Hub("H005", "35"));
        await world.Hold("hub", "H003");
        await world.Hold("hub", "H005");
        await world.Hold("agency", ValidationWorld.Lutra);
        var record = await world.Publish("Antar Obat");
        var duty = (await world.DutyOf(record)).Id.Value;
        var answered = await world.Host.Send(new AnswerDuty(duty, status, null, status == "berhenti" ? "Anggaran habis" : null, "Catatan dalam"), Lutra);
        Assert.True(answered.IsSuccess, answered.Error?.Message);
        await world.Host.Drain();
        return (world, record, duty);
    }

    private static async Task<IReadOnlyList<string>> Queue(JippHost host, TestUser user, VerificationFilter filter = VerificationFilter.Waiting) =>
        [.. (await host.Ask(new ListForVerification(filter, null, 1), user)).Value.Lines.Select(line => line.Record.Title)];

    private static Task<DutyState> StateOf(JippHost host, Guid duty) =>
        host.Db<ValidationDbContext, DutyState>(context => context.Duties.Where(one => one.Id == new DutyId(duty)).Select(one => one.State).SingleAsync());

    [SkippableFact]
    public async Task The_hub_of_the_area_accepts_and_nobody_else_even_sees_the_answer()
    {
        var (world, _, duty) = await Answered();
        await using var host = world.Host;

        Assert.Equal(["Antar Obat"], await Queue(host, Sulsel));
        Assert.Empty(await Queue(host, Jatim));
        Assert.Equal("duty.unknown", (await host.Send(new AcceptAnswers([duty], null, [], null), Jatim)).Error?.Code);
        Assert.Equal("permission.missing", (await host.Send(new AcceptAnswers([duty], null, [], null), Lutra)).Error?.Code);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client(Jatim).GetAsync($"/validasi/verifikasi/{duty}")).StatusCode);
        Assert.Equal(1, (await host.Send(new AcceptAnswers([duty], Technique.Observation, [6, 9], "Dilihat di puskesmas"), Sulsel)).Value.Accepted);

        Assert.Equal(DutyState.Verified, await StateOf(host, duty));
        Assert.Empty(await Queue(host, Sulsel));
        Assert.Equal("duty.not-answered", (await host.Send(new ReturnAnswer(duty, "Terlambat"), Sulsel)).Error?.Code);
        var page = await host.Client(Sulsel).GetStringAsync($"/validasi/verifikasi/{duty}");
        Assert.Contains("Masuk dalam keputusan formal, Alokasi sumber daya dan anggaran", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task Many_are_accepted_at_once_and_those_that_cannot_be_are_named()
    {
        var (world, _, duty) = await Answered();
        await using var host = world.Host;
        var open = (await world.DutyOf(await world.Publish("Belum Dijawab"))).Id.Value;
        var elsewhere = (await world.DutyOf(await world.Publish("Kampung Pintar", ValidationWorld.Surabaya))).Id.Value;

        var accepted = (await host.Send(new AcceptAnswers([duty, open, elsewhere], null, [], null), Sulsel)).Value;

        Assert.Equal(1, accepted.Accepted);
        Assert.Equal(("duty.not-answered", "duty.unknown"), (accepted.Refused[open].Code, accepted.Refused[elsewhere].Code));
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task A_returned_answer_opens_the_question_again_and_the_next_mail_asks_it()
    {
        var (world, record, duty) = await Answered();
        await using var host = world.Host;
        var admin = await world.Hold("agency", ValidationWorld.Lutra);
        await world.Nudge();
        Assert.Equal(0, await world.DigestsOf(admin));

        Assert.Equal("Reason", Assert.Single((await host.Send(new ReturnAnswer(duty, " "), Sulsel)).Error!.Fields).Name);
        Assert.True((await host.Send(new ReturnAnswer(duty, "Sebutkan tautannya"), Sulsel)).IsSuccess);
        await host.Drain();

        await world.Nudge();
        Assert.Contains("Antar Obat", await world.MailTo(admin), StringComparison.Ordinal);
        Assert.Equal(
            1,
            await host.Db<ValidationDbContext, int>(context => context.Duties.CountAsync(one => one.InnovationId == new InnovationId(record) && one.State == DutyState.Open))
        );
        var view = (await host.Ask(new GetDuty(duty), Lutra)).Value;
        Assert.Equal((DutyState.Open, "Sebutkan tautannya"), (await StateOf(host, duty), view.Objection));
        Assert.True((await host.Send(new AnswerDuty(duty, "lancar", null, null, "https://contoh.test"), Lutra)).IsSuccess);
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task Hub_and_office_talk_about_a_doubted_answer_until_the_hub_decides()
    {
        var (world, _, duty) = await Answered();
        await using var host = world.Host;
        Assert.True((await host.Send(new DisputeAnswer(duty, "Loketnya tutup sejak Januari"), Sulsel)).IsSuccess);
        Assert.Equal(["Antar Obat"], await Queue(host, Sulsel, VerificationFilter.Disputed));

        Assert.True((await host.Send(new SpeakInDispute(duty, "Pindah ke lantai dua"), Lutra)).IsSuccess);
        Assert.Equal("duty.unknown", (await host.Send(new SpeakInDispute(duty, "Halo"), Jatim)).Error?.Code);
        Assert.Equal("duty.unknown", (await host.Send(new SpeakInDispute(duty, "Halo"), ValidationWorld.AgencyAdmin(ValidationWorld.Surabaya))).Error?.Code);
        var seen = WebUtility.HtmlDecode(await host.Client(Lutra).GetStringAsync($"/validasi/kewajiban/{duty}"));
        Assert.Contains("Loketnya tutup sejak Januari", seen, StringComparison.Ordinal);
        Assert.Contains("Pindah ke lantai dua", seen, StringComparison.Ordinal);
        Assert.Contains("Kirim pesan", seen, StringComparison.Ordinal);
        Assert.Equal(1, (await host.Send(new AcceptAnswers([duty], null, [], null), Sulsel)).Value.Accepted);

        Assert.Equal("dispute.closed", (await host.Send(new SpeakInDispute(duty, "Terima kasih"), Lutra)).Error?.Code);
        var talk = (await host.Ask(new GetDuty(duty), Sulsel)).Value.Dispute!;
        Assert.Equal((false, VerdictKind.Accepted, 2), (talk.IsOpen, talk.Outcome, talk.Messages.Count));
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task A_stop_that_the_hub_accepts_closes_the_question_for_good()
    {
        var (world, _, duty) = await Answered("berhenti");
        await using var host = world.Host;
        Assert.Equal(["Antar Obat"], await Queue(host, Sulsel, VerificationFilter.Stopped));

        Assert.True((await host.Send(new AcceptAnswers([duty], null, [], null), Sulsel)).IsSuccess);

        Assert.Equal(DutyState.Closed, await StateOf(host, duty));
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task A_hub_that_answered_for_a_silent_agency_is_judged_by_the_secretariat()
    {
        var (world, _, _) = await Answered();
        await using var host = world.Host;
        var silent = (await world.DutyOf(await world.Publish("Bone Sehat", "73.08"))).Id.Value;
        Assert.True((await host.Send(new AnswerDuty(silent, "lancar", null, null, null), Sulsel)).IsSuccess);

        Assert.Equal("verify.own-answer", (await host.Send(new AcceptAnswers([silent], null, [], null), Sulsel)).Error?.Code);
        Assert.Equal("verify.own-answer", (await host.Send(new AcceptAnswers([silent], null, [], null), ValidationWorld.HubOperator("H003"))).Error?.Code);
        Assert.DoesNotContain("Bone Sehat", await Queue(host, Sulsel));
        Assert.Equal(1, (await host.Send(new AcceptAnswers([silent], null, [], null), ValidationWorld.Secretariat)).Value.Accepted);
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task A_sample_goes_to_a_hub_of_another_area_which_learns_nothing_of_the_first_verdict()
    {
        var (world, _, duty) = await Answered(samplePercent: 100);
        await using var host = world.Host;
        var before = await host.Client(Jatim).GetStringAsync("/validasi/sampel");
        Assert.True((await host.Send(new DisputeAnswer(duty, "Loketnya tutup sejak Januari"), Sulsel)).IsSuccess);
        var disputed = await host.Client(Jatim).GetStringAsync("/validasi/sampel");
        Assert.True((await host.Send(new AcceptAnswers([duty], null, [], "Sudah dilihat"), Sulsel)).IsSuccess);
        var after = await host.Client(Jatim).GetStringAsync("/validasi/sampel");

        Assert.Contains("Antar Obat", before, StringComparison.Ordinal);
        Assert.Equal(Comparable(before), Comparable(disputed));
        Assert.Equal(Comparable(before), Comparable(after));
        var sample = Assert.Single((await host.Ask(new ListSamples(), Jatim)).Value.Lines);
        Assert.Empty((await host.Ask(new ListSamples(), Sulsel)).Value.Lines);
        Assert.Equal("sample.unknown", (await host.Send(new DecideSample(sample.Id, "berjalan", null), Sulsel)).Error?.Code);
        Assert.Equal("Note", Assert.Single((await host.Send(new DecideSample(sample.Id, "tidak-berjalan", null), Jatim)).Error!.Fields).Name);
        Assert.True((await host.Send(new DecideSample(sample.Id, "berjalan", null), Jatim)).IsSuccess);

        Assert.Equal(
            (1, 1, 0),
            ((await host.Ask(new GetTruthRate())).Value.True, (await host.Ask(new GetTruthRate())).Value.Looked, (await host.Ask(new GetTruthRate())).Value.Waiting)
        );
        Assert.Contains(
            "Selang kepercayaan 95 % (Wilson): 20,7 % sampai 100,0 %, dari 1 jawaban",
            WebUtility.HtmlDecode(await host.Client().GetStringAsync("/validasi")),
            StringComparison.Ordinal
        );
        Assert.Contains("\"looked\":1", await host.Client().GetStringAsync("/api/v1/validation/truth"), StringComparison.Ordinal);
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task A_sample_waits_for_another_hub_and_leaves_when_the_office_says_stopped()
    {
        var world = new ValidationWorld(await fixture.NewHost(options => options.Settings["Validation:Policy:SamplePercent"] = "100"));
        await using var host = world.Host;
        await world.Tell(ValidationWorld.Hub("H003", "73"));
        await world.Hold("hub", "H003");
        await world.Hold("agency", ValidationWorld.Lutra);
        var (kept, corrected, stopped) = (
            (await world.DutyOf(await world.Publish("Satu"))).Id.Value,
            (await world.DutyOf(await world.Publish("Dua"))).Id.Value,
            (await world.DutyOf(await world.Publish("Tiga"))).Id.Value
        );
        Assert.True((await host.Send(new AnswerInBulk([kept, corrected], null, null, "lancar", null, null, null), Lutra)).IsSuccess);
        Assert.True((await host.Send(new AnswerDuty(corrected, "berhenti", null, "Anggaran habis", null), Lutra)).IsSuccess);
        Assert.True((await host.Send(new AnswerDuty(stopped, "berhenti", null, "Anggaran habis", null), Lutra)).IsSuccess);
        var job = TestUser.System("job:assign-samples", Jipp.Validation.Permissions.AssignSamples);
        Assert.Equal(0, (await host.Send(new AssignSamples(), job)).Value);

        await world.Tell(ValidationWorld.Hub("H005", "35"));
        await world.Hold("hub", "H005");
        Assert.Equal(1, (await host.Send(new AssignSamples(), job)).Value);

        Assert.Equal(["Satu"], (await host.Ask(new ListSamples(), Jatim)).Value.Lines.Select(line => line.Record.Title));
        Assert.Equal(1, (await host.Ask(new GetTruthRate())).Value.Waiting);
        Assert.Empty(await world.Broken());
    }

    /// <summary>The page without what differs at every request.</summary>
    private static string Comparable(string page) =>
        System.Text.RegularExpressions.Regex.Replace(page, "(name=\"__RequestVerificationToken\" value=\"[^\"]+\"|nonce=\"[^\"]+\")", "");
}

public sealed class VerificationOnSqlite(SqliteHost host) : VerificationTests(host), IClassFixture<SqliteHost>;

public sealed class VerificationOnPostgres(PostgresHost host) : VerificationTests(host), IClassFixture<PostgresHost>;
