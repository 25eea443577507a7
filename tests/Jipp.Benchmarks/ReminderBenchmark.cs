using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Hangfire;
using Hangfire.PostgreSql;
using Jipp.Accounts.Contracts;
using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.Innovations.Contracts;
using Jipp.Testing;
using Jipp.Validation.Application;
using Jipp.Validation.Application.Digests;
using Jipp.Validation.Domain;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Jipp.Benchmarks;

/// <summary>
/// P7: due reminders claimed, grouped by person and put into the mail outbox, on PostgreSQL, against one Hangfire job a reminder with 20 workers,
/// whose job claims its reminder and writes a mail about it in one transaction (the jobs are queued before the clock starts). Both must have told of the same duties.
/// P12: cost of a reminder when ten times as many are due.
/// </summary>
internal static class ReminderBenchmark
{
    private const int Rounds = 5;
    private const int Reminders = 2000;
    private const int Offices = 200;
    private const int Workers = 20;
    private const int Bar = 50;
    private const int Told = 50_000;

    private static readonly string[] Emptied = ["one_tap_links", "digests", "mail"];

    public static async Task Measure(Table table)
    {
        List<double> product = [];
        List<double> baseline = [];
        List<double> ratios = [];
        await using (var host = await HostWith(Reminders))
        {
            var due = await Due(host);
            await using var jobs = await JobPerReminder.Start(host.ConnectionString);

            // The first round of either is for the compiler: 2,000 jobs warm what a job does, so 2,000 times a person's digest may warm the other side.
            for (var warm = 0; warm < Reminders / Offices; warm++)
            {
                await Digests(host);
                await Reset(host);
            }

            for (var round = -1; round < Rounds; round++)
            {
                var ofJobs = Reminders / await jobs.Run(due);
                Same(due, await host.Sql("validation", "SELECT \"DutyId\" FROM nudges WHERE \"State\" = 'Sent'"), await host.Sql("validation", "SELECT \"Id\" FROM mail"));
                await Reset(host);
                var inDigests = Reminders / await Digests(host);
                Same(due, await host.Sql("validation", "SELECT \"DutyId\" FROM nudge_deliveries WHERE \"DutyId\" IN (SELECT \"Id\" FROM duties)"), null);
                await Reset(host);
                if (round >= 0)
                {
                    baseline.Add(ofJobs);
                    product.Add(inDigests);
                    ratios.Add(inDigests / ofJobs);
                }
            }
        }

        table.Add("P7", $"Postgres: one Hangfire job a reminder, {Workers} workers", Figures.Of(baseline, "reminders/s"));
        table.Add("P7", $"Postgres: {Reminders} reminders of {Offices} people in digests", Figures.Of(product, "reminders/s"));
        table.Add("P7", "Postgres: ratio", Figures.Of(ratios, "×"), $"≥ {Bar} ×", Figures.Median(ratios) >= Bar);
        await Growth(table, product);
    }

    private static async Task Growth(Table table, List<double> before)
    {
        await using var host = await HostWith(Reminders * 10);
        await Digests(host);
        List<double> ratios = [];
        for (var round = 0; round < Rounds; round++)
        {
            await Reset(host);
            ratios.Add(await Digests(host) / (Reminders * 10) * before[round]);
        }

        table.Add("P12", "Postgres: reminders, cost of one at 20k against 2k", Figures.Of(ratios, "×"), "≤ 1.3 ×", Figures.Median(ratios) <= 1.3);
    }

    /// <summary>A host with so many records whose question is due, at agencies with one person each.</summary>
    private static async Task<JippHost> HostWith(int records)
    {
        var host = await JippHost.Start(DatabaseProvider.Postgres, HostData.Reference);
        var agencies = (await host.Sql("validation", $"SELECT \"Code\" FROM agencies WHERE \"Kind\" = 'kabupaten' ORDER BY \"Code\" LIMIT {Offices}")).ToList();
        if (agencies.Count != Offices)
        {
            throw new InvalidOperationException($"{agencies.Count} of {Offices} agencies.");
        }

        await host.Publish("accounts", [.. agencies.Select(code => new OfficeHolderChangedV1("agency", code, Guid.CreateVersion7(), host.Clock.GetUtcNow(), null, 1))]);
        await host.Drain();
        foreach (var portion in Enumerable.Range(0, records).Chunk(2000))
        {
            await host.Publish("innovations", [.. portion.Select(at => new InnovationPublishedV1(Record(at, agencies[at % Offices]), host.Clock.GetUtcNow(), 1))]);
            await host.Drain();
        }

        // As in a host that has asked for years: what was told of duties that are long answered.
        await host.Sql(
            "validation",
            $"""INSERT INTO nudge_deliveries ("DutyId", "Rung", "Round", "PersonId", "DigestId", "IsCopy") SELECT gen_random_uuid(), 0, 0, gen_random_uuid(), gen_random_uuid(), false FROM generate_series(1, {Told})"""
        );
        return host;
    }

    private static InnovationV1 Record(int at, string agency) =>
        new(
            Guid.CreateVersion7(),
            (100_000 + at).ToString(CultureInfo.InvariantCulture),
            "contoh",
            $"Inovasi buatan nomor {at}",
            agency,
            $"Pemerintah {agency}",
            null,
            agency[..2],
            2020,
            "daerah",
            [],
            true
        );

    private static async Task<double> Digests(JippHost host)
    {
        var started = Stopwatch.GetTimestamp();
        var round = await host.Services.SendAsSystem<SendNudgesNow, Result<NudgeRound>>("bench", new(), CancellationToken.None);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return round.Value is { Waiting: 0 } ? seconds : throw new InvalidOperationException("Somebody could not be told.");
    }

    private static async Task<List<Guid>> Due(JippHost host) =>
        [.. (await host.Sql("validation", "SELECT \"DutyId\" FROM nudges WHERE \"State\" = 'Waiting' AND \"Rung\" = 0")).Select(Guid.Parse)];

    private static async Task Reset(JippHost host)
    {
        foreach (var table in Emptied)
        {
            await host.Sql("validation", $"DELETE FROM {table}");
        }

        await host.Sql("validation", "DELETE FROM nudge_deliveries WHERE \"DutyId\" IN (SELECT \"Id\" FROM duties)");

        await host.Sql("validation", "UPDATE nudges SET \"State\" = 'Waiting' WHERE \"State\" = 'Sent'");

        // What a server does by itself between two real rounds.
        await using var connection = new NpgsqlConnection(host.ConnectionString);
        await connection.OpenAsync();
        await using var vacuum = new NpgsqlCommand("VACUUM ANALYZE", connection);
        await vacuum.ExecuteNonQueryAsync();
    }

    private static void Same(List<Guid> due, IReadOnlyList<string> told, IReadOnlyList<string>? mails)
    {
        if (due.Count != Reminders || !due.ToHashSet().SetEquals(told.Select(Guid.Parse)) || mails is { Count: not Reminders })
        {
            throw new InvalidOperationException($"{due.Count} due, {told.Count} told, {mails?.Count} mails.");
        }
    }

    /// <summary>What a program without claims in batches would do.</summary>
    private sealed class JobPerReminder : IAsyncDisposable
    {
        private readonly PostgreSqlStorage _storage;
        private readonly Job _job;

        private JobPerReminder(PostgreSqlStorage storage, Job job) => (_storage, _job) = (storage, job);

        public static async Task<JobPerReminder> Start(string connection)
        {
            var source = NpgsqlDataSource.Create(connection);
            var content = DigestMail.Compose(
                new DigestContent(
                    Guid.CreateVersion7(),
                    [new AskedRecord("Inovasi buatan", "Pemerintah", null, new DateOnly(2026, 1, 1), 0, null, false, false, Secret.New())],
                    [],
                    Secret.New(),
                    45
                ),
                new SiteAddress(new Uri("https://contoh.test"))
            );
            var storage = new PostgreSqlStorage(
                new Hangfire.PostgreSql.Factories.NpgsqlConnectionFactory(connection, new PostgreSqlStorageOptions()),
                new PostgreSqlStorageOptions { QueuePollInterval = TimeSpan.FromMilliseconds(50) }
            );
            await Task.CompletedTask;
            return new(
                storage,
                new Job(
                    source,
                    JsonSerializer.Serialize(
                        new
                        {
                            content.Subject,
                            content.Text,
                            content.Html,
                            content.Headers,
                        }
                    )
                )
            );
        }

        /// <summary>Seconds until every job is done, from the start of the workers on.</summary>
        public async Task<double> Run(List<Guid> due)
        {
            var client = new BackgroundJobClient(_storage);
            foreach (var duty in due)
            {
                client.Enqueue<Job>(job => job.Remind(duty));
            }

            _job.Expect(due.Count);
            var started = Stopwatch.GetTimestamp();
            using var server = new BackgroundJobServer(new BackgroundJobServerOptions { WorkerCount = Workers, Activator = new Only(_job) }, _storage);
            await _job.Done;
            return Stopwatch.GetElapsedTime(started).TotalSeconds;
        }

        public ValueTask DisposeAsync() => _job.DisposeAsync();

        private sealed class Only(Job job) : JobActivator
        {
            public override object ActivateJob(Type jobType) => job;
        }
    }

    /// <summary>Claims one reminder and writes one mail.</summary>
    internal sealed class Job(NpgsqlDataSource source, string content) : IAsyncDisposable
    {
        private TaskCompletionSource _done = new();
        private int _left;

        public Task Done => _done.Task;

        public void Expect(int jobs) => (_left, _done) = (jobs, new(TaskCreationOptions.RunContinuationsAsynchronously));

        public async Task Remind(Guid duty)
        {
            await using var connection = await source.OpenConnectionAsync();
            await using var transaction = await connection.BeginTransactionAsync();
            await using var claim = new NpgsqlCommand(
                """UPDATE validation.nudges SET "State" = 'Sent' WHERE "DutyId" = $1 AND "Rung" = 0 AND "State" = 'Waiting' AND EXISTS (SELECT 1 FROM validation.duties d WHERE d."Id" = "DutyId" AND d."OpenFor" IS NOT NULL)""",
                connection,
                transaction
            )
            {
                Parameters = { new() { Value = duty } },
            };
            if (await claim.ExecuteNonQueryAsync() == 1)
            {
                await using var mail = new NpgsqlCommand(
                    """INSERT INTO validation.mail ("Id", "PersonId", "Kind", "Content", "CreatedAt", "NextAttemptAt", "Attempts") VALUES ($1, $2, 'validation.digest', $3, now(), now(), 0)""",
                    connection,
                    transaction
                )
                {
                    Parameters =
                    {
                        new() { Value = Guid.CreateVersion7() },
                        new() { Value = duty },
                        new() { Value = content },
                    },
                };
                await mail.ExecuteNonQueryAsync();
            }

            await transaction.CommitAsync();
            if (Interlocked.Decrement(ref _left) == 0)
            {
                _done.TrySetResult();
            }
        }

        public ValueTask DisposeAsync() => source.DisposeAsync();
    }
}
