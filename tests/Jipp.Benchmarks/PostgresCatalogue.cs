using System.Globalization;
using Jipp.Innovations.Application;
using Jipp.Innovations.Domain;
using Jipp.Innovations.Infrastructure.Search;
using Jipp.Testing;
using Npgsql;

namespace Jipp.Benchmarks;

/// <summary>
/// The catalogue's search as PostgreSQL does it well: a tsvector of the configuration <c>indonesian</c> with a weight for each field, a GIN
/// index, and one prepared statement that walks the hits once, for the rank and for the counts.
/// <list type="bullet">
/// <item>The same facets are counted as ours: eight kept ones and the state, which is put down beforehand, as for a day. Their values are numbered
/// and lie in one array of the record: counted twice as fast as columns of text by GROUPING SETS.</item>
/// <item>The same order: weights of fields, a stopped record's share, then year and number. The twenty best come with what their cards show.</item>
/// <item>Texts are cut into words by us (PostgreSQL's parser takes <c>desa/kelurahan</c> for the path of a file) and stemmed by PostgreSQL. Its stemmer and ours
/// are two readings of the same rules and differ on few words, of which the mix has none.</item>
/// <item>Only ours marks what was found and looks for likelier spellings. ts_headline would about double PostgreSQL's time.</item>
/// </list>
/// </summary>
internal sealed class PostgresCatalogue(PostgresCluster cluster, NpgsqlConnection connection) : IAsyncDisposable
{
    private const string Question = "plainto_tsquery('indonesian', $1)";

    private const string Ranked = $"""
        WITH hit AS MATERIALIZED (
            SELECT nri, year, facets, ts_rank(ARRAY[0.1, 0.2, 0.5, 1]::real[], words, {Question}) * share AS rank FROM record WHERE words @@ {Question}
        ),
        best AS MATERIALIZED (SELECT nri, rank FROM hit ORDER BY rank DESC, year DESC, nri LIMIT 20)
        SELECT value, COUNT(*), NULL::real, NULL, NULL, NULL, NULL, NULL, NULL, NULL::int, NULL::text[], NULL::text[], NULL
        FROM (SELECT unnest(facets) AS value FROM hit) counted GROUP BY value
        UNION ALL
        SELECT nri, NULL, rank, title, agency, unit, summary, kind, province, year, sources, titles, state FROM best JOIN record USING (nri)
        """;

    public static async Task<PostgresCatalogue> Start(IReadOnlyList<CatalogueDocument> records, DateTimeOffset now)
    {
        var cluster = await PostgresCluster.Start(durable: true);
        var connection = new NpgsqlConnection(await PostgresCluster.CreateDatabase(cluster.ConnectionString, "bench") + ";Max Auto Prepare=50;Command Timeout=300");
        await connection.OpenAsync();
        var catalogue = new PostgresCatalogue(cluster, connection);
        await catalogue.Fill(records, now);
        return catalogue;
    }

    /// <summary>Numbers of all records that a query finds.</summary>
    public async Task<HashSet<string>> All(string query)
    {
        HashSet<string> found = [];
        await using var command = new NpgsqlCommand($"SELECT nri FROM record WHERE words @@ {Question}", connection) { Parameters = { new() { Value = query } } };
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            found.Add(reader.GetInt32(0).ToString(CultureInfo.InvariantCulture));
        }

        return found;
    }

    /// <summary>The first twenty by rank and the counts of every facet, all read.</summary>
    public async Task Search(string query)
    {
        await using var command = new NpgsqlCommand(Ranked, connection) { Parameters = { new() { Value = query } } };
        await using var reader = await command.ExecuteReaderAsync();
        var row = new object[reader.FieldCount];
        while (await reader.ReadAsync())
        {
            reader.GetValues(row);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync();
        await cluster.DisposeAsync();
    }

    private async Task Fill(IReadOnlyList<CatalogueDocument> records, DateTimeOffset now)
    {
        await Execute(
            """
            CREATE TEMP TABLE given (nri int, title text, agency text, unit text, summary text, kind text, province text, year int, sources text[], titles text[], state text,
                share real, facets text[], in_title text, in_name text, in_agency text, in_rest text)
            """
        );
        await using (var copy = await connection.BeginBinaryImportAsync("COPY given FROM STDIN (FORMAT BINARY)"))
        {
            foreach (var record in records)
            {
                var state = CatalogueStates.Of(record.BadgeAt(now, ConfirmationPolicy.UsualGraceDays).Kind);
                var facets = RecordFields.Columns.SelectMany(facet => RecordFields.ValuesOf(record, facet).Select(value => $"{facet}:{value}")).Append($"State:{state}");
                string[] name = [record.Acronym ?? "", record.Nri, .. RecordFields.Texts(record).SelectMany(Words.Joined)];
                string[] agency = [record.AgencyName, record.Unit ?? ""];
                await copy.WriteRowAsync(
                    CancellationToken.None,
                    int.Parse(record.Nri, CultureInfo.InvariantCulture),
                    record.Title,
                    record.AgencyName,
                    record.Unit ?? "",
                    record.Summary ?? "",
                    record.AgencyKind ?? "",
                    record.ProvinceCode ?? "",
                    record.SourceYear ?? 0,
                    record.Sources.ToArray(),
                    record.Titles.Select(title => title.Title).ToArray(),
                    state,
                    record.Answer?.StoppedOn is null ? 1f : 0.25f,
                    facets.ToArray(),
                    Plain([record.Title]),
                    Plain(name),
                    Plain(agency),
                    Plain(RecordFields.Texts(record).Except([record.Title, .. name, .. agency]))
                );
            }

            await copy.CompleteAsync();
        }

        await Execute(
            """
            CREATE TEMP TABLE numbered AS SELECT value, row_number() OVER ()::int AS number FROM (SELECT DISTINCT unnest(facets) AS value FROM given) known;
            CREATE TABLE record AS SELECT nri, title, agency, unit, summary, kind, province, year, sources, titles, state, share,
                (SELECT array_agg(number) FROM numbered WHERE value = ANY (facets)) AS facets,
                setweight(to_tsvector('indonesian', in_title), 'A') || setweight(to_tsvector('indonesian', in_name), 'B')
                    || setweight(to_tsvector('indonesian', in_agency), 'C') || to_tsvector('indonesian', in_rest) AS words
            FROM given;
            ALTER TABLE record ADD PRIMARY KEY (nri);
            CREATE INDEX ON record USING gin (words)
            """
        );
        await Execute("VACUUM FULL ANALYZE record");
    }

    private static string Plain(IEnumerable<string> texts) => string.Join(' ', texts.SelectMany(Words.Of).Select(word => word.Plain));

    private async Task Execute(string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
