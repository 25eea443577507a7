using System.Net;
using System.Text.Json;
using Jipp.Innovations;
using Jipp.Innovations.Application;
using Jipp.Innovations.Domain;

namespace Jipp.IntegrationTests.Innovations;

public abstract class CataloguePageTests(HostFixture fixture)
{
    private const string Hostile = "</script><script>alert(1)</script> \"'><img src=x onerror=alert(2)> {{7*7}} \u2028";

    [SkippableFact]
    public async Task The_page_shows_cards_counts_and_filters_that_can_be_taken_away()
    {
        var host = fixture.Host;
        await host.Store(
            CatalogueRecords.Published("Rumah singgah nelayan", fields: values => values[InnovationField.SourceYear] = "2018"),
            CatalogueRecords.Published("Rumah singgah petani", fields: values => values[InnovationField.SourceYear] = "2019")
        );
        using var client = host.Client();

        var html = WebUtility.HtmlDecode(await client.GetStringAsync("/inovasi?q=rumah+singgah&tahun=2018&urut=judul&hal=x"));

        Assert.Contains("1 inovasi ditemukan", html, StringComparison.Ordinal);
        Assert.Contains("nelayan</a>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("petani</a>", html, StringComparison.Ordinal);
        Assert.Contains("Hapus saringan Tahun sumber: 2018", html, StringComparison.Ordinal);
        Assert.Contains("value=\"2019\"", html, StringComparison.Ordinal);
        Assert.Contains("<mark>Rumah</mark>", html, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_misspelt_word_is_searched_as_meant_and_the_page_says_so()
    {
        var host = fixture.Host;
        await host.Store(CatalogueRecords.Published("Penyuluhan hidroponik"));
        using var client = host.Client();

        var html = WebUtility.HtmlDecode(await client.GetStringAsync("/inovasi?q=hidropnik"));

        Assert.Contains("Menampilkan hasil untuk “hidroponik”", html, StringComparison.Ordinal);
        Assert.Contains("<mark>hidroponik</mark>", html, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Nothing_found_says_what_to_do()
    {
        using var client = fixture.Host.Client();

        var html = WebUtility.HtmlDecode(await client.GetStringAsync("/inovasi?q=xqzwvxqzwv"));

        Assert.Contains("Tidak ada inovasi yang cocok", html, StringComparison.Ordinal);
        Assert.Contains("Lihat seluruh katalog", html, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Text_that_is_too_long_is_refused_with_words()
    {
        using var client = fixture.Host.Client();

        using var response = await client.GetAsync("/inovasi?q=" + new string('a', 300));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("Mulai lagi", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_record_shows_facts_provenance_and_what_is_missing()
    {
        var host = fixture.Host;
        var record = CatalogueRecords.Published("Pasar apung daring", fields: values => values[InnovationField.Award] = "Juara harapan");
        await host.Store(record);
        using var client = host.Client();

        var html = WebUtility.HtmlDecode(await client.GetStringAsync(record.Path()));

        Assert.Contains("<h1>Pasar apung daring</h1>", html, StringComparison.Ordinal);
        Assert.Matches($"<link rel=\"canonical\" href=\"[^\"]+{record.Path()}\"", html);
        Assert.Contains("<meta name=\"description\"", html, StringComparison.Ordinal);
        Assert.Contains("Unit pengampu belum pernah menjawab", html, StringComparison.Ordinal);
        Assert.Contains("“Juara harapan”", html, StringComparison.Ordinal);
        Assert.Contains("Yang belum ada", html, StringComparison.Ordinal);
        Assert.Contains("panrb-kipp.csv baris 2", html, StringComparison.Ordinal);
        Assert.Contains("https://contoh.test/berita?a=1&b=2", html, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_wrong_slug_leads_to_the_right_address_and_an_unknown_number_nowhere()
    {
        var host = fixture.Host;
        var record = CatalogueRecords.Published("Alamat yang benar");
        await host.Store(record, CatalogueRecords.Draft("Belum terbit"));
        using var client = host.Client();

        foreach (var address in new[] { $"/inovasi/{record.Nri}", $"/inovasi/{record.Nri}/salah" })
        {
            using var moved = await client.GetAsync(address);
            Assert.Equal(HttpStatusCode.MovedPermanently, moved.StatusCode);
            Assert.Equal(record.Path(), moved.Headers.Location?.OriginalString);
        }

        using var unknown = await client.GetAsync("/inovasi/000001/apa");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [SkippableFact]
    public async Task A_merged_record_leads_to_the_one_it_lives_on_in_however_often_that_merged()
    {
        var host = fixture.Host;
        var records = Enumerable.Range(1, 3).Select(i => CatalogueRecords.Published($"Satu data {i}")).ToList();
        await host.Store(records);
        await host.Change(records[0], stored => stored.MergeInto(records[1], host.Clock.GetUtcNow()));
        await host.Change(records[1], stored => stored.MergeInto(records[2], host.Clock.GetUtcNow()));
        using var client = host.Client();

        using var page = await client.GetAsync(records[0].Path());
        using var json = await client.GetAsync($"/api/v1/innovations/{records[0].Nri}");

        Assert.Equal(HttpStatusCode.MovedPermanently, page.StatusCode);
        Assert.Equal(records[2].Path(), page.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.PermanentRedirect, json.StatusCode);
        using var followed = await client.GetAsync(new Uri(new Uri(client.BaseAddress!, $"/api/v1/innovations/{records[0].Nri}"), json.Headers.Location!));
        Assert.Contains("Satu data 3", await followed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_retired_record_stays_readable_with_its_reason()
    {
        var host = fixture.Host;
        var record = CatalogueRecords.Published("Loket lama");
        await host.Store(record);
        await host.Change(record, stored => stored.Retire("digantikan loket terpadu", host.Clock.GetUtcNow()));
        using var client = host.Client();

        var html = WebUtility.HtmlDecode(await client.GetStringAsync(record.Path()));

        Assert.Contains("Ditarik dari katalog", html, StringComparison.Ordinal);
        Assert.Contains("digantikan loket terpadu", html, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Hostile_text_is_only_ever_text()
    {
        var host = fixture.Host;
        var record = CatalogueRecords.Published(
            Hostile + " judul",
            Hostile,
            null,
            values =>
            {
                values[InnovationField.Summary] = Hostile;
                values[InnovationField.Award] = Hostile;
                values[InnovationField.Group] = Hostile;
                values[InnovationField.Sustainability] = Hostile;
            }
        );
        await host.Store(record);
        using var client = host.Client();

        foreach (var address in new[] { "/inovasi?q=alert+judul", "/inovasi?q=" + Uri.EscapeDataString(Hostile), record.Path() })
        {
            var html = await client.GetStringAsync(address);
            Assert.Contains("alert", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>alert", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img src=x", html, StringComparison.OrdinalIgnoreCase);
        }

        var page = await client.GetStringAsync(record.Path());
        const string begin = "<script type=\"application/ld+json\">";
        var data = page[(page.IndexOf(begin, StringComparison.Ordinal) + begin.Length)..];
        using var json = JsonDocument.Parse(data[..data.IndexOf("</script>", StringComparison.Ordinal)]);
        Assert.Equal(Hostile + " judul", json.RootElement.GetProperty("name").GetString());
    }

    [SkippableFact]
    public async Task An_address_of_a_source_that_is_no_web_address_is_no_link()
    {
        var host = fixture.Host;
        var origin = new Origin("daerah", "J1", Weak: false, null, null, "javascript:alert(1)", CatalogueRecords.Then);
        var record = Innovation.FromSource(
            new SourceRecord(
                origin,
                new Dictionary<InnovationField, string?>
                {
                    [InnovationField.Title] = "Tautan",
                    [InnovationField.Agency] = "X",
                    [InnovationField.Award] = "Juara",
                }
            ),
            new AgencyResolution(null, "X", null, null)
        );
        Assert.True(record.Publish("499999", CatalogueRecords.Then).IsSuccess);
        await host.Store(record);
        using var client = host.Client();

        var html = await client.GetStringAsync(record.Path());

        Assert.Contains("javascript:alert(1)", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript:", html, StringComparison.OrdinalIgnoreCase);
    }

    [SkippableFact]
    public async Task The_interface_answers_304_until_the_record_changes()
    {
        var host = fixture.Host;
        var record = CatalogueRecords.Published("Sidik jari data");
        await host.Store(record);
        using var client = host.Client();
        var address = $"/api/v1/innovations/{record.Nri}";
        using var first = await client.GetAsync(address);
        var tag = first.Headers.ETag!;

        using (var same = await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { tag } } }))
        {
            Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        }

        // The command itself, because it is the pipeline that throws kept answers away.
        Assert.True((await host.Send(new RetireInnovation(record.Nri!, "uji"), TestUser.With(Permissions.Retire).In("agency", "73.22"))).IsSuccess);
        using var changed = await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { tag } } });
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Contains("\"retiredReason\":\"uji\"", await changed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_interface_lists_what_the_page_lists()
    {
        var host = fixture.Host;
        await host.Store(CatalogueRecords.Published("Peternakan lebah madu"), CatalogueRecords.Published("Peternakan lebah hutan", agencyCode: null));
        using var client = host.Client();

        using var list = JsonDocument.Parse(await client.GetStringAsync("/api/v1/innovations?q=lebah&kind=kabupaten&sort=title"));
        using var refused = await client.GetAsync("/api/v1/innovations?page=0");

        var item = Assert.Single(list.RootElement.GetProperty("items").EnumerateArray());
        Assert.Equal("Peternakan lebah madu", item.GetProperty("title").GetString());
        Assert.Equal(1, list.RootElement.GetProperty("total").GetInt32());
        Assert.Equal(1, list.RootElement.GetProperty("facets").GetProperty("kind").GetProperty("belum-dikenali").GetInt32());
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }
}

public sealed class CataloguePagesOnSqlite(SqliteHostWithReference host) : CataloguePageTests(host), IClassFixture<SqliteHostWithReference>;

public sealed class CataloguePagesOnPostgres(PostgresHostWithReference host) : CataloguePageTests(host), IClassFixture<PostgresHostWithReference>;
