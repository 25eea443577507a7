using System.Net;
using Jipp.Innovations.Application;
using Jipp.Innovations.Domain;

namespace Jipp.IntegrationTests.Innovations;

/// <summary>Public pages are kept for anonymous readers: whoever changes something sees it, and nobody sees what is another one's.</summary>
public abstract class KeptPagesTests(HostFixture fixture)
{
    [SkippableFact]
    public async Task An_edit_shows_on_the_next_request_of_every_public_page_file_and_feed()
    {
        await using var host = await fixture.NewHost();
        await host.Import(Importing.File(Importing.Row("A1", "Lumbung lama")));
        var record = await host.Record("Lumbung lama");
        using var client = host.Client();
        string[] addresses =
        [
            "/inovasi?q=lumbung",
            record.Path(),
            $"/inovasi/{record.Nri}/riwayat",
            "/inovasi/katalog.csv?q=lumbung",
            "/inovasi/katalog.json?q=lumbung",
            "/inovasi/umpan.atom?q=lumbung",
            "/inovasi/saran?q=lumb",
            $"/api/v1/innovations/{record.Nri}",
            "/api/v1/innovations?q=lumbung",
            "/en/inovasi?q=lumbung",
        ];
        foreach (var address in addresses)
        {
            var (first, again) = (await Get(client, address), await Get(client, address));
            Assert.Contains("Lumbung lama", first.Text, StringComparison.Ordinal);
            Assert.Equal(first, again);
            Assert.Equal(HttpStatusCode.NotModified, (await Get(client, address, first.Tag)).Status);
        }

        Assert.Null((await host.Send(Importing.Edit(record, (InnovationField.Title, "Lumbung baru")), Importing.Importer)).Error);

        record = await host.Record("Lumbung baru");
        addresses[1] = record.Path();
        foreach (var address in addresses)
        {
            Assert.Contains("Lumbung baru", (await Get(client, address)).Text, StringComparison.Ordinal);
        }

        using var moved = await client.GetAsync($"/inovasi/{record.Nri}/lumbung-lama");
        Assert.Equal((HttpStatusCode.MovedPermanently, record.Path()), (moved.StatusCode, moved.Headers.Location?.OriginalString));
    }

    [SkippableFact]
    public async Task Who_has_the_answer_already_gets_none_even_after_another_record_changed()
    {
        var host = fixture.Host;
        await host.Store(CatalogueRecords.Published("Menara air"), CatalogueRecords.Published("Tanpa kaitan"));
        using var client = host.Client();
        var first = await Get(client, "/inovasi/katalog.json?q=menara");
        Assert.Null((await host.Send(new RetireInnovation((await host.Record("Tanpa kaitan")).Nri!, "uji"), Importing.Importer)).Error);

        var again = await Get(client, "/inovasi/katalog.json?q=menara", first.Tag);

        Assert.Equal((HttpStatusCode.NotModified, ""), (again.Status, again.Text));
        Assert.Equal(HttpStatusCode.OK, (await Get(client, "/inovasi/katalog.json?q=menara", "W/\"lain\"")).Status);
    }

    [SkippableFact]
    public async Task Language_and_theme_each_have_a_page_of_their_own()
    {
        var host = fixture.Host;
        var record = CatalogueRecords.Published("Dua bahasa");
        await host.Store(record);
        using var client = host.Client();
        using var dark = host.Client();
        dark.DefaultRequestHeaders.Add("Cookie", "tema=dark");
        for (var round = 0; round < 2; round++)
        {
            var (light, night, english) = (
                await client.GetStringAsync(record.Path()),
                await dark.GetStringAsync(record.Path()),
                await client.GetStringAsync("/en" + record.Path())
            );
            Assert.Contains("data-bs-theme=\"light\"", light, StringComparison.Ordinal);
            Assert.Contains("data-bs-theme=\"dark\"", night, StringComparison.Ordinal);
            Assert.Contains("<html lang=\"en\"", english, StringComparison.Ordinal);
            Assert.Contains("<html lang=\"id\"", light, StringComparison.Ordinal);
        }
    }

    [SkippableFact]
    public async Task A_signed_in_person_neither_gets_nor_fills_what_is_kept()
    {
        var host = fixture.Host;
        var record = CatalogueRecords.Published("Milik siapa");
        await host.Store(record);
        using var anonymous = host.Client();
        using var editor = host.Client(Importing.Importer);

        // First the person, so that a page of theirs would be the one that is kept.
        var theirs = await Get(editor, record.Path());
        var kept = await Get(anonymous, record.Path());
        var after = await Get(editor, record.Path());

        foreach (var page in new[] { theirs, after })
        {
            Assert.Contains("Sekretaris Penguji", page.Text, StringComparison.Ordinal);
            Assert.Contains($"ruang-kerja/inovasi/{record.Nri}", page.Text, StringComparison.Ordinal);
            Assert.Null(page.Tag);
        }

        Assert.DoesNotContain("Sekretaris Penguji", kept.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ruang-kerja/inovasi", kept.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Get(editor, record.Path(), kept.Tag)).Status);
    }

    private static async Task<(HttpStatusCode Status, string? Tag, string Text)> Get(HttpClient client, string address, string? tag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, answer.Headers.ETag?.ToString(), Unmarked(await answer.Content.ReadAsStringAsync()));
    }

    /// <summary>Words that were searched are marked.</summary>
    private static string Unmarked(string html) => html.Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal);
}

public sealed class KeptPagesOnSqlite(SqliteHostWithReference host) : KeptPagesTests(host), IClassFixture<SqliteHostWithReference>;

public sealed class KeptPagesOnPostgres(PostgresHostWithReference host) : KeptPagesTests(host), IClassFixture<PostgresHostWithReference>;
