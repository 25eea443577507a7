using Hangfire;
using Hangfire.Common;
using Hangfire.Server;
using Hangfire.Storage;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.BuildingBlocks.Infrastructure.Scheduling;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.IntegrationTests.Pipeline;

/// <summary>What stands before each run of a recurring command, on the storage of the scheduler that belongs to the database.</summary>
public abstract class OneRunAtATimeTests(HostFixture fixture)
{
    private static readonly IServerFilter Filter = typeof(CommandJobs).GetMethod(nameof(CommandJobs.Run))!.GetCustomAttributes(inherit: true).OfType<IServerFilter>().Single();

    [SkippableFact]
    public async Task Two_commands_due_in_the_same_minute_both_run_and_a_second_run_of_one_is_left_out_without_an_error()
    {
        await using var host = await fixture.NewHost();
        var storage = host.Services.GetRequiredService<JobStorage>();
        using var one = storage.GetConnection();
        using var other = storage.GetConnection();

        var reminding = Begin(storage, one, "validation.send-nudges");
        Assert.False(reminding.Canceled);
        var forgetting = Begin(storage, other, "validation.forget-reports");
        Assert.False(forgetting.Canceled);
        Assert.True(Begin(storage, other, "validation.send-nudges").Canceled);

        Filter.OnPerformed(new PerformedContext(reminding, null, false, null));

        var next = Begin(storage, other, "validation.send-nudges");
        Assert.False(next.Canceled);
        Filter.OnPerformed(new PerformedContext(next, null, false, null));
        Filter.OnPerformed(new PerformedContext(forgetting, null, false, null));
    }

    private static PerformingContext Begin(JobStorage storage, IStorageConnection connection, string id)
    {
        var job = Job.FromExpression<CommandJobs>(run => run.Run(id, CancellationToken.None));
        var context = new PerformContext(storage, connection, new BackgroundJob(Guid.NewGuid().ToString(), job, DateTime.UnixEpoch), new JobCancellationToken(false));
        var performing = new PerformingContext(context);
        Filter.OnPerforming(performing);
        return performing;
    }
}

public sealed class OneRunAtATimeOnSqlite(SqliteHost host) : OneRunAtATimeTests(host), IClassFixture<SqliteHost>;

public sealed class OneRunAtATimeOnPostgres(PostgresHost host) : OneRunAtATimeTests(host), IClassFixture<PostgresHost>;
