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

namespace Jipp.Benchmarks;

/// <summary>
/// P3: 200 queries with facets, from very common to rare words, every third of two words, against <see cref="PostgresCatalogue"/>. Both must find the
/// same records. Both are warm: a word's postings lie in memory here, with its counts where it is searched alone (ADR 18), and in PostgreSQL's buffers there;
/// what a word costs that is searched for the first time is a row of its own. A round is three passes here, then three there, and of each query the middle one counts: neither is timed
/// in the other's caches.
/// P4: from the commit of an edit until it is found.
/// </summary>
internal static class SearchBenchmark
{
    private const int Rounds = 5;
    private const int Passes = 3;
    private const int Queries = 200;
    private const int PageSize = 20;
    private const int Edits = 20;

    /// <summary>As in a host that has run for a while: the runtime compiles what is called often a second and third time.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);

    /// <summary>Of the words that would be in the mix, on how many the two stemmers may differ.</summary>
    private const double MostLeftOut = 0.05;

    private static readonly DateTimeOffset Now = new(2026, 3, 2, 3, 0, 0, TimeSpan.Zero);

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
        await using var postgres = await PostgresCatalogue.Start(records, Now);
        var feed = new MemoryFeed();
        feed.Put(records);
        using var commits = new CommitSignal();
        using (var index = new CatalogueIndex(new DatabaseSettings(DatabaseProvider.Sqlite, folder, ""), feed, commits, TimeProvider.System, NullLogger<CatalogueIndex>.Instance))
        {
            List<double> firsts = [];
            var queries = await Mix(records, index, postgres, firsts);
            for (var started = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(started) < WarmUp; )
            {
                await Each(queries, query => Find(index, query, PageSize));
            }

            await Each(queries, postgres.Search);
            List<double> ratios = [];
            List<double> times = [];
            for (var round = 0; round < Rounds; round++)
            {
                var ours = await Round(queries, query => Find(index, query, PageSize));
                var theirs = await Round(queries, postgres.Search);
                times.AddRange(ours);
                ratios.Add(Math.Exp(ours.Zip(theirs, (here, there) => Math.Log(there / here)).Average()));
            }

            table.Add("P3", $"{size} records: ranked search with facets against PostgreSQL, geometric mean", Figures.Of(ratios, "×"), "≥ 30 ×", Figures.Median(ratios) >= 30);
            if (judged)
            {
                table.Add("P3", $"{size} records: one search", Figures.Of(times, "ms", 4), "≤ 0.5 ms", Figures.Median(times) <= 0.5);
            }
            else
            {
                table.Add("P3", $"{size} records: one search", Figures.Of(times, "ms", 4));
            }

            table.Add("P3", $"{size} records: the first search of a word", Figures.Of(firsts, "ms", 4));
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

    /// <summary>Milliseconds of each, the middle of some passes.</summary>
    private static async Task<List<double>> Round(List<string> queries, Func<string, Task> search)
    {
        List<List<double>> passes = [];
        for (var pass = 0; pass < Passes; pass++)
        {
            passes.Add(await Each(queries, search));
        }

        return [.. queries.Select((_, at) => Figures.Median([.. passes.Select(pass => pass[at])]))];
    }

    /// <summary>Milliseconds of each.</summary>
    private static async Task<List<double>> Each(List<string> queries, Func<string, Task> search)
    {
        List<double> times = [];
        foreach (var query in queries)
        {
            var started = Stopwatch.GetTimestamp();
            await search(query);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return times;
    }

    /// <summary>Made-up records with every facet and badge, in shares as the corpus has them.</summary>
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
                            Sources = at % 3 == 0 ? [record.Source.ToString(), "panrb-kipp"] : [record.Source.ToString()],
                            Titles = at % 7 == 0 ? [new(2019, "Top 45", "commended")] : [],
                            Category = record.Function,
                            Sdgs = at % 2 == 0 ? [record.Goal] : [record.Goal, 16],
                            Missing = (at % 4) switch
                            {
                                0 => [],
                                1 => [nameof(InnovationField.Goals)],
                                2 => [nameof(InnovationField.Goals), nameof(InnovationField.Category)],
                                _ => [nameof(InnovationField.Category)],
                            },
                            Summary = record.Description,
                            PublishedAt = Now,
                            DueOn = at % 2 == 0 ? new DateOnly(2025, 1, 1).AddDays(at % 700) : null,
                            Answer =
                                at % 4 == 0 ? new Answer("lancar", Now.AddDays(-(at % 365)), "Dinas", null)
                                : at % 23 == 0 ? new Answer(Answer.Stopped, Now.AddDays(-20), "Dinas", new DateOnly(2025, 12, 1))
                                : null,
                        }
                ),
        ];

    /// <summary>
    /// Words of the corpus from the commonest to the rarest, the logarithms of their ranks evenly spaced; every third query has a second word, of a record
    /// that has the first. A query for which the two stemmers differ gives way to the next word.
    /// </summary>
    private static async Task<List<string>> Mix(List<CatalogueDocument> records, CatalogueIndex index, PostgresCatalogue postgres, List<double> firsts)
    {
        var words = records
            .SelectMany(record => WordsOf(record).Select(word => (Word: word, Record: record)))
            .GroupBy(one => one.Word)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (Word: group.Key, group.First().Record))
            .ToList();
        List<string> mix = [];
        for (var (next, leftOut) = (0, 0); mix.Count < Queries; next++)
        {
            next = Math.Max(next, (int)Math.Pow(words.Count - 1, (double)mix.Count / Queries));
            var (word, record) = words[next];
            var query = mix.Count % 3 == 2 ? $"{word} {WordsOf(record).First(other => other != word)}" : word;
            firsts.AddRange(await Each([query], one => Find(index, one, PageSize)));
            var (ours, theirs) = (await Find(index, query, int.MaxValue), await postgres.All(query));
            if (ours.Hits.Select(hit => hit.Document.Nri).ToHashSet().SetEquals(theirs))
            {
                mix.Add(query);
            }
            else if (++leftOut > MostLeftOut * Queries)
            {
                throw new InvalidOperationException($"'{query}' is one word too many on which the two differ: {ours.Total} here, {theirs.Count} there.");
            }
        }

        return mix;
    }

    private static IEnumerable<string> WordsOf(CatalogueDocument record) =>
        RecordFields.Texts(record).SelectMany(Words.Of).Select(word => word.Plain).Where(word => word.Length > 2 && !QueryText.IsJoining(word)).Distinct();
}
