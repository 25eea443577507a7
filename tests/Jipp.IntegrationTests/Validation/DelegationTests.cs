using Jipp.BuildingBlocks;
using Jipp.Validation;
using Jipp.Validation.Application;
using Jipp.Validation.Domain;

namespace Jipp.IntegrationTests.Validation;

/// <summary>A question is handed to another unit for a time, through the pipeline and the database.</summary>
public abstract class DelegationTests(HostFixture fixture)
{
    private static readonly TestUser Lutra = With("agency", ValidationWorld.Lutra);
    private static readonly TestUser Hospital = With("unit", "73.22/rsud");
    private static readonly TestUser Job = TestUser.System("job:end-delegations", Permissions.EndDelegations);

    private static TestUser With(string kind, string key) =>
        TestUser.With(Permissions.SeeDuties, Permissions.AnswerDuty, Permissions.SnoozeDuty, Permissions.DelegateDuty).In(kind, key);

    private static DelegateDuty ToHospital(Guid duty) => new(duty, "rsud", new DateOnly(2026, 3, 20), "Layanannya pindah ke RSUD");

    [SkippableFact]
    public async Task The_other_unit_is_asked_answers_and_signs_the_answer()
    {
        var world = new ValidationWorld(await fixture.NewHost());
        await using var host = world.Host;
        await world.Hold("agency", ValidationWorld.Lutra);
        var nurse = await world.Hold("unit", "73.22/rsud");
        var record = await world.Publish("Antar Obat");
        await world.Publish("Kamar Cepat", unit: "RSUD");
        var duty = (await world.DutyOf(record)).Id.Value;

        Assert.Equal("duty.unknown", (await host.Send(new AnswerDuty(duty, "lancar", null, null, null), Hospital)).Error?.Code);
        Assert.Equal(["RSUD"], (await host.Ask(new GetDuty(duty), Lutra)).Value.Units.Select(unit => unit.Name));
        Assert.True((await host.Send(ToHospital(duty), Lutra)).IsSuccess);
        await world.Nudge();

        Assert.Equal(2, (await world.Links(nurse)).Count);
        Assert.Contains("RSUD", (await host.Ask(new GetDuty(duty), Hospital)).Value.Line.Office, StringComparison.Ordinal);
        Assert.True((await host.Send(new AnswerDuty(duty, "lancar", null, null, null), Hospital)).IsSuccess);
        Assert.StartsWith("RSUD, ", (await host.Ask(new GetHistory("100000"))).Value.Answers[0].AnsweredBy, StringComparison.Ordinal);
        Assert.Equal(Office.Agency(ValidationWorld.Lutra), (await world.DutyOf(record)).Office);
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task On_its_day_it_comes_back_and_the_link_of_the_other_unit_is_gone()
    {
        var world = new ValidationWorld(await fixture.NewHost());
        await using var host = world.Host;
        await world.Hold("agency", ValidationWorld.Lutra);
        var nurse = await world.Hold("unit", "73.22/rsud");
        var record = await world.Publish("Antar Obat");
        var duty = (await world.DutyOf(record)).Id.Value;
        Assert.True((await host.Send(ToHospital(duty), Lutra)).IsSuccess);
        await world.Nudge();
        var secret = Assert.Single(await world.Links(nurse));

        Assert.Equal(0, (await host.Send(new EndDelegations(), Job)).Value);
        host.Clock.ForwardDays(17);
        Assert.Equal(1, (await host.Send(new EndDelegations(), Job)).Value);

        Assert.Equal((Office.Agency(ValidationWorld.Lutra), null), ((await world.DutyOf(record)).Office, (await world.DutyOf(record)).DelegatedUnit));
        Assert.Equal(LinkState.Left, (await host.Ask(new OpenLink(secret))).Value.State);
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task At_the_very_end_of_its_time_the_usual_office_answers_and_the_other_unit_does_not_whenever_the_job_comes()
    {
        var world = new ValidationWorld(await fixture.NewHost());
        await using var host = world.Host;
        await world.Hold("agency", ValidationWorld.Lutra);
        var nurse = await world.Hold("unit", "73.22/rsud");
        var duty = (await world.DutyOf(await world.Publish("Antar Obat"))).Id.Value;
        await world.Publish("Kamar Cepat", unit: "RSUD");
        Assert.True((await host.Send(ToHospital(duty), Lutra)).IsSuccess);
        await world.Nudge();
        var secrets = await world.Links(nurse);
        var until = (await host.Ask(new GetDuty(duty), Lutra)).Value.Delegation!.Until;
        async Task<int> Seen() => (await host.Ask(new ListDuties(DutyFilter.Open, null, 1), Hospital)).Value.Lines.Count;

        host.Clock.Advance(until - host.Clock.GetUtcNow() - TimeSpan.FromSeconds(1));
        Assert.Equal(2, await Seen());
        Assert.Equal(OfficeReason.Delegated, (await host.Ask(new GetDuty(duty), Hospital)).Value.Line.Reason);
        host.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(1, await Seen());
        Assert.Equal("duty.unknown", (await host.Ask(new GetDuty(duty), Hospital)).Error?.Code);
        Assert.Equal("duty.unknown", (await host.Send(new AnswerDuty(duty, "lancar", null, null, null), Hospital)).Error?.Code);
        Assert.Single(await States(), LinkState.Left);
        var view = (await host.Ask(new GetDuty(duty), Lutra)).Value;
        Assert.Equal((OfficeReason.AgencyHasAccount, null), (view.Line.Reason, view.Delegation));
        Assert.DoesNotContain("RSUD", view.Line.Office, StringComparison.Ordinal);
        Assert.Equal(view.Line.Office, (await host.Ask(new ListDuties(DutyFilter.Open, null, 1), Lutra)).Value.Lines.Single(line => line.Id == duty).Office);
        Assert.True((await host.Send(new AnswerDuty(duty, "lancar", null, null, null), Lutra)).IsSuccess);

        async Task<List<LinkState>> States()
        {
            List<LinkState> states = [];
            foreach (var secret in secrets)
            {
                states.Add((await host.Ask(new OpenLink(secret))).Value.State);
            }

            return states;
        }
    }

    [SkippableFact]
    public async Task It_moves_back_when_the_other_unit_loses_its_people_and_can_be_taken_back_at_once()
    {
        var world = new ValidationWorld(await fixture.NewHost());
        await using var host = world.Host;
        await world.Hold("agency", ValidationWorld.Lutra);
        var nurse = await world.Hold("unit", "73.22/rsud");
        var (one, two) = (await world.Publish("Satu"), await world.Publish("Dua"));
        Assert.True((await host.Send(ToHospital((await world.DutyOf(one)).Id.Value), Lutra)).IsSuccess);
        Assert.True((await host.Send(ToHospital((await world.DutyOf(two)).Id.Value), Lutra)).IsSuccess);

        Assert.True((await host.Send(new EndDelegation((await world.DutyOf(two)).Id.Value), Hospital)).IsSuccess);
        Assert.Equal(Office.Agency(ValidationWorld.Lutra), (await world.DutyOf(two)).Office);
        Assert.Equal(Office.Unit(ValidationWorld.Lutra, "rsud"), (await world.DutyOf(one)).Office);
        await world.Leave("unit", "73.22/rsud", nurse);

        Assert.Equal(Office.Agency(ValidationWorld.Lutra), (await world.DutyOf(one)).Office);
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task Only_the_record_s_own_offices_hand_over_and_only_to_a_unit_that_can_answer()
    {
        var world = new ValidationWorld(await fixture.NewHost());
        await using var host = world.Host;
        await world.Tell(ValidationWorld.Hub("H003", "73"));
        await world.Hold("agency", ValidationWorld.Lutra);
        await world.Hold("hub", "H003");
        var duty = (await world.DutyOf(await world.Publish("Antar Obat"))).Id.Value;

        Assert.Equal("Unit", Assert.Single((await host.Send(ToHospital(duty), Lutra)).Error!.Fields).Name);
        await world.Hold("unit", "73.22/rsud");
        Assert.Equal("duty.not-yours-to-delegate", (await host.Send(ToHospital(duty), With("hub", "H003"))).Error?.Code);
        Assert.Equal("duty.unknown", (await host.Send(ToHospital(duty), With("agency", ValidationWorld.Surabaya))).Error?.Code);
        Assert.Equal("duty.delegation-range", (await host.Send(ToHospital(duty) with { Until = new DateOnly(2027, 3, 20) }, Lutra)).Error?.Code);
        Assert.Equal(["Until", "Reason"], (await host.Send(ToHospital(duty) with { Until = null, Reason = " " }, Lutra)).Error!.Fields.Select(field => field.Name));
        Assert.Equal(Office.Agency(ValidationWorld.Lutra), (await world.DutyOf((await world.Host.Ask(new GetDuty(duty), Lutra)).Value.Line.Record.InnovationId)).Office);
    }
}

public sealed class DelegationOnSqlite(SqliteHost host) : DelegationTests(host), IClassFixture<SqliteHost>;

public sealed class DelegationOnPostgres(PostgresHost host) : DelegationTests(host), IClassFixture<PostgresHost>;
