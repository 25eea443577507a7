using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Jipp.Innovations.Domain;
using MiniExcelLibs;

namespace Jipp.IntegrationTests.Innovations;

public abstract class CatalogueFileTests(HostFixture fixture)
{
    private const string Hostile = "=HYPERLINK(\"http://jahat.test\") </title> & \"kutip\", koma \u0001";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [SkippableFact]
    public async Task Files_and_feed_have_exactly_what_the_query_finds()
    {
        var host = fixture.Host;
        var (one, other) = (CatalogueRecords.Published("Perahu pustaka rawa"), CatalogueRecords.Published("Perahu pustaka danau"));
        await host.Store(one, other, CatalogueRecords.Published("Kereta pustaka"));
        using var client = host.Client();

        var csv = await client.GetStringAsync("/inovasi/katalog.csv?q=perahu+pustaka&hal=7");
        var json = JsonDocument.Parse(await client.GetStringAsync("/inovasi/katalog.json?q=perahu+pustaka")).RootElement;
        using var workbook = new MemoryStream(await client.GetByteArrayAsync("/inovasi/katalog.xlsx?q=perahu+pustaka"));
        var feed = XDocument.Parse(await client.GetStringAsync("/inovasi/umpan.atom?q=perahu+pustaka"));

        string[] both = [.. new[] { one.Nri!, other.Nri! }.Order(StringComparer.Ordinal)];
        Assert.Equal(both, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[0].Trim('"')).Order(StringComparer.Ordinal));
        Assert.Equal(both, json.EnumerateArray().Select(record => record.GetProperty("nri").GetString()!).Order(StringComparer.Ordinal));
        Assert.Equal(both, workbook.Query(useHeaderRow: true).Cast<IDictionary<string, object>>().Select(row => row["nri"].ToString()!).Order(StringComparer.Ordinal));
        Assert.Equal(both, feed.Root!.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value.Split('/')[^1]).Order(StringComparer.Ordinal));
        Assert.EndsWith(
            "?q=perahu+pustaka",
            feed.Root.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value,
            StringComparison.Ordinal
        );
    }

    [SkippableFact]
    public async Task No_cell_runs_as_a_formula_and_no_text_breaks_the_feed()
    {
        var host = fixture.Host;
        await host.Store(CatalogueRecords.Published("=jahatan " + Hostile));
        using var client = host.Client();

        var csv = await client.GetStringAsync("/inovasi/katalog.csv?q=jahatan");
        using var workbook = new MemoryStream(await client.GetByteArrayAsync("/inovasi/katalog.xlsx?q=jahatan"));
        var feed = XDocument.Parse(await client.GetStringAsync("/inovasi/umpan.atom?q=jahatan"));

        Assert.Contains(",\"'=jahatan", csv, StringComparison.Ordinal);
        Assert.StartsWith("'=jahatan", workbook.Query(useHeaderRow: true).Cast<IDictionary<string, object>>().Single()["judul"].ToString(), StringComparison.Ordinal);
        Assert.StartsWith("=jahatan", feed.Root!.Element(Atom + "entry")!.Element(Atom + "title")!.Value, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task An_empty_result_is_a_file_with_its_header_and_a_feed_without_entries()
    {
        using var client = fixture.Host.Client();

        var csv = System.Text.Encoding.UTF8.GetString(await client.GetByteArrayAsync("/inovasi/katalog.csv?q=xqzwvxqzwv"));
        Assert.StartsWith("\uFEFF\"nri\",\"judul\"", csv, StringComparison.Ordinal);
        Assert.Empty(XDocument.Parse(await client.GetStringAsync("/inovasi/umpan.atom?q=xqzwvxqzwv")).Root!.Elements(Atom + "entry"));
        using var refused = await client.GetAsync("/inovasi/katalog.csv?q=" + new string('a', 300));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [SkippableFact]
    public async Task A_file_is_named_and_not_sent_again_to_who_has_it_until_a_record_changes()
    {
        var host = fixture.Host;
        await host.Store(CatalogueRecords.Published("Becak baca kampung"));
        using var client = host.Client();
        foreach (var kind in new[] { "csv", "xlsx", "json" })
        {
            var address = $"/inovasi/katalog.{kind}?q=becak+baca";
            using var first = await client.GetAsync(address);
            Assert.Equal((HttpStatusCode.OK, $"katalog-jipp.{kind}"), (first.StatusCode, first.Content.Headers.ContentDisposition!.FileName));
            using var again = await client.SendAsync(Asking(address, first.Headers.ETag!));
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            await host.Store(CatalogueRecords.Published($"Becak baca {kind}"));
            using var changed = await client.SendAsync(Asking(address, first.Headers.ETag!));
            Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
            Assert.True(changed.Headers.CacheControl!.NoCache);
        }

        static HttpRequestMessage Asking(string address, System.Net.Http.Headers.EntityTagHeaderValue known) =>
            new(HttpMethod.Get, address) { Headers = { IfNoneMatch = { known } } };
    }

    [SkippableFact]
    public async Task Whatever_is_one_of_a_few_is_named_in_the_API_and_its_description_and_never_numbered()
    {
        var host = fixture.Host;
        var record = CatalogueRecords.Published("Angkot baca pelajar", fields: values => values[InnovationField.Category] = "Pendidikan");
        await host.Store(record);
        using var client = host.Client();

        var shown = JsonDocument.Parse(await client.GetStringAsync($"/api/v1/innovations/{record.Nri}")).RootElement;
        var schemas = JsonDocument.Parse(await client.GetStringAsync("/openapi/v1.json")).RootElement.GetProperty("components").GetProperty("schemas");

        var fields = shown.GetProperty("provenance").EnumerateArray().Select(said => said.GetProperty("field").GetString()!).ToList();
        Assert.Contains("Title", fields);
        Assert.Contains("Category", fields);
        Assert.All(
            fields.Concat(shown.GetProperty("missing").EnumerateArray().Select(field => field.GetString()!)),
            field => Assert.True(Enum.TryParse<InnovationField>(field, out _), field)
        );
        Assert.Equal("string", schemas.GetProperty("StatementOfRecord").GetProperty("properties").GetProperty("field").GetProperty("type").GetString());

        // An enumeration that is written as a number has a schema of its own that says so.
        Assert.Empty(
            schemas
                .EnumerateObject()
                .Where(schema => schema.Value.TryGetProperty("type", out var type) && $"{type}".Contains("integer", StringComparison.Ordinal))
                .Select(schema => schema.Name)
        );
    }

    [SkippableFact]
    public async Task Titles_are_offered_while_a_word_is_still_unfinished()
    {
        var host = fixture.Host;
        await host.Store(CatalogueRecords.Published("Kebun hidroponik lansia"), CatalogueRecords.Published("Kebun hidroganik sekolah"));
        using var client = host.Client();

        var offered = JsonSerializer.Deserialize<string[]>(await client.GetStringAsync("/inovasi/saran?q=kebun+hidro"))!;
        var none = JsonSerializer.Deserialize<string[]>(await client.GetStringAsync("/inovasi/saran?q=kebum+hidrp"))!;

        Assert.Equal(["Kebun hidroganik sekolah", "Kebun hidroponik lansia"], offered.Order(StringComparer.Ordinal));
        Assert.Empty(none);
        Assert.Equal("[]", await client.GetStringAsync("/inovasi/saran"));
        using var tooLong = await client.GetAsync("/inovasi/saran?q=" + new string('a', 300));
        Assert.Equal(HttpStatusCode.BadRequest, tooLong.StatusCode);
    }

    [SkippableFact]
    public async Task Statistics_count_the_chosen_part_and_lead_to_its_list()
    {
        var host = fixture.Host;
        await host.Store(
            CatalogueRecords.Published("Layar tancap desa", fields: values => (values[InnovationField.Category], values[InnovationField.Sdgs]) = ("Bioskop keliling", "4")),
            CatalogueRecords.Published(
                "Layar tancap kota",
                fields: values => (values[InnovationField.Category], values[InnovationField.Summary]) = ("Bioskop keliling", "Film di lapangan")
            )
        );
        using var client = host.Client();

        var html = WebUtility.HtmlDecode(await client.GetStringAsync("/statistik?kategori=Bioskop+keliling"));

        Assert.Contains("2 dari ", html, StringComparison.Ordinal);
        var lacking = System.Text.RegularExpressions.Regex.Match(html, "href=\"(?<address>inovasi\\?[^\"]*kurang=Summary)\"").Groups["address"].Value;
        var list = WebUtility.HtmlDecode(await client.GetStringAsync("/" + lacking));
        Assert.Contains("1 inovasi ditemukan", list, StringComparison.Ordinal);
        Assert.Contains("Layar tancap desa", list, StringComparison.Ordinal);
        Assert.Contains("Yang belum diisi: Ringkasan", list, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Retired_records_and_drafts_are_in_no_file()
    {
        var host = fixture.Host;
        var retired = CatalogueRecords.Published("Gerobak musik sunyi");
        await host.Store(retired, CatalogueRecords.Draft("Gerobak musik rahasia"));
        await host.Change(retired, record => record.Retire("Salah catat", CatalogueRecords.Then));
        using var client = host.Client();

        Assert.DoesNotContain("Gerobak musik", await client.GetStringAsync("/inovasi/katalog.csv?q=gerobak+musik"), StringComparison.Ordinal);
        Assert.DoesNotContain("Gerobak musik", (await client.GetStringAsync("/inovasi/umpan.atom")), StringComparison.Ordinal);
    }
}

public sealed class CatalogueFilesOnSqlite(SqliteHostWithReference host) : CatalogueFileTests(host), IClassFixture<SqliteHostWithReference>;

public sealed class CatalogueFilesOnPostgres(PostgresHostWithReference host) : CatalogueFileTests(host), IClassFixture<PostgresHostWithReference>;
