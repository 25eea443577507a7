using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.Host.Operations;
using Jipp.IntegrationTests.Probing;
using Jipp.Probes.Notes;

namespace Jipp.IntegrationTests.Messaging;

/// <summary>What delivery promises when nothing is killed: at least once, exactly one effect, nobody held up by another's fault.</summary>
public abstract class DeliveryTests(DatabaseProvider provider) : ProbeTests(provider)
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(10);

    [SkippableFact]
    public async Task A_told_event_has_its_effect_in_every_reaction_and_its_echo_comes_back()
    {
        await using var world = await World();
        await world.TakeMany(3);
        Assert.Equal(3, await world.Undelivered());

        await world.Host.Drain();

        await world.AssertExactlyOneEffectEach(3);
    }

    [SkippableFact]
    public async Task A_refused_command_leaves_no_event()
    {
        await using var world = await World();

        var refused = await world.Host.Send<RefuseAfterAll, Result<Guid>>(new(Guid.CreateVersion7(), Guid.CreateVersion7()));

        Assert.Equal("note.refused", refused.Error?.Code);
        Assert.Equal(0, await world.Number("notes", "SELECT COUNT(*) FROM outbox"));
        Assert.Equal(0, await world.Host.Drain());
    }

    [SkippableFact]
    public async Task An_event_delivered_again_has_no_second_effect()
    {
        await using var world = await World();
        await world.TakeMany(5);
        await world.Host.Drain();

        await world.Sql("notes", "UPDATE outbox SET \"DeliveredAt\" = NULL, \"NextAttemptAt\" = \"OccurredAt\"");
        Assert.Equal(5, await world.Undelivered());
        await world.Host.Drain();

        await world.AssertExactlyOneEffectEach(5);
    }

    [SkippableFact]
    public async Task A_failing_reaction_stops_no_other_and_has_its_effect_once_it_works()
    {
        await using var world = await World();
        var note = await world.Take();
        world.Interference.OnReaction = (reaction, _) => FailIf(reaction == "CountNotes");

        await world.Host.Drain();

        Assert.Equal(
            new()
            {
                ["CopyNote"] = 1,
                ["TallyNotes"] = 1,
                ["EchoNote"] = 1,
            },
            await world.Effects(note)
        );
        Assert.Equal(1, await world.Undelivered());

        world.Interference.OnReaction = (_, _) => { };
        await world.DrainAfter(LongEnough);

        await world.AssertExactlyOneEffectEach(1);
    }

    [SkippableFact]
    public async Task A_message_is_parked_after_five_failures_and_says_why()
    {
        await using var world = await World();
        await world.Take("beracun");
        var tries = 0;
        world.Interference.OnReaction = (reaction, _) =>
        {
            if (reaction == "CopyNote")
            {
                tries++;
                throw new InvalidOperationException("gagal dengan sengaja");
            }
        };

        for (var round = 0; round < 8; round++)
        {
            await world.DrainAfter(LongEnough);
        }

        var parked = Assert.Single(await Parked(world));
        Assert.Equal(5, tries);
        Assert.Equal(5, parked.Failures);
        Assert.Equal("notes.note-taken.v1", parked.Name);
        Assert.Contains("CopyNote", parked.Error, StringComparison.Ordinal);
        Assert.Contains("gagal dengan sengaja", parked.Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Failures_wait_longer_each_time()
    {
        await using var world = await World();
        await world.Take();
        var tries = 0;
        world.Interference.OnReaction = (reaction, _) => FailIf(reaction == "CopyNote" && ++tries > 0);
        await world.Host.Drain();
        List<double> waits = [];

        for (var seconds = 1; waits.Count < 4; seconds++)
        {
            var before = tries;
            await world.DrainAfter(TimeSpan.FromSeconds(1));
            if (tries > before)
            {
                waits.Add(seconds - waits.Sum());
            }

            Assert.True(seconds < 120);
        }

        Assert.Equal([2, 4, 8, 16], waits);
    }

    [SkippableFact]
    public async Task A_parked_message_can_be_retried_and_only_once()
    {
        await using var world = await World();
        await world.Take("beracun");
        world.Interference.OnReaction = (reaction, _) => FailIf(reaction == "CopyNote");
        for (var round = 0; round < 5; round++)
        {
            await world.DrainAfter(LongEnough);
        }

        var parked = Assert.Single(await Parked(world));
        world.Interference.OnReaction = (_, _) => { };
        var desk = Desk(world);
        Assert.True(await desk.Retry(parked.Module, parked.Id, CancellationToken.None));
        Assert.False(await desk.Retry(parked.Module, parked.Id, CancellationToken.None));
        await world.Host.Drain();

        await world.AssertExactlyOneEffectEach(1);
        Assert.Empty(await Parked(world));
    }

    [SkippableFact]
    public async Task A_poisonous_message_blocks_none_of_its_batch()
    {
        await using var world = await World();
        List<Guid> healthy = [await world.Take(), await world.Take()];
        var poison = await world.Take("beracun");
        healthy.Add(await world.Take());
        world.Interference.OnReaction = (_, text) => FailIf(text == "beracun");

        await world.Host.Drain();

        foreach (var note in healthy)
        {
            Assert.Equal(4, (await world.Effects(note)).Count);
        }

        Assert.Empty(await world.Effects(poison));
        Assert.Equal(1, await world.Undelivered());
    }

    [SkippableTheory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"noteId\":\"bukan nomor\"}")]
    public async Task A_payload_that_cannot_be_read_is_parked_and_blocks_nobody(string payload)
    {
        await using var world = await World();
        var broken = await world.Take();
        await world.Sql("notes", $"UPDATE outbox SET \"Payload\" = '{payload}'");
        var healthy = await world.Take();

        for (var round = 0; round < 5; round++)
        {
            await world.DrainAfter(LongEnough);
        }

        Assert.Equal(4, (await world.Effects(healthy)).Count);
        Assert.Empty(await world.Effects(broken));
        Assert.Single(await Parked(world));
        Assert.Equal(1, await world.Undelivered());
    }

    [SkippableFact]
    public async Task An_event_that_nobody_knows_any_more_is_parked_and_blocks_nobody()
    {
        await using var world = await World();
        await world.Take();
        await world.Sql("notes", "UPDATE outbox SET \"Name\" = 'notes.forgotten.v1'");
        var healthy = await world.Take();

        for (var round = 0; round < 5; round++)
        {
            await world.DrainAfter(LongEnough);
        }

        Assert.Equal(4, (await world.Effects(healthy)).Count);
        Assert.Contains("notes.forgotten.v1", Assert.Single(await Parked(world)).Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task More_messages_than_a_batch_holds_are_all_delivered()
    {
        await using var world = await World();
        var ticker = Guid.CreateVersion7();
        await world.Host.Send<Tick, Result>(new(ticker, 1, 250));

        await world.Host.Drain();

        Assert.Equal(250, await world.Number("readers", "SELECT COUNT(*) FROM ticks"));
        Assert.Equal(250, await world.Number("readers", "SELECT COUNT(*) FROM tick_copies"));
        Assert.Equal(250, await world.Number("readers", "SELECT \"Count\" FROM counters WHERE \"Id\" = 2"));
    }

    [SkippableFact]
    public async Task A_fault_in_the_middle_of_a_large_batch_costs_only_its_own_message()
    {
        await using var world = await World();
        await world.TakeMany(30);
        await world.Take("beracun");
        await world.TakeMany(30);
        world.Interference.OnReaction = (reaction, text) => FailIf(reaction is "TallyNotes" or "CountNotes" && text == "beracun");

        await world.Host.Drain();
        Assert.Equal(1, await world.Undelivered());
        Assert.Equal(60, await world.Number("readers", "SELECT \"Count\" FROM counters WHERE \"Id\" = 1"));

        world.Interference.OnReaction = (_, _) => { };
        await world.DrainAfter(LongEnough);
        await world.AssertExactlyOneEffectEach(61);
    }

    private static ParkedMessages Desk(ProbeWorld world) =>
        Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<ParkedMessages>(world.Host.Services);

    private static Task<IReadOnlyList<ParkedMessage>> Parked(ProbeWorld world) => Desk(world).List(CancellationToken.None);

    private static void FailIf(bool condition)
    {
        if (condition)
        {
            throw new InvalidOperationException("gagal dengan sengaja");
        }
    }
}

public sealed class DeliveryOnSqlite() : DeliveryTests(DatabaseProvider.Sqlite);

public sealed class DeliveryOnPostgres() : DeliveryTests(DatabaseProvider.Postgres);
