using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.IntegrationTests.Probing;
using Jipp.Probes;

namespace Jipp.IntegrationTests.Messaging;

/// <summary>Several dispatchers at the same outbox, in one process and in two.</summary>
public abstract class CompetingDispatcherTests(DatabaseProvider provider) : ProbeTests(provider)
{
    [SkippableFact]
    public async Task Eight_dispatchers_at_once_have_each_effect_once()
    {
        await using var world = await World();
        await world.TakeMany(150);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => DeliverUntilEmpty(world, world.Host)));
        await world.Host.Drain();

        await world.AssertExactlyOneEffectEach(150);
    }

    [SkippableFact]
    public async Task Dispatchers_whose_leases_ran_out_while_they_worked_have_each_effect_once()
    {
        await using var world = await World();
        await world.TakeMany(40);
        var moved = 0;

        // Every batch is overtaken: while it is being handled the clock passes its lease, and another dispatcher takes it too.
        world.Interference.AfterEffectsCommitted = () =>
        {
            if (Interlocked.Increment(ref moved) < 60)
            {
                world.Clock.Advance(TimeSpan.FromSeconds(62));
            }
        };
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => DeliverUntilEmpty(world, world.Host)));
        world.Interference.AfterEffectsCommitted = () => { };
        await world.DrainAfter(TimeSpan.FromMinutes(10));

        await world.AssertExactlyOneEffectEach(40);
    }

    private static async Task DeliverUntilEmpty(ProbeWorld world, ProbeHost host)
    {
        await Task.Yield();
        while (await world.Dispatcher(host).DeliverBatch(world.Module("notes", host), CancellationToken.None) > 0)
        {
            // As long as anything was seen.
        }
    }

    protected static Task DeliverIn(ProbeWorld world, ProbeHost host) => DeliverUntilEmpty(world, host);
}

public sealed class CompetingDispatchersOnSqlite() : CompetingDispatcherTests(DatabaseProvider.Sqlite);

public sealed class CompetingDispatchersOnPostgres() : CompetingDispatcherTests(DatabaseProvider.Postgres)
{
    [SkippableFact]
    public async Task Two_processes_and_this_one_have_each_effect_once()
    {
        await using var world = await World();
        await world.TakeMany(200);

        // Their clocks are years ahead of ours, so that they take over whatever we have claimed: leases protect nobody, the inbox must.
        using var first = ProbeProcess.Start(world, minutesAhead: 60 * 24 * 3650, notes: 20);
        using var second = ProbeProcess.Start(world, minutesAhead: 60 * 24 * 3650, notes: 20);
        await Task.WhenAll(first.ReadToEnd(), second.ReadToEnd(), DeliverIn(world, world.Host));
        await world.Host.Drain();

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.True(first.Handled + second.Handled > 0, "This process was alone.");
        world.Clock.Advance(TimeSpan.FromDays(3660 * 2));
        await world.Host.Drain();
        await world.AssertExactlyOneEffectEach(240);
    }
}
