using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.IntegrationTests.Probing;
using Jipp.Probes.Notes;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.IntegrationTests.Pipeline;

/// <summary>Two people change the same aggregate at the same time: one wins, the other is told, whatever part of it they changed.</summary>
public abstract class TwoWritersTests(DatabaseProvider provider) : ProbeTests(provider)
{
    private static readonly TestUser Writer = TestUser.With(NotePermissions.Write);

    [SkippableFact]
    public async Task One_of_two_edits_wins_and_the_other_is_told()
    {
        await using var world = await World();
        var id = await world.Take("awal");

        var results = await AtOnce(world, () => Edit(world, id, "satu"), () => Edit(world, id, "dua"));

        AssertOneWon(results);
        Assert.Equal("2", Assert.Single(await world.Sql("notes", "SELECT \"Version\" FROM notes")));
    }

    [SkippableTheory]
    [InlineData("add")]
    [InlineData("replace")]
    [InlineData("drop")]
    public async Task A_change_of_a_part_is_a_change_of_the_whole(string how)
    {
        await using var world = await World();
        var id = await world.Take("awal");
        Assert.Null((await Lines(world, id, "add", "baris pertama")).Error);

        var results = await AtOnce(world, () => Lines(world, id, how, "baris satu"), () => Lines(world, id, how, "baris dua"));

        AssertOneWon(results);
        Assert.Equal("3", Assert.Single(await world.Sql("notes", "SELECT \"Version\" FROM notes")));
        Assert.Equal(
            how switch
            {
                "add" => 2,
                "replace" => 1,
                _ => 0,
            },
            await world.Number("notes", "SELECT COUNT(*) FROM lines")
        );
    }

    [SkippableFact]
    public async Task The_loser_can_read_again_and_succeed()
    {
        await using var world = await World();
        var id = await world.Take("awal");
        await AtOnce(world, () => Edit(world, id, "satu"), () => Edit(world, id, "dua"));

        var again = await Edit(world, id, "tiga");

        Assert.Null(again.Error);
        Assert.Equal(["tiga"], await world.Sql("notes", "SELECT \"Text\" FROM notes"));
    }

    [SkippableFact]
    public async Task Editors_of_different_notes_do_not_meet()
    {
        await using var world = await World();
        var (first, second) = (await world.Take("pertama"), await world.Take("kedua"));

        var results = await AtOnce(world, () => Edit(world, first, "satu"), () => Edit(world, second, "dua"));

        Assert.All(results, result => Assert.Null(result.Error));
    }

    private static void AssertOneWon(Result[] results)
    {
        Assert.Single(results, result => result.IsSuccess);
        var told = Assert.Single(results, result => !result.IsSuccess).Error!;
        Assert.Equal(("data.changed-meanwhile", ErrorKind.Conflict), (told.Code, told.Kind));
    }

    /// <summary>Both have read before either saves.</summary>
    private static Task<Result[]> AtOnce(ProbeWorld world, Func<Task<Result>> first, Func<Task<Result>> second)
    {
        var watch = world.Host.Services.GetRequiredService<PipelineWatch>();
        var waiting = 0;
        var both = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        watch.BeforeEditEnds = () =>
        {
            if (Interlocked.Increment(ref waiting) == 2)
            {
                watch.BeforeEditEnds = () => Task.CompletedTask;
                both.SetResult();
            }

            return both.Task;
        };
        return Task.WhenAll(first(), second());
    }

    private static Task<Result> Edit(ProbeWorld world, Guid id, string text) => PipelineTests.Send<EditNote, Result>(world, new(id, text), Writer);

    private static Task<Result> Lines(ProbeWorld world, Guid id, string how, string text) => PipelineTests.Send<ChangeLines, Result>(world, new(id, how, text), Writer);
}

public sealed class TwoWritersOnSqlite() : TwoWritersTests(DatabaseProvider.Sqlite);

public sealed class TwoWritersOnPostgres() : TwoWritersTests(DatabaseProvider.Postgres);
