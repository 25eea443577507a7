using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.IntegrationTests.Probing;
using Xunit.Abstractions;

namespace Jipp.IntegrationTests.Messaging;

/// <summary>A process that is killed (SIGKILL) at any step loses nothing and does nothing twice.</summary>
[Long]
public abstract class KilledProcessTests(DatabaseProvider provider, ITestOutputHelper output) : ProbeTests(provider)
{
    private const int NotesPerLife = 4;

    [SkippableFact]
    public async Task Killed_again_and_again_every_effect_comes_exactly_once()
    {
        await using var world = await World();
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var kills = FaultCount.Of(small: 10, full: 100);
        output.WriteLine($"Seed {seed}, {kills} kills on {world.Provider}.");
        var (killed, killedUndelivered, life) = (0, 0, 0);

        while (killed < kills)
        {
            Assert.True(++life < kills * 4, "Lives end by themselves instead of being killed.");
            using var process = ProbeProcess.Start(world, minutesAhead: life * 2, NotesPerLife);
            if (await process.KillAtStep(random.Next(1, 45)))
            {
                killed++;
                killedUndelivered += await world.Undelivered() + await world.Undelivered("readers") > 0 ? 1 : 0;
            }
        }

        using (var last = ProbeProcess.Start(world, minutesAhead: (life + 2) * 2, 0))
        {
            await last.ReadToEnd();
            Assert.True(last.SaidDone);
        }

        Assert.True(killedUndelivered > killed / 2, $"Only {killedUndelivered} of {killed} kills hit an undelivered event.");
        output.WriteLine($"{killed} kills, {killedUndelivered} with undelivered events, {life} lives.");
        await world.AssertExactlyOneEffectEach(await world.Number("notes", "SELECT COUNT(*) FROM notes"));
    }

    [SkippableFact]
    public async Task Killed_between_the_effect_and_the_mark_of_delivery_the_effect_is_not_repeated()
    {
        await using var world = await World();
        await world.Take();

        // The first life ends right after the first commit of effects: the outbox row still says undelivered.
        using (var first = ProbeProcess.Start(world, minutesAhead: 60 * 24 * 3650, 0))
        {
            Assert.True(await first.KillAtStep(2));
            Assert.Equal(1, first.Handled);
        }

        Assert.Equal(1, await world.Undelivered());
        Assert.True(await world.Number("readers", "SELECT COUNT(*) FROM effects") >= 1);

        using (var second = ProbeProcess.Start(world, minutesAhead: (60 * 24 * 3650) + 2, 0))
        {
            await second.ReadToEnd();
            Assert.True(second.SaidDone);
        }

        await world.AssertExactlyOneEffectEach(1);
    }

    [SkippableFact]
    public async Task A_message_that_kills_every_process_is_parked_and_takes_no_other_with_it()
    {
        await using var world = await World();
        await world.TakeMany(3);
        await world.Take("mematikan");
        await world.TakeMany(3);
        var deaths = 0;

        // A death is a dispatcher that never comes back: no effect, no mark, only the claim stays.
        for (var life = 0; life < 40; life++)
        {
            using var stop = new CancellationTokenSource();
            world.Interference.OnReaction = (_, text) =>
            {
                if (text == "mematikan")
                {
                    deaths++;
                    stop.Cancel();
                    stop.Token.ThrowIfCancellationRequested();
                }
            };
            await LiveUntilDead(world, stop.Token);
            world.Clock.Advance(TimeSpan.FromMinutes(2));
        }

        Assert.Equal(1, await world.Parked());
        Assert.Equal(1, await world.Undelivered());
        Assert.InRange(deaths, 1, 10);
        Assert.Equal(6, await world.Number("readers", "SELECT COUNT(*) FROM effects WHERE \"Reaction\" = 'CopyNote'"));
        Assert.Equal(6, await world.Number("readers", "SELECT COUNT(*) FROM effects WHERE \"Reaction\" = 'CountNotes'"));
    }

    private static async Task LiveUntilDead(ProbeWorld world, CancellationToken death)
    {
        try
        {
            while (await world.Dispatcher().DeliverBatch(world.Module("notes"), death) > 0)
            {
                // Until nothing is due.
            }
        }
        catch (OperationCanceledException) when (death.IsCancellationRequested)
        {
            // Dead.
        }
    }
}

public sealed class KilledProcessOnSqlite(ITestOutputHelper output) : KilledProcessTests(DatabaseProvider.Sqlite, output);

public sealed class KilledProcessOnPostgres(ITestOutputHelper output) : KilledProcessTests(DatabaseProvider.Postgres, output);
