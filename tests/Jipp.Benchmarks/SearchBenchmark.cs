using System.Diagnostics;
using System.Globalization;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.Innovations.Application;
using Jipp.Innovations.Domain;
using Jipp.Innovations.Domain.MadeUp;
using Jipp.Innovations.Infrastructure;
using Jipp.Innovations.Infrastructure.Search;
using Jipp.Testing;
using Jipp.Testing.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Jipp.Benchmarks;

/// <summary>
/// P3: 200 queries with facets, from very common to rare words, against PostgreSQL's text search on the same words (the catalogue's own
/// stems, unparsed, a GIN index, ts_rank, the first twenty and the counts of five facets). Both must find the same
/// records. P4: from the commit of an edit until it is found.
/// </summary>
internal static class SearchBenchmark
{
    private const int Rounds = 5;
    private const int Queries = 200;
    private const int PageSize = 20;
    private const int Edits = 20;

    private static readonly DateTimeOffset Now = new(2026, 3, 2, 3, 0, 0, TimeSpan.Zero);
    private static readonly string[] FacetColumns = ["kind", "province", "year", "source", "title"];

    public static async Task Measure(Table table)
    {
        await Against(table, 3_000, judged: true);
        await Against(table, 100_000, judged: false);
        await Freshness(table);
    }

    private static async Task Against(Table table, int size, bool judged)
    {
        var records = Records(size);
        var folder = Directory.CreateTempSubdirectory("jipp-bench-").FullName;
        await using var cluster = await PostgresCluster.Start(durable: true);
        await using var connection = new NpgsqlConnection(await PostgresCluster.CreateDatabase(cluster.ConnectionString, "bench") + ";Max Auto Prepare=50;Command Timeout=300");
        await connection.OpenAsync();
        await Fill(connection, records);
        var feed = new MemoryFeed();
        feed.Put(records);
        using var commits = new CommitSignal();
        using (var index = new CatalogueIndex(new DatabaseSettings(DatabaseProvider.Sqlite, folder, ""), feed, commits, TimeProvider.System, NullLogger<CatalogueIndex>.Instance))
        {
            var queries = Mix(records);
            foreach (var query in queries)
            {
                var (ours, theirs) = (await Find(index, query, int.MaxValue), await Ids(connection, query));
                if (!ours.Hits.Select(hit => hit.Document.Id).ToHashSet().SetEquals(theirs))
                {
                    throw new InvalidOperationException(
                        $"'{query}' finds {ours.Total} here and {theirs.Count} there, for example {string.Join(" | ", RecordFields.Texts(ours.Hits.Select(hit => hit.Document).First(record => !theirs.Contains(record.Id))))}."
                    );
                }
            }

            List<double> ratios = [];
            List<double> times = [];
            for (var round = 0; round < Rounds; round++)
            {
                var logarithms = 0.0;
                foreach (var query in queries)
                {
                    var ours = await Timed(() => Find(index, query, PageSize));
                    var theirs = await Timed(() => Ranked(connection, query));
                    times.Add(ours);
                    logarithms += Math.Log(theirs / ours);
                }

                ratios.Add(Math.Exp(logarithms / queries.Count));
            }

            table.Add("P3", $"{size} records: ranked search with facets against PostgreSQL, geometric mean", Figures.Of(ratios, "×"), "≥ 30 ×", Figures.Median(ratios) >= 30);
            if (judged)
            {
                table.Add("P3", $"{size} records: one search", Figures.Of(times, "ms"), "≤ 0.5 ms", Figures.Median(times) <= 0.5);
            }
            else
            {
                table.Add("P3", $"{size} records: one search", Figures.Of(times, "ms"));
            }
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task Freshness(Table table)
    {
        await using var host = await JippHost.Start(DatabaseProvider.Sqlite, HostData.Samples);
        var index = host.Services.GetRequiredService<ICatalogueIndex>();
        await index.Search(new CatalogueSearch { Now = Now }, CancellationToken.None);
        var ids = await host.Db<InnovationsDbContext, List<InnovationId>>(db => db.Innovations.OrderBy(record => record.Nri).Select(record => record.Id).Take(Edits).ToListAsync());
        List<double> times = [];
        foreach (var id in ids)
        {
            var word = "kata" + id.Value.ToString("N");
            var saved = await host.Db<InnovationsDbContext, long>(async db =>
            {
                var record = (await db.Innovations.FindAsync(id))!;
                var values = new Dictionary<InnovationField, string?> { [InnovationField.Title] = $"{record.Title} {word}" };
                record.TakeOver(
                    new SourceRecord(Origin.ByPerson(host.Clock.GetUtcNow()), values),
                    new AgencyResolution(record.AgencyCode, record.AgencyName, record.Unit, record.ProvinceCode)
                );
                await db.SaveChangesAsync();
                return Stopwatch.GetTimestamp();
            });
            while ((await Find(index, word, 1)).Total == 0)
            {
                await Task.Yield();
            }

            times.Add(Stopwatch.GetElapsedTime(saved).TotalMilliseconds);
        }

        table.Add("P4", "Sqlite: from the commit of an edit until it is found", Figures.Of(times, "ms"), "≤ 100 ms", times.Max() <= 100);
    }

    /// <summary>The space says that the last word is finished: PostgreSQL's side has no beginnings of words.</summary>
    private static Task<CatalogueHits> Find(ICatalogueIndex index, string query, int most) =>
        index.Search(
            new CatalogueSearch
            {
                Text = query + " ",
                Take = most,
                Now = Now,
            },
            CancellationToken.None
        );

    private static async Task<double> Timed<T>(Func<Task<T>> search)
    {
        var started = Stopwatch.GetTimestamp();
        await search();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    /// <summary>Made-up records, with sources and years as the corpus has them.</summary>
    private static List<CatalogueDocument> Records(int size) =>
        [
            .. MadeUpCorpus
                .Make(size, 20231020)
                .Take(size)
                .Select(
                    (record, at) =>
                        new CatalogueDocument
                        {
                            Id = Guid.CreateVersion7(),
                            Nri = (100_000 + at).ToString(CultureInfo.InvariantCulture),
                            Slug = "x",
                            Title = record.Title,
                            AgencyName = record.Agency,
                            AgencyKind = record.Agency.Contains("Kota", StringComparison.Ordinal) ? "kota" : "kabupaten",
                            Unit = record.Unit,
                            ProvinceCode = record.Region[..2],
                            SourceYear = record.Year,
                            Sources = [record.Source.ToString()],
                            Summary = record.Description,
                            PublishedAt = Now,
                        }
                ),
        ];

    /// <summary>Words of the corpus from the commonest to the rarest; every third query has a second word, of a record that has the first.</summary>
    private static List<string> Mix(List<CatalogueDocument> records)
    {
        var words = records
            .SelectMany(record => WordsOf(record).Select(word => (Word: word, Record: record)))
            .GroupBy(one => one.Word)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (Word: group.Key, group.First().Record))
            .ToList();
        return
        [
            .. Enumerable
                .Range(0, Queries)
                .Select(at => words[(int)Math.Pow(words.Count - 1, (double)at / (Queries - 1))])
                .Select((one, at) => at % 3 == 2 ? $"{one.Word} {WordsOf(one.Record).First(word => word != one.Word)}" : one.Word),
        ];
    }

    private static IEnumerable<string> WordsOf(CatalogueDocument record) =>
        RecordFields.Texts(record).SelectMany(Words.Of).Select(word => word.Plain).Where(word => word.Length > 2 && !QueryText.IsJoining(word)).Distinct();

    private static async Task Fill(NpgsqlConnection connection, List<CatalogueDocument> records)
    {
        await Execute(connection, "CREATE TABLE record (id uuid PRIMARY KEY, kind text, province text, year text, source text, title text, stems text, words tsvector)");
        await using (var copy = await connection.BeginBinaryImportAsync("COPY record (id, kind, province, year, source, title, stems) FROM STDIN (FORMAT BINARY)"))
        {
            foreach (var record in records)
            {
                var stems = RecordFields.Texts(record).Concat(RecordFields.Texts(record).SelectMany(Words.Joined)).SelectMany(Words.Of).Select(word => word.Stem);
                await copy.StartRowAsync();
                await copy.WriteAsync(record.Id);
                await copy.WriteAsync(record.AgencyKind!);
                await copy.WriteAsync(record.ProvinceCode!);
                await copy.WriteAsync(record.SourceYear!.Value.ToString(CultureInfo.InvariantCulture));
                await copy.WriteAsync(record.Sources[0]);
                await copy.WriteAsync("");
                await copy.WriteAsync(string.Join(' ', stems));
            }

            await copy.CompleteAsync();
        }

        await Execute(connection, "UPDATE record SET words = array_to_tsvector(string_to_array(stems, ' '))");
        await Execute(connection, "CREATE INDEX ON record USING gin (words)");
        await Execute(connection, "VACUUM FULL ANALYZE record");
    }

    private static async Task Execute(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static string Question(string query) => string.Join(" & ", Words.Of(query).Select(word => $"'{word.Stem}'"));

    private static async Task<HashSet<Guid>> Ids(NpgsqlConnection connection, string query)
    {
        await using var command = new NpgsqlCommand("SELECT id FROM record WHERE words @@ $1::tsquery", connection) { Parameters = { new() { Value = Question(query) } } };
        await using var reader = await command.ExecuteReaderAsync();
        HashSet<Guid> ids = [];
        while (await reader.ReadAsync())
        {
            ids.Add(reader.GetGuid(0));
        }

        return ids;
    }

    /// <summary>The first twenty by rank, and the counts of every facet, in one round trip.</summary>
    private static async Task<int> Ranked(NpgsqlConnection connection, string query)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("SELECT id FROM record WHERE words @@ $1::tsquery ORDER BY ts_rank(words, $1::tsquery) DESC, id LIMIT 20")
                {
                    Parameters = { new() { Value = Question(query) } },
                },
                new(
                    $"SELECT {string.Join(", ", FacetColumns)}, COUNT(*) FROM record WHERE words @@ $1::tsquery GROUP BY GROUPING SETS ({string.Join(", ", FacetColumns.Select(column => $"({column})"))})"
                )
                {
                    Parameters = { new() { Value = Question(query) } },
                },
            },
        };
        var rows = 0;
        await using var reader = await batch.ExecuteReaderAsync();
        do
        {
            while (await reader.ReadAsync())
            {
                rows++;
            }
        } while (await reader.NextResultAsync());

        return rows;
    }
}
