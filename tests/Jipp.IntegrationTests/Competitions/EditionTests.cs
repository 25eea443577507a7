using System.Net;
using System.Text.Json;
using Jipp.BuildingBlocks;
using Jipp.Competitions.Application;

namespace Jipp.IntegrationTests.Competitions;

public abstract class EditionTests(HostFixture fixture)
{
    [SkippableFact]
    public async Task An_edition_shows_its_winners_and_nobody_elses()
    {
        var (winner, withdrawn, other) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await fixture.Host.Tell(
            Catalogue.Published(winner, "600001", 1, ("Top 40", 2018)),
            Catalogue.Published(withdrawn, "600002", 1, ("Top 40", 2018)),
            Catalogue.Published(other, "600003", 1, ("Top 40", 2017)),
            Catalogue.Undone(withdrawn, 2)
        );

        var edition = (await fixture.Host.Ask(new GetEdition(2018))).Value;

        Assert.Equal((5, 2824, 1689, 1463, 150, null), (edition.Number, edition.Registered, edition.Submitted, edition.PassedAdministration, edition.Nominees, edition.Finalists));
        Assert.Equal((2017, 2019), (edition.PreviousYear, edition.NextYear));
        var title = edition.Titles.Single(title => title.Name == "Top 40");
        Assert.Equal(("600001", 40), (Assert.Single(title.Winners).Nri, title.Count));
        Assert.Empty(edition.Titles.Single(title => title.Name == "Top 99").Winners);
    }

    [SkippableFact]
    public async Task A_year_without_an_edition_is_not_found()
    {
        Assert.Equal(("edition.unknown", ErrorKind.NotFound), (await fixture.Host.Ask(new GetEdition(2013))).Error is { } error ? (error.Code, error.Kind) : default);
        using var client = fixture.Host.Client();
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri("/api/v1/competitions/editions/2013", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri("/kipp/2013", UriKind.Relative))).StatusCode);
    }

    [SkippableFact]
    public async Task The_api_tells_unknown_figures_as_null()
    {
        using var client = fixture.Host.Client();

        var editions = JsonDocument.Parse(await client.GetStringAsync("/api/v1/competitions/editions")).RootElement.EnumerateArray().ToList();

        Assert.Equal(Enumerable.Range(2014, 12).Reverse(), editions.Select(edition => edition.GetProperty("year").GetInt32()));
        Assert.Equal(JsonValueKind.Null, editions.Single(edition => edition.GetProperty("year").GetInt32() == 2015).GetProperty("registered").ValueKind);
        Assert.Equal(515, editions[^1].GetProperty("registered").GetInt32());
        var details = JsonDocument.Parse(await client.GetStringAsync("/api/v1/competitions/editions/2022")).RootElement;
        Assert.Equal(["finalist", "finalist", "commended", "outstanding"], details.GetProperty("titles").EnumerateArray().Select(title => title.GetProperty("level").GetString()));
        Assert.Equal(JsonValueKind.Null, details.GetProperty("titles")[3].GetProperty("count").ValueKind);
    }

    [SkippableFact]
    public async Task Pages_say_what_is_not_known()
    {
        await fixture.Host.Tell(Catalogue.Published(Guid.CreateVersion7(), "600004", 1, ("Top 25", 2015)));
        using var client = fixture.Host.Client();

        Assert.Contains("bukan nol", await client.GetStringAsync("/kipp"), StringComparison.Ordinal);
        var page = await client.GetStringAsync("/kipp/2015");
        Assert.Contains("1 dari 25 pemenang diketahui", page, StringComparison.Ordinal);
        Assert.Contains("99 pemenang; belum ada yang diketahui", page, StringComparison.Ordinal);
        Assert.Contains("1.184 atau 1.189", page, StringComparison.Ordinal);
        Assert.Contains("href=\"inovasi/600004/inovasi-600004\"", page, StringComparison.Ordinal);
        Assert.Contains("KIPP ditiadakan", await client.GetStringAsync("/kipp/2024"), StringComparison.Ordinal);
        Assert.Contains("formulir daerah", await client.GetStringAsync("/kipp/susunan-proposal"), StringComparison.Ordinal);
    }

    /// <summary>The figure of the sample: 121 of 292 rows carry a title, of 134 KIPP rows 13 do not.</summary>
    [SkippableFact]
    public async Task Every_title_of_the_sample_stands_in_the_list()
    {
        await using var host = await fixture.NewHost();
        var rows = Directory.GetFiles(SharedData.Path("sample"), "*.csv").Order().SelectMany(Rows).ToList();
        await host.Publish(
            "innovations",
            [.. rows.Select((row, i) => (IIntegrationEvent)Catalogue.Published(Guid.CreateVersion7(), $"{700000 + i}", 1, row.Title.Length > 0 ? [(row.Title, row.Year)] : []))]
        );

        await host.Drain();

        Assert.Equal((292, 121), (rows.Count, (await host.Titles()).Count));
        Assert.Empty((await host.Ask(new ListUnlistedClaims(), Catalogue.Secretariat)).Value);
        Assert.Equal(13, rows.Count(row => row.File == "panrb-kipp" && row.Title.Length == 0));
    }

    private static IEnumerable<(string File, int? Year, string Title)> Rows(string file)
    {
        using var csv = CsvHelper.CsvReader.Create(File.OpenRead(file), new CsvHelper.CsvReaderOptions { Separator = ',' });
        while (csv.Read())
        {
            yield return (Path.GetFileNameWithoutExtension(file), int.TryParse(csv.GetString("year"), out var year) ? year : null, csv.GetString("kipp_title"));
        }
    }
}

public sealed class EditionsOnSqlite(SqliteHostWithReference host) : EditionTests(host), IClassFixture<SqliteHostWithReference>;

public sealed class EditionsOnPostgres(PostgresHostWithReference host) : EditionTests(host), IClassFixture<PostgresHostWithReference>;
