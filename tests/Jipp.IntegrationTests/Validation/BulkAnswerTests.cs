using System.Net;
using System.Text.RegularExpressions;
using Jipp.BuildingBlocks;
using Jipp.Validation.Application;
using Jipp.Validation.Domain;
using Jipp.Validation.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Jipp.IntegrationTests.Validation;

/// <summary>An office with many records clears them in minutes, and no record's mistake costs the others.</summary>
public abstract partial class BulkAnswerTests(HostFixture fixture)
{
    private static readonly TestUser Lutra = ValidationWorld.AgencyAdmin(ValidationWorld.Lutra);

    private static AnswerInBulk Ticked(params Guid[] duties) => new(duties, null, null, "lancar", null, null, null);

    private static async Task<BulkAnswerView> Results(JippHost host, Result<Guid> sent, TestUser? user = null)
    {
        Assert.True(sent.IsSuccess, sent.Error?.Message);
        return (await host.Ask(new GetBulkAnswer(sent.Value), user ?? Lutra)).Value;
    }

    [SkippableFact]
    public async Task Six_hundred_records_are_one_letter_and_are_answered_by_one_choice()
    {
        var world = new ValidationWorld(await fixture.NewHost());
        await using var host = world.Host;
        var chief = await world.Hold("agency", ValidationWorld.Lutra);
        await world.PublishMany(600);
        Assert.Equal(new NudgeRound(1, 600, 0), await world.Nudge());
        Assert.Equal(new NudgeRound(0, 0, 0), await world.Nudge());
        Assert.Equal((1, 20), (await world.DigestsOf(chief), (await world.Links(chief)).Count));
        var elsewhere = await world.Publish("Kampung Pintar", ValidationWorld.Surabaya);

        var listing = (await host.Ask(new ListForBulk(DutyFilter.Open, null, 1), Lutra)).Value;
        Assert.Equal((600, 6, 100), (listing.Total, listing.Pages, listing.Lines.Count));
        var results = await Results(host, await host.Send(new AnswerInBulk([], new(DutyFilter.Open, null, 600), null, "berkembang", null, null, null), Lutra));
        await host.Drain();

        Assert.Equal(600, results.Rows.Count(row => row.IsTaken));
        Assert.Equal(0, (await host.Ask(new ListForBulk(DutyFilter.Overdue, null, 1), Lutra)).Value.Total);
        Assert.Equal(600, await host.Db<ValidationDbContext, int>(context => context.Answers.CountAsync(answer => answer.Status == AnswerStatus.Growing)));
        Assert.True((await world.DutyOf(elsewhere)).IsOpen);
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task Each_row_has_its_own_result_and_a_refused_one_holds_nobody_up()
    {
        var world = new ValidationWorld(await fixture.NewHost());
        await using var host = world.Host;
        await world.Hold("agency", ValidationWorld.Lutra);
        var (free, answered, closed, foreign) = (
            await world.Publish("Satu"),
            await world.Publish("Dua"),
            await world.Publish("Tiga"),
            await world.Publish("Empat", ValidationWorld.Surabaya)
        );
        async Task<Guid> Duty(Guid record) => (await world.DutyOf(record)).Id.Value;
        Guid[] duties = [await Duty(free), await Duty(answered), await Duty(closed), await Duty(foreign)];
        Assert.True((await host.Send(new AnswerDuty(duties[1], "berkendala", null, null, null), ValidationWorld.AgencyAdmin(ValidationWorld.Lutra))).IsSuccess);
        await world.Tell(new Jipp.Innovations.Contracts.InnovationRetiredV1(closed, "Ditarik", host.Clock.GetUtcNow(), 2));

        var results = await Results(host, await host.Send(Ticked(duties), Lutra));

        Assert.Equal([null, "duty.other-sender", "duty.closed", "duty.unknown"], results.Rows.OrderBy(row => row.Number).Select(row => row.RefusalCode));
        Assert.Equal("", results.Rows.Single(row => row.DutyId.Value == duties[3]).Title);
        Assert.True((await world.DutyOf(foreign)).IsOpen);
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task All_of_the_filter_means_the_list_that_was_seen()
    {
        var world = new ValidationWorld(await fixture.NewHost());
        await using var host = world.Host;
        await world.Hold("agency", ValidationWorld.Lutra);
        await world.Publish("Antar Obat", unit: "Dinas Kesehatan");
        var school = await world.Publish("Kebun Sekolah", unit: "Dinas Pendidikan");

        var late = await host.Send(new AnswerInBulk([], new(DutyFilter.Open, null, 1), null, "lancar", null, null, null), Lutra);
        Assert.Equal("bulk.list-changed", late.Error?.Code);
        var results = await Results(host, await host.Send(new AnswerInBulk([], new(DutyFilter.Open, "dinas kesehatan", 1), null, "lancar", null, null, null), Lutra));

        Assert.Equal(["Antar Obat"], results.Rows.Select(row => row.Title));
        Assert.True((await world.DutyOf(school)).IsOpen);
    }

    [SkippableFact]
    public async Task The_whole_bulk_is_corrected_within_seven_days_by_its_sender_alone()
    {
        var world = new ValidationWorld(await fixture.NewHost());
        await using var host = world.Host;
        await world.Hold("agency", ValidationWorld.Lutra);
        var (one, two) = (await world.Publish("Satu"), await world.Publish("Dua"));
        var sent = await host.Send(Ticked((await world.DutyOf(one)).Id.Value, (await world.DutyOf(two)).Id.Value), Lutra);
        var correction = new AnswerInBulk([], null, sent.Value, "berhenti", null, "Program selesai", null);

        Assert.Equal("bulk.unknown", (await host.Send(correction, ValidationWorld.AgencyAdmin(ValidationWorld.Lutra))).Error?.Code);
        host.Clock.ForwardDays(3);
        var corrected = await Results(host, await host.Send(correction, Lutra));

        Assert.Equal(2, corrected.Rows.Count(row => row.IsTaken));
        Assert.Equal(corrected.Id, (await host.Ask(new GetBulkAnswer(sent.Value), Lutra)).Value.CorrectedBy);
        Assert.Equal(
            [(AnswerStatus.Stopped, false), (AnswerStatus.Smooth, true)],
            (await host.Ask(new GetHistory("100000"))).Value.Answers.Select(answer => (answer.Status, answer.Superseded))
        );
        Assert.Equal(DutyState.Closed, (await world.DutyOf(one)).State);
        host.Clock.ForwardDays(5);
        Assert.Null((await host.Ask(new GetBulkAnswer(sent.Value), Lutra)).Value.CorrectableUntil);
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task The_page_works_without_script_and_loses_no_tick_over_a_missing_reason()
    {
        var world = new ValidationWorld(await fixture.NewHost());
        await using var host = world.Host;
        await world.Hold("agency", ValidationWorld.Lutra);
        var (one, two) = ((await world.DutyOf(await world.Publish("Satu"))).Id.Value, (await world.DutyOf(await world.Publish("Dua"))).Id.Value);
        using var client = host.Client(Lutra);
        var page = await client.GetStringAsync("/validasi/kewajiban/massal");
        KeyValuePair<string, string>[] form =
        [
            new("_handler", "massal"),
            new("__RequestVerificationToken", Token().Match(page).Groups[1].Value),
            new("Input.Which", "centang"),
            new("Input.DutyIds", one.ToString()),
            new("Input.Status", "berhenti"),
        ];

        var refused = await (await client.PostAsync("/validasi/kewajiban/massal", new FormUrlEncodedContent(form))).Content.ReadAsStringAsync();
        Assert.Contains("Tulis mengapa inovasi berhenti.", refused, StringComparison.Ordinal);
        Assert.Matches($"value=\"{one}\" checked", refused);
        Assert.DoesNotMatch($"value=\"{two}\" checked", refused);
        var sent = await client.PostAsync("/validasi/kewajiban/massal", new FormUrlEncodedContent([.. form, new("Input.StopReason", "Program selesai")]));

        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
        var results = await client.GetStringAsync(sent.Headers.Location);
        Assert.Contains("Hasil jawaban serentak", results, StringComparison.Ordinal);
        Assert.Contains("Perbaiki jawaban untuk 1 inovasi ini", results, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client(ValidationWorld.AgencyAdmin(ValidationWorld.Surabaya)).GetAsync(sent.Headers.Location)).StatusCode);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}

public sealed class BulkAnswerOnSqlite(SqliteHost host) : BulkAnswerTests(host), IClassFixture<SqliteHost>;

public sealed class BulkAnswerOnPostgres(PostgresHost host) : BulkAnswerTests(host), IClassFixture<PostgresHost>;
