using Jipp.Innovations.Contracts;
using Jipp.Validation;
using Jipp.Validation.Application;
using Jipp.Validation.Domain;
using Jipp.Validation.Infrastructure;
using Jipp.Validation.Infrastructure.Nudging;
using Microsoft.EntityFrameworkCore;

namespace Jipp.IntegrationTests.Validation;

/// <summary>The clock of these tests begins on a Tuesday at 09:00 in Jakarta and 10:00 in Makassar.</summary>
public abstract class NudgeTests(HostFixture fixture)
{
    private async Task<ValidationWorld> World() => new(await fixture.NewHost());

    [SkippableFact]
    public async Task A_person_gets_one_digest_a_day_whatever_is_due()
    {
        var world = await World();
        await using var host = world.Host;
        var chief = await world.Hold("agency", ValidationWorld.Lutra);
        var stranger = await world.Hold("agency", ValidationWorld.Surabaya);
        await world.Publish("Antar Obat");
        await world.Publish("Kebun Sekolah");

        Assert.Equal(new NudgeRound(1, 2, 0), await world.Nudge());
        await world.Publish("Pasar Indah");
        Assert.Equal(new NudgeRound(0, 0, 1), await world.Nudge());
        host.Clock.ForwardDays(1);
        Assert.Equal(new NudgeRound(1, 1, 0), await world.Nudge());

        Assert.Equal(2, await world.DigestsOf(chief));
        Assert.Equal(0, await world.DigestsOf(stranger));
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task Nobody_is_reminded_of_what_is_answered_put_off_or_gone()
    {
        var world = await World();
        await using var host = world.Host;
        var chief = await world.Hold("agency", ValidationWorld.Lutra);
        var admin = ValidationWorld.AgencyAdmin(ValidationWorld.Lutra);
        var answered = await world.Publish("Sudah Dijawab");
        var putOff = await world.Publish("Ditunda Dulu");
        var gone = await world.Publish("Ditarik");
        await world.Publish("Masih Ditanya");
        Assert.True((await host.Send(new AnswerDuty((await world.DutyOf(answered)).Id.Value, "lancar", null, null, null), admin)).IsSuccess);
        Assert.True((await host.Send(new SnoozeDuty((await world.DutyOf(putOff)).Id.Value, new DateOnly(2026, 3, 20), "Cuti"), admin)).IsSuccess);
        await world.Tell(new InnovationRetiredV1(gone, "Ganda", host.Clock.GetUtcNow(), 2));

        Assert.Equal(new NudgeRound(1, 1, 0), await world.Nudge());

        var mail = await world.MailTo(chief);
        Assert.Contains("Masih Ditanya", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("Sudah Dijawab", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("Ditunda Dulu", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("Ditarik", mail, StringComparison.Ordinal);
        host.Clock.MoveTo(new DateOnly(2026, 3, 20));
        await world.Nudge();
        Assert.Contains("Ditunda Dulu", await world.MailTo(chief), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Before_the_mail_hours_of_a_day_its_nudges_wait_and_who_asks_by_hand_sends_them()
    {
        var world = await World();
        await using var host = world.Host;
        host.Clock.MoveTo(new DateTimeOffset(2026, 3, 4, 17, 30, 0, TimeSpan.Zero)); // 01:30 of the next day in Makassar, 00:30 in Jakarta.
        await world.Hold("agency", ValidationWorld.Lutra);
        await world.Publish("Antar Obat");

        Assert.Equal(new NudgeRound(0, 0, 1), await world.Nudge());
        var byHand = await host.Send(new SendNudgesNow(), ValidationWorld.Secretariat);

        Assert.Equal(new NudgeRound(1, 1, 0), byHand.Value);
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task A_nudge_without_anybody_to_tell_waits_and_reaches_who_comes()
    {
        var world = await World();
        await using var host = world.Host;
        await world.Publish("Antar Obat");

        Assert.Equal(new NudgeRound(0, 0, 1), await world.Nudge());
        var chief = await world.Hold("agency", ValidationWorld.Lutra);
        Assert.Equal(new NudgeRound(1, 1, 0), await world.Nudge());

        Assert.Equal(1, await world.DigestsOf(chief));
    }

    [SkippableFact]
    public async Task Mail_waits_for_the_morning_of_the_agency_unless_a_person_asks_for_it()
    {
        var world = await World();
        await using var host = world.Host;
        var makassar = await world.Hold("agency", ValidationWorld.Lutra);
        var surabaya = await world.Hold("agency", ValidationWorld.Surabaya);
        await world.Publish("Antar Obat");
        await world.Publish("Kampung Pintar", ValidationWorld.Surabaya);

        // 16:30 in Surabaya is half past five in Makassar.
        host.Clock.MoveTo(new DateTimeOffset(2026, 3, 3, 9, 30, 0, TimeSpan.Zero));
        Assert.Equal(new NudgeRound(1, 1, 1), await world.Nudge());
        Assert.Equal((0, 1), (await world.DigestsOf(makassar), await world.DigestsOf(surabaya)));

        var now = await host.Send(new SendNudgesNow(), ValidationWorld.Secretariat);
        Assert.Equal(1, now.Value.People);
        Assert.Equal(1, await world.DigestsOf(makassar));
    }

    [SkippableFact]
    public async Task After_forty_days_of_silence_of_the_host_there_is_one_digest_and_no_flood()
    {
        var world = await World();
        await using var host = world.Host;
        var chief = await world.Hold("agency", ValidationWorld.Lutra);
        var first = await world.Publish("Antar Obat");
        await world.Publish("Kebun Sekolah");

        host.Clock.ForwardDays(40);
        Assert.Equal(new NudgeRound(1, 2, 0), await world.Nudge());
        Assert.Equal(0, (await world.Nudge()).People);
        host.Clock.ForwardDays(1);
        Assert.Equal(0, (await world.Nudge()).People);

        Assert.Equal(1, await world.DigestsOf(chief));
        var states = (await world.DutyOf(first)).Nudges.OrderBy(nudge => nudge.Rung).Select(nudge => nudge.State);
        Assert.Equal([NudgeState.Skipped, NudgeState.Skipped, NudgeState.Sent, NudgeState.Waiting], states);
        host.Clock.ForwardDays(19);
        Assert.Equal(2, (await world.Nudge()).Nudges);
    }

    [SkippableFact]
    public async Task A_clock_that_goes_back_reminds_nobody_twice()
    {
        var world = await World();
        await using var host = world.Host;
        var chief = await world.Hold("agency", ValidationWorld.Lutra);
        await world.Publish("Antar Obat");
        host.Clock.Forward(TimeSpan.FromHours(2));
        await world.Nudge();

        host.Clock.MoveTo(host.Clock.GetUtcNow().AddHours(-2));
        await world.Nudge();
        host.Clock.Forward(TimeSpan.FromHours(2));
        await world.Nudge();

        Assert.Equal(1, await world.DigestsOf(chief));
    }

    [SkippableFact]
    public async Task Each_rung_reminds_once_until_the_last()
    {
        var world = await World();
        await using var host = world.Host;
        var chief = await world.Hold("agency", ValidationWorld.Lutra);
        await world.Publish("Antar Obat");
        List<int> days = [];
        for (var day = 0; day < 100; day++)
        {
            if ((await world.Nudge()).People > 0)
            {
                days.Add(day);
            }

            host.Clock.ForwardDays(1);
        }

        Assert.Equal([0, 7, 30, 60], days);
        Assert.Equal(4, await world.DigestsOf(chief));
    }

    [SkippableFact]
    public async Task A_week_late_the_hub_of_the_area_has_a_copy_and_the_other_hub_has_none()
    {
        var world = await World();
        await using var host = world.Host;
        await world.Tell(ValidationWorld.Hub("H003", "73"), ValidationWorld.Hub("H001", "35"));
        await world.Hold("agency", ValidationWorld.Lutra);
        var sulsel = await world.Hold("hub", "H003");
        var jatim = await world.Hold("hub", "H001");
        var secretary = await world.Hold("secretariat", "panrb");
        await world.Publish("Antar Obat");

        await world.Nudge();
        Assert.Equal((0, 0, 0), (await world.DigestsOf(sulsel), await world.DigestsOf(jatim), await world.DigestsOf(secretary)));
        host.Clock.ForwardDays(7);
        await world.Nudge();
        Assert.Equal((1, 0, 0), (await world.DigestsOf(sulsel), await world.DigestsOf(jatim), await world.DigestsOf(secretary)));
        Assert.Empty(await world.Links(sulsel));
        host.Clock.ForwardDays(23);
        await world.Nudge();
        Assert.Equal((2, 0, 1), (await world.DigestsOf(sulsel), await world.DigestsOf(jatim), await world.DigestsOf(secretary)));
    }

    [SkippableFact]
    public async Task Who_holds_two_offices_gets_one_digest_for_both_and_at_most_twenty_links()
    {
        var world = await World();
        await using var host = world.Host;
        var person = await world.Hold("agency", ValidationWorld.Lutra);
        await world.Hold("unit", "73.22/dinas kesehatan", person);
        for (var number = 0; number < 13; number++)
        {
            await world.Publish($"Inovasi {number}");
            await world.Publish($"Inovasi sehat {number}", unit: "Dinas Kesehatan");
        }

        Assert.Equal(new NudgeRound(1, 26, 0), await world.Nudge());

        Assert.Equal(20, (await world.Links(person)).Count);
        Assert.Contains("Masih ada 6 inovasi lain", await world.MailTo(person), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_question_follows_the_office_when_its_holder_changes()
    {
        var world = await World();
        await using var host = world.Host;
        var old = await world.Hold("agency", ValidationWorld.Lutra);
        await world.Publish("Antar Obat");
        await world.Nudge();
        host.Clock.ForwardDays(2);

        var successor = await world.Hold("agency", ValidationWorld.Lutra);
        await world.Leave("agency", ValidationWorld.Lutra, old);
        Assert.Equal(new NudgeRound(1, 1, 0), await world.Nudge());

        Assert.Equal((1, 1), (await world.DigestsOf(old), await world.DigestsOf(successor)));
        Assert.Single(await world.Links(successor));
    }

    [SkippableFact]
    public async Task Who_unsubscribed_gets_only_the_last_letter_and_the_next_office_is_asked()
    {
        var world = await World();
        await using var host = world.Host;
        await world.Tell(ValidationWorld.Hub("H003", "73"));
        var chief = await world.Hold("agency", ValidationWorld.Lutra);
        var sulsel = await world.Hold("hub", "H003");
        var record = await world.Publish("Antar Obat");
        await world.Nudge();
        Assert.True((await host.Send(new Unsubscribe(await world.UnsubscribeSecret(chief)))).IsSuccess);

        host.Clock.ForwardDays(7);
        await world.Nudge();
        Assert.Equal((1, 1), (await world.DigestsOf(chief), await world.DigestsOf(sulsel)));
        Assert.Single(await world.Links(sulsel));
        Assert.Equal(Office.Agency(ValidationWorld.Lutra), (await world.DutyOf(record)).Office);
        host.Clock.ForwardDays(53);
        await world.Nudge();
        Assert.Equal(2, await world.DigestsOf(chief));
    }

    [SkippableFact]
    public async Task Eight_senders_at_once_send_each_person_one_digest()
    {
        var world = await World();
        await using var host = world.Host;
        List<Guid> people = [];
        for (var agency = 10; agency < 40; agency++)
        {
            people.Add(await world.Hold("agency", $"33.{agency}"));
            people.Add(await world.Hold("agency", $"33.{agency}"));
            await host.Publish(
                "innovations",
                [
                    .. Enumerable
                        .Range(0, 10)
                        .Select(number => new InnovationPublishedV1(
                            ValidationWorld.Record(Guid.CreateVersion7(), $"{agency}{number:0000}", $"Inovasi {number}", $"33.{agency}"),
                            host.Clock.GetUtcNow(),
                            1
                        )),
                ]
            );
        }

        await host.Drain();

        var rounds = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => world.Nudge()));
        Assert.Equal(60, rounds.Sum(round => round.People));
        Assert.Equal(600, rounds.Sum(round => round.Nudges));
        Assert.Equal(0, (await world.Nudge()).People);

        var digests = await host.Db<ValidationDbContext, List<Guid>>(context => context.Digests.Select(digest => digest.PersonId).ToListAsync());
        Assert.Equal(people.Order(), digests.Order());
        Assert.Equal(60, await host.Db<ValidationDbContext, int>(context => context.Mail.CountAsync()));
        Assert.Equal(300, await host.Db<ValidationDbContext, int>(context => context.Nudges.CountAsync(nudge => nudge.State == NudgeState.Sent)));
    }

    [SkippableFact]
    public async Task A_batch_may_hold_more_duties_than_a_statement_has_parameters()
    {
        var world = await World();
        await using var host = world.Host;
        await world.Hold("agency", ValidationWorld.Lutra);
        var asked = await world.DutyOf(await world.Publish("Antar Obat"));
        var among = Enumerable.Range(0, 70_000).Select(_ => new DutyId(Guid.CreateVersion7())).Append(asked.Id).ToHashSet();

        var due = await host.Db<ValidationDbContext, List<DueNudge>>(context => DueNudges.Of(context, among, host.Clock.GetUtcNow(), default));

        Assert.Equal(asked.Id, Assert.Single(due).DutyId);
    }

    [SkippableFact]
    public async Task The_pages_of_nudges_are_for_who_may_see_them()
    {
        var world = await World();
        await using var host = world.Host;
        await world.Hold("agency", ValidationWorld.Lutra);
        await world.Publish("Antar Obat");
        await world.Publish("Tanpa Pemegang", ValidationWorld.Surabaya);
        await world.Nudge();

        var overview = (await host.Ask(new ListDigests(1), ValidationWorld.Auditor)).Value;

        var line = Assert.Single(overview.Digests);
        Assert.Equal((1, 0, MailState.Queued), (line.Asked, line.Copies, line.Mail));
        Assert.Equal((1, 1), (overview.DueNow, overview.WithoutHolder));
        Assert.Equal("permission.missing", (await host.Ask(new ListDigests(1), ValidationWorld.AgencyAdmin(ValidationWorld.Lutra))).Error?.Code);
        Assert.Equal("permission.missing", (await host.Send(new SendNudgesNow(), ValidationWorld.Auditor)).Error?.Code);
    }

    [SkippableFact]
    public async Task A_unit_is_named_as_its_records_spell_it()
    {
        var world = await World();
        await using var host = world.Host;
        await world.Hold("unit", $"{ValidationWorld.Lutra}/dinas kesehatan");
        await world.Publish("Antar Obat", unit: "Dinas Kesehatan");
        await world.Nudge();

        var overview = (await host.Ask(new ListDigests(1), ValidationWorld.Auditor)).Value;

        Assert.StartsWith("Dinas Kesehatan, ", Assert.Single(overview.Digests).Office, StringComparison.Ordinal);
    }
}

public sealed class NudgesOnSqlite(SqliteHost host) : NudgeTests(host), IClassFixture<SqliteHost>;

public sealed class NudgesOnPostgres(PostgresHost host) : NudgeTests(host), IClassFixture<PostgresHost>;
