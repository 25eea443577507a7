using System.Diagnostics;
using System.Globalization;
using DuckDB.NET.Data;
using Jipp.Innovations.Domain;
using Jipp.Innovations.Domain.Linkage;
using Jipp.Innovations.Domain.MadeUp;

namespace Jipp.Benchmarks;

/// <summary>
/// P6: a full relink of the national catalogue's size, from raw records to proposals, against DuckDB doing only the middle of it: comparing
/// every pair by the same columns and counting the levels, with the terms weighed for it beforehand. Both must count the same pairs in
/// the same bands. And how long it takes to find what a record being written may double.
/// </summary>
internal static class RelinkBenchmark
{
    private const int Rounds = 5;
    private const int Written = 50;
    private const int Size = 2_928;

    /// <summary>All processors, all in memory: as good as it gets for the engine beside us.</summary>
    private const string Compare = """
        WITH whole AS (SELECT a.record AS one, b.record AS other, SUM(a.weight * b.weight)::BIGINT AS likeness FROM whole_terms a JOIN whole_terms b ON a.term = b.term AND a.record < b.record GROUP BY ALL),
             titles AS (SELECT a.record AS one, b.record AS other, SUM(a.weight * b.weight)::BIGINT AS likeness FROM title_terms a JOIN title_terms b ON a.term = b.term AND a.record < b.record GROUP BY ALL),
             summaries AS (SELECT a.record AS one, b.record AS other, SUM(a.weight * b.weight)::BIGINT AS likeness FROM summary_terms a JOIN summary_terms b ON a.term = b.term AND a.record < b.record GROUP BY ALL)
        SELECT LEAST(19, COALESCE(whole.likeness, 0) * 20 // 1073741824) AS band,
               LEAST(9, COALESCE(titles.likeness, 0) * 10 // 1073741824) AS title,
               LEAST(9, COALESCE(summaries.likeness, 0) * 10 // 1073741824) AS summary,
               a.title = b.title AS same_title, a.name = b.name AS same_name, a.agency = b.agency AS same_agency, a.province = b.province AS same_province,
               LEAST(2, ABS(a.year - b.year)) AS years, a.category = b.category AS same_category, a.source_year = b.source_year AS same_source_year,
               COUNT(*) AS pairs
        FROM records a JOIN records b ON a.record < b.record
        LEFT JOIN whole ON whole.one = a.record AND whole.other = b.record
        LEFT JOIN titles ON titles.one = a.record AND titles.other = b.record
        LEFT JOIN summaries ON summaries.one = a.record AND summaries.other = b.record
        GROUP BY ALL
        """;

    public static async Task Measure(Table table)
    {
        var records = Records(Size);
        using var duck = new DuckDBConnection("Data Source=:memory:");
        await duck.OpenAsync();
        await Fill(duck, records);
        var (ours, theirs) = (OurBands(records), await TheirBands(duck));
        if (!ours.SequenceEqual(theirs))
        {
            throw new InvalidOperationException($"Pairs by band: {string.Join(' ', ours)} here, {string.Join(' ', theirs)} there.");
        }

        List<double> seconds = [];
        List<double> ratios = [];
        var linkage = new InnovationLinkage(records);
        for (var round = 0; round < Rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            linkage = new(records);
            linkage.Propose([]);
            seconds.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
            started = Stopwatch.GetTimestamp();
            await TheirBands(duck);
            ratios.Add(Stopwatch.GetElapsedTime(started).TotalSeconds / seconds[^1]);
        }

        table.Add("P6", $"{records.Count} records, every pair: relink", Figures.Of(seconds, "s"), "≤ 0.5 s", Figures.Median(seconds) <= 0.5);
        table.Add("P6", "the same against DuckDB comparing the pairs", Figures.Of(ratios, "×"), "≥ 10 ×", Figures.Median(ratios) >= 10);

        List<double> typing = [];
        foreach (var record in records.Where((_, at) => at % (Size / Written) == 0))
        {
            var started = Stopwatch.GetTimestamp();
            linkage.LikeThis(record with { Key = "new", Source = "" }, 5);
            typing.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        table.Add("P6", "duplicates of a record being written", Figures.Of(typing, "ms"), "≤ 5 ms", Figures.Median(typing) <= 5);
    }

    private static List<LinkableInnovation> Records(int size) =>
        [
            .. MadeUpCorpus
                .Make(size, 20231020)
                .Take(size)
                .Select(
                    (record, at) =>
                        new LinkableInnovation(
                            at.ToString(CultureInfo.InvariantCulture),
                            record.Source.ToString(),
                            record.Title,
                            record.Region,
                            record.Agency,
                            record.Unit,
                            record.Region[..2],
                            record.Year,
                            record.Description
                        )
                ),
        ];

    private static LinkageTable TableOf(List<LinkableInnovation> records) => new InnovationLinkage(records).Linker.Table.Table;

    private static List<long> OurBands(List<LinkableInnovation> records) => [.. new PairScan(new PreparedTable(TableOf(records))).Sample(1, null).Counts.Bands];

    private static async Task<List<long>> TheirBands(DuckDBConnection duck)
    {
        await using var command = duck.CreateCommand();
        command.CommandText = $"SELECT band::INTEGER, SUM(pairs)::BIGINT FROM ({Compare}) GROUP BY band";
        await using var reader = await command.ExecuteReaderAsync();
        var bands = new long[PreparedTable.Bands];
        while (await reader.ReadAsync())
        {
            bands[reader.GetInt32(0)] = reader.GetInt64(1);
        }

        return [.. bands];
    }

    private static async Task Fill(DuckDBConnection duck, List<LinkableInnovation> records)
    {
        await Execute(
            duck,
            "CREATE TABLE records (record INTEGER, title VARCHAR, name VARCHAR, agency VARCHAR, province VARCHAR, year INTEGER, category VARCHAR, source_year VARCHAR)"
        );
        using (var rows = duck.CreateAppender("records"))
        {
            for (var at = 0; at < records.Count; at++)
            {
                var record = records[at];
                rows.CreateRow()
                    .AppendValue(at)
                    .AppendValue(Folding.Fold(record.Title))
                    .AppendValue(InnovationNames.Of(record.Title))
                    .AppendValue(record.AgencyCode)
                    .AppendValue(record.ProvinceCode)
                    .AppendValue(record.Year)
                    .AppendValue(record.Category)
                    .AppendValue($"{record.Source} {record.Year}")
                    .EndRow();
            }
        }

        var table = TableOf(records);
        await Terms(duck, "whole_terms", new PreparedTable(table).Whole);
        await Terms(duck, "title_terms", new([.. table.Rows.Select(row => Folding.Fold(row[0]))]));
        await Terms(duck, "summary_terms", new([.. table.Rows.Select(row => Folding.Fold(row[4]))]));
    }

    private static async Task Terms(DuckDBConnection duck, string name, TermVectors vectors)
    {
        await Execute(duck, $"CREATE TABLE {name} (record INTEGER, term INTEGER, weight INTEGER)");
        using var rows = duck.CreateAppender(name);
        for (var at = 0; at < vectors.Count; at++)
        {
            foreach (var (term, weight) in vectors.TermsOf(at))
            {
                rows.CreateRow().AppendValue(at).AppendValue(term).AppendValue(weight).EndRow();
            }
        }
    }

    private static async Task Execute(DuckDBConnection duck, string sql)
    {
        await using var command = duck.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
