using System.Net;
using System.Text.Json;

namespace Jipp.IntegrationTests.Mentoring;

public abstract class RealHubsTests(HostFixture fixture)
{
    /// <summary>Of the 32 hubs known by name a decree designates 13; the 19 that only signed a commitment have no programme.</summary>
    [SkippableFact]
    public async Task Thirteen_programmes_open_from_the_real_hubs()
    {
        var hubs = await fixture.Host.Sql("mentoring", """SELECT "HubCode" FROM programmes ORDER BY 1""");

        Assert.Equal([.. Enumerable.Range(1, 12).Select(number => $"H{number:000}"), "H032"], hubs);
        Assert.DoesNotContain("H020", hubs);
    }

    [SkippableFact]
    public async Task List_page_and_api_show_them()
    {
        using var client = fixture.Host.Client();

        var programmes = JsonDocument.Parse(await client.GetStringAsync("/api/v1/mentoring/programmes?state=running")).RootElement;
        Assert.Equal(13, programmes.GetArrayLength());
        Assert.Equal(0, JsonDocument.Parse(await client.GetStringAsync("/api/v1/mentoring/programmes?state=closed")).RootElement.GetArrayLength());
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync(new Uri("/api/v1/mentoring/programmes?state=berjalan", UriKind.Relative))).StatusCode);

        var id = programmes[0].GetProperty("id").GetString();
        var programme = JsonDocument.Parse(await client.GetStringAsync($"/api/v1/mentoring/programmes/{id}")).RootElement;
        Assert.Equal(("institutionalisation", 8), (programme.GetProperty("phase").GetString(), programme.GetProperty("milestones").GetArrayLength()));
        Assert.Contains(programme.GetProperty("hubName").GetString()!, await client.GetStringAsync("/pembinaan"), StringComparison.Ordinal);
        Assert.DoesNotContain("Kementerian Agama", await client.GetStringAsync("/pembinaan"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri($"/pembinaan/{Guid.CreateVersion7()}", UriKind.Relative))).StatusCode);
    }
}

public sealed class RealHubsOnSqlite(SqliteHostWithReference host) : RealHubsTests(host), IClassFixture<SqliteHostWithReference>;

public sealed class RealHubsOnPostgres(PostgresHostWithReference host) : RealHubsTests(host), IClassFixture<PostgresHostWithReference>;
