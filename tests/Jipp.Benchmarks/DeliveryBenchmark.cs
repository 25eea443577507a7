using System.Diagnostics;
using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure.Messaging;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.Probes;
using Jipp.Probes.Notes;
using Jipp.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.Benchmarks;

/// <summary>P8: events from commit to effect with three subscribers, of which one queries first, against one event a commit.</summary>
internal static class DeliveryBenchmark
{
    private const int Rounds = 5;
    private const int Events = 2000;
    private const int BaselineEvents = 300;

    public static async Task Measure(Table table)
    {
        await Measure(table, DatabaseProvider.Sqlite, 3000);
        await Measure(table, DatabaseProvider.Postgres, 1500);
    }

    private static async Task Measure(Table table, DatabaseProvider provider, int bar)
    {
        await using var cluster = provider == DatabaseProvider.Postgres ? await PostgresCluster.Start(durable: true) : null;
        var folder = Directory.CreateTempSubdirectory("jipp-bench-").FullName;
        var connection = cluster is null ? "" : await PostgresCluster.CreateDatabase(cluster.ConnectionString, "bench");
        List<double> product = [];
        List<double> baseline = [];
        List<double> ratios = [];
        await using (var host = ProbeHost.Build(provider, folder, connection, TimeProvider.System))
        {
            await host.CreateTables();
            await InBatches(host, 500);
            await OneByOne(host, 100);
            for (var round = 0; round < Rounds; round++)
            {
                baseline.Add(await OneByOne(host, BaselineEvents));
                product.Add(await InBatches(host, Events));
                ratios.Add(product[^1] / baseline[^1]);
            }

            await AssertAllArrived(host, 600 + (Rounds * (Events + BaselineEvents)));
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        table.Add("P8", $"{provider}: one event a commit", Figures.Of(baseline, "events/s"));
        table.Add("P8", $"{provider}: delivery in batches", Figures.Of(product, "events/s"), $"≥ {bar}/s", Figures.Median(product) >= bar);
        table.Add("P8", $"{provider}: ratio", Figures.Of(ratios, "×"));
    }

    private static async Task<double> InBatches(ProbeHost host, int events)
    {
        await Tell(host, events);
        var started = Stopwatch.GetTimestamp();
        await host.Drain();
        return events / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>The plain way: each event in a transaction per subscriber, marked at once.</summary>
    private static async Task<double> OneByOne(ProbeHost host, int events)
    {
        await Tell(host, events);
        await using var scope = host.Services.CreateAsyncScope();
        var source = host.Services.GetRequiredService<ModuleRegistry>().Named("notes");
        var outbox = ModuleRegistry.Context(scope.ServiceProvider, source);
        var delivery = host.Services.GetRequiredService<Delivery>();
        var catalogue = host.Services.GetRequiredService<EventCatalogue>();
        var started = Stopwatch.GetTimestamp();
        foreach (var row in await outbox.Outbox.AsNoTracking().Where(message => message.DeliveredAt == null).OrderBy(message => message.Id).ToListAsync())
        {
            var failures = new Dictionary<Guid, string>();
            await delivery.ToAll([ClaimedMessage.Read(row, catalogue)], failures, CancellationToken.None);
            if (failures.Count > 0)
            {
                throw new InvalidOperationException(failures.Values.First());
            }

            DateTimeOffset? now = TimeProvider.System.GetUtcNow();
            using (await outbox.EnterGate(CancellationToken.None))
            {
                await outbox
                    .Outbox.Where(message => message.Id == row.Id)
                    .ExecuteUpdateAsync(set => set.SetProperty(message => message.DeliveredAt, now).SetProperty(message => message.NextAttemptAt, (DateTimeOffset?)null));
            }
        }

        return events / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task Tell(ProbeHost host, int events)
    {
        var told = await host.Send<Tick, Result>(new Tick(Guid.CreateVersion7(), 1, events));
        if (!told.IsSuccess)
        {
            throw new InvalidOperationException(told.Error.Code);
        }
    }

    private static async Task AssertAllArrived(ProbeHost host, int events)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var readers = scope.ServiceProvider.GetRequiredService<ReadersDbContext>();
        var (rows, copies) = (await readers.Set<TickRow>().CountAsync(), await readers.Set<TickCopy>().CountAsync());
        var counted = await readers.Counters.Where(counter => counter.Id == Counter.Ticks).Select(counter => counter.Count).SingleAsync();
        if (rows != events || copies != events || counted != events)
        {
            throw new InvalidOperationException($"{events} events had {rows}, {copies} and {counted} effects.");
        }
    }
}
