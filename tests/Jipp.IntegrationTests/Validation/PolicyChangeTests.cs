using Jipp.BuildingBlocks;
using Jipp.Validation;
using Jipp.Validation.Application;
using Jipp.Validation.Domain;
using Jipp.Validation.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Jipp.IntegrationTests.Validation;

/// <summary>The secretariat changes the policy: its effect first, then the version, then batch by batch the open questions.</summary>
public abstract class PolicyChangeTests(HostFixture fixture)
{
    private static readonly TestUser Secretariat = TestUser.With(Permissions.SeePolicy, Permissions.ChangePolicy).In("secretariat", "panrb");
    private static readonly TestUser Lutra = ValidationWorld.AgencyAdmin(ValidationWorld.Lutra);
    private static readonly TestUser Job = TestUser.System("job:apply-policy", Permissions.ApplyPolicy);

    private static PolicyDraft Draft(int months, params RungInput[] ladder) =>
        new(
            months,
            6,
            14,
            60,
            ladder.Length > 0
                ? ladder
                : [.. PolicyDraft.Of(PolicyValues.Of(new PolicySettings(new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build()).Current)).Ladder]
        );

    private static async Task<int> Apply(JippHost host) => (await host.Send(new ApplyPolicy(), Job)).Value;

    /// <summary>Two records confirmed today, one that nobody confirmed.</summary>
    private async Task<(ValidationWorld World, Guid[] Confirmed, Guid Never)> Asked()
    {
        var world = new ValidationWorld(await fixture.NewHost());
        await world.Hold("agency", ValidationWorld.Lutra);
        Guid[] confirmed = [await world.Publish("Antar Obat"), await world.Publish("Kebun Sekolah")];
        foreach (var record in confirmed)
        {
            Assert.True((await world.Host.Send(new AnswerDuty((await world.DutyOf(record)).Id.Value, "lancar", null, null, null), Lutra)).IsSuccess);
        }

        return (world, confirmed, await world.Publish("Bone Sehat"));
    }

    private static DateOnly Today(JippHost host) => DateOnly.FromDateTime(host.Clock.GetUtcNow().AddHours(8).DateTime);

    [SkippableFact]
    public async Task The_effect_is_shown_before_and_is_what_then_happens()
    {
        var (world, confirmed, never) = await Asked();
        await using var host = world.Host;

        var effect = (await host.Ask(new PreviewPolicy(Draft(18)), Secretariat)).Value;
        Assert.Equal((3, 0, 2), (effect.Open, effect.Earlier, effect.Later));
        Assert.Equal(Today(host).AddMonths(12), (await world.DutyOf(confirmed[0])).DueOn);
        var month = Today(host).AddMonths(12);
        Assert.Equal((2, 0), effect.Months.Where(one => one.Month == new DateOnly(month.Year, month.Month, 1)).Select(one => (one.Before, one.After)).Single());

        Assert.Equal(2, (await host.Send(new SavePolicy(Draft(18), "Terlalu sering ditanya", 1, null), Secretariat)).Value);
        Assert.Equal(3, await Apply(host));

        Assert.All(await Task.WhenAll(confirmed.Select(world.DutyOf)), duty => Assert.Equal(Today(host).AddMonths(18), duty.DueOn));
        Assert.Equal(Today(host), (await world.DutyOf(never)).DueOn);
        Assert.Equal(0, await Apply(host));
        Assert.Equal((0, 0), ((await host.Ask(new PreviewPolicy(Draft(18)), Secretariat)).Value.Moved, (await host.Ask(new GetPolicy(), Secretariat)).Value.Behind));
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task New_questions_follow_the_new_version_at_once()
    {
        var (world, _, never) = await Asked();
        await using var host = world.Host;
        await host.Send(new SavePolicy(Draft(3), "Uji coba", 1, null), Secretariat);

        Assert.True((await host.Send(new AnswerDuty((await world.DutyOf(never)).Id.Value, "lancar", null, null, null), Lutra)).IsSuccess);

        Assert.Equal((Today(host).AddMonths(3), 2), ((await world.DutyOf(never)).DueOn, (await world.DutyOf(never)).PolicyNumber));
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task The_policy_as_shipped_is_the_first_version_and_any_earlier_one_can_be_restored()
    {
        var (world, confirmed, _) = await Asked();
        await using var host = world.Host;
        Assert.Equal([1], (await host.Ask(new GetPolicy(), Secretariat)).Value.Versions.Select(version => version.Number));
        Assert.True((await host.Send(new SavePolicy(Draft(18), "Terlalu sering ditanya", 1, null), Secretariat)).IsSuccess);
        await Apply(host);

        Assert.Equal(3, (await host.Send(new SavePolicy(Draft(12), "Kembali seperti semula", 2, 1), Secretariat)).Value);
        await Apply(host);

        var view = (await host.Ask(new GetPolicy(), Secretariat)).Value;
        Assert.Equal([(3, 12, (int?)1), (2, 18, null), (1, 12, null)], view.Versions.Select(version => (version.Number, version.Values.IntervalMonths, version.Restores)));
        Assert.Equal(["Kembali seperti semula", "Terlalu sering ditanya", "Nilai awal."], view.Versions.Select(version => version.Reason));
        Assert.Equal(Today(host).AddMonths(12), (await world.DutyOf(confirmed[0])).DueOn);
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task Of_two_people_who_save_at_once_one_wins_and_the_other_is_told()
    {
        var (world, _, _) = await Asked();
        await using var host = world.Host;

        var saved = await Task.WhenAll(Enumerable.Range(13, 6).Select(months => host.Send(new SavePolicy(Draft(months), "Bersamaan", 1, null), Secretariat)));

        Assert.Single(saved, result => result.IsSuccess);
        Assert.All(saved.Where(result => !result.IsSuccess), result => Assert.Equal(ErrorKind.Conflict, result.Error!.Kind));
        Assert.Equal("policy.changed-meanwhile", (await host.Send(new SavePolicy(Draft(24), "Terlambat", 1, null), Secretariat)).Error?.Code);
        Assert.Equal(
            [1, 2],
            await host.Db<ValidationDbContext, List<int>>(context => context.PolicyVersions.Select(version => version.Number).OrderBy(number => number).ToListAsync())
        );
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task A_policy_without_reason_or_change_and_one_by_others_is_refused()
    {
        var (world, _, _) = await Asked();
        await using var host = world.Host;

        Assert.Equal("policy.unchanged", (await host.Send(new SavePolicy(Draft(12), "Sama saja", 1, null), Secretariat)).Error?.Code);
        Assert.Equal(["Reason"], (await host.Send(new SavePolicy(Draft(18), " ", 1, null), Secretariat)).Error!.Fields.Select(field => field.Name));
        Assert.Equal(["IntervalMonths"], (await host.Ask(new PreviewPolicy(Draft(0)), Secretariat)).Error!.Fields.Select(field => field.Name));
        Assert.Equal("permission.missing", (await host.Send(new SavePolicy(Draft(18), "Hub", 1, null), ValidationWorld.HubOperator("H003"))).Error?.Code);
        Assert.Equal("permission.missing", (await host.Ask(new PreviewPolicy(Draft(18)), TestUser.With(Permissions.SeePolicy).In("secretariat", "panrb"))).Error?.Code);
        Assert.Equal(0, await Apply(host));
    }

    [SkippableFact]
    public async Task Nudges_follow_a_new_ladder_and_nobody_is_told_twice()
    {
        var (world, _, never) = await Asked();
        await using var host = world.Host;
        await world.Nudge();
        var before = await host.Db<ValidationDbContext, int>(context => context.Deliveries.CountAsync());
        Assert.Equal(
            2,
            (
                await host.Send(
                    new SavePolicy(Draft(12, new(0, false, false, false), new(14, true, false, false), new(60, true, true, true)), "Lebih jarang", 1, null),
                    Secretariat
                )
            ).Value
        );

        await Apply(host);
        host.Clock.ForwardDays(1);
        await world.Nudge();
        Assert.Equal(before, await host.Db<ValidationDbContext, int>(context => context.Deliveries.CountAsync()));
        host.Clock.ForwardDays(13);
        await world.Nudge();

        Assert.Equal(
            [14],
            await host.Db<ValidationDbContext, List<int>>(context =>
                context
                    .Deliveries.Where(delivery => delivery.Rung > 0 && context.Duties.Any(duty => duty.Id == delivery.DutyId && duty.InnovationId == new InnovationId(never)))
                    .Select(delivery => delivery.Rung)
                    .ToListAsync()
            )
        );
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task Many_questions_follow_batch_by_batch_and_a_batch_that_clashes_changes_nothing()
    {
        var (world, _, _) = await Asked();
        await using var host = world.Host;
        await world.PublishMany(ApplyPolicyHandler.BatchSize + 40);
        Assert.True((await host.Send(new SavePolicy(Draft(12, new(0, false, false, false), new(60, false, false, true)), "Lebih jarang", 1, null), Secretariat)).IsSuccess);

        var sent = await Task.WhenAll(host.Send(new ApplyPolicy(), Job), host.Send(new ApplyPolicy(), Job));
        Assert.Contains(sent, result => result.IsSuccess);
        while (await Apply(host) > 0) { }

        Assert.Equal(0, (await host.Ask(new GetPolicy(), Secretariat)).Value.Behind);
        Assert.NotNull((await host.Ask(new GetPolicy(), Secretariat)).Value.Versions[0].AppliedAt);
        Assert.Equal(
            0,
            await host.Db<ValidationDbContext, int>(context => context.Nudges.CountAsync(nudge => nudge.State == NudgeState.Waiting && nudge.Rung != 0 && nudge.Rung != 60))
        );
        Assert.Empty(await world.Broken());
    }
}

public sealed class PolicyChangeOnSqlite(SqliteHost host) : PolicyChangeTests(host), IClassFixture<SqliteHost>;

public sealed class PolicyChangeOnPostgres(PostgresHost host) : PolicyChangeTests(host), IClassFixture<PostgresHost>;
