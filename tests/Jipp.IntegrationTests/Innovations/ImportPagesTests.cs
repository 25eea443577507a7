using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Jipp.Innovations.Domain;

namespace Jipp.IntegrationTests.Innovations;

public abstract partial class ImportPagesTests(HostFixture fixture)
{
    [SkippableFact]
    public async Task A_file_goes_from_upload_through_preview_into_the_catalogue_by_forms_alone()
    {
        await using var host = await fixture.NewHost();
        using var client = host.Client(Importing.Importer);

        var uploaded = await client.PostAsync(
            "/inovasi/impor",
            Upload(await client.GetStringAsync("/inovasi/impor"), Importing.File(Importing.Row("A1", "<b>Antar</b> Obat"), Importing.Row("A2", "")))
        );
        Assert.Equal(HttpStatusCode.Redirect, uploaded.StatusCode);
        Assert.Contains("Menunggu giliran", WebUtility.HtmlDecode(await client.GetStringAsync(uploaded.Headers.Location)), StringComparison.Ordinal);
        await host.WorkOff();
        var preview = await client.GetStringAsync(uploaded.Headers.Location);
        Assert.Contains("Impor 1 baris yang baik", preview, StringComparison.Ordinal);
        Assert.Contains("Judul kosong.", preview, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Antar", preview, StringComparison.Ordinal);
        Assert.Empty(await host.Catalogue());

        var applied = await client.PostAsync(uploaded.Headers.Location, Form(preview, "terapkan"));
        Assert.Equal(HttpStatusCode.Redirect, applied.StatusCode);
        Assert.Empty(await host.Catalogue());
        await host.WorkOff();
        Assert.Equal("<b>Antar</b> Obat", Assert.Single(await host.Catalogue()).Title);
        Assert.Contains("Masuk katalog", await client.GetStringAsync("/inovasi/impor"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_refused_file_is_explained_on_the_page_and_never_a_server_error()
    {
        await using var host = await fixture.NewHost();
        using var client = host.Client(Importing.Importer);
        var page = await client.GetStringAsync("/inovasi/impor");

        foreach (var (file, words) in new[] { ("a,b\n1,2\n", "Kolom wajib tidak ada"), ("", "Berkas ini kosong."), (Importing.Header + "\n\0", "byte NUL") })
        {
            var answer = await client.PostAsync("/inovasi/impor", Upload(page, Encoding.UTF8.GetBytes(file)));
            Assert.True((int)answer.StatusCode < 500);
            Assert.Contains(words, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        }
    }

    [SkippableFact]
    public async Task The_report_comes_as_a_file_in_which_no_cell_runs_as_a_formula()
    {
        await using var host = await fixture.NewHost();
        var staged = await host.Preview(Importing.File(Importing.Row("A1", "=HYPERLINK(1)"), Importing.Row("A2", "")));
        using var client = host.Client(Importing.Importer);

        var report = await client.GetAsync($"/inovasi/impor/{staged.Value}/laporan.csv");

        Assert.Equal("text/csv", report.Content.Headers.ContentType?.MediaType);
        Assert.Equal("laporan-daerah.csv", report.Content.Headers.ContentDisposition?.FileName);
        var text = await report.Content.ReadAsStringAsync();
        Assert.Contains("\"2\",\"A1\",\"'=HYPERLINK(1)\"", text, StringComparison.Ordinal);
        Assert.Contains("\"3\",\"A2\",\"\",\"Pemerintah Kota Malang\",\"Ditolak\",\"Judul kosong.\"", text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_pages_are_closed_to_who_may_not_import()
    {
        await using var host = await fixture.NewHost();
        var staged = await host.Preview(Importing.File(Importing.Row("A1")));
        string[] pages = ["/inovasi/impor", $"/inovasi/impor/{staged.Value}", $"/inovasi/impor/{staged.Value}/laporan.csv", "/inovasi/instansi-belum-dikenali"];
        using var anonymous = host.Client();
        using var other = host.Client(TestUser.With("validation.see-duties"));

        foreach (var page in pages)
        {
            Assert.Contains((await anonymous.GetAsync(page)).StatusCode, new[] { HttpStatusCode.Redirect, HttpStatusCode.Unauthorized });
            Assert.Contains((await other.GetAsync(page)).StatusCode, new[] { HttpStatusCode.Redirect, HttpStatusCode.Forbidden });
        }
    }

    [SkippableFact]
    public async Task The_desk_shows_unknown_texts_and_one_click_recognises_them()
    {
        await using var host = await fixture.NewHost();
        await host.Publish("hubs", Importing.Agency("63.72", "Pemerintah Kota Banjarbaru", "Kota Banjarbaru", province: "63"));
        await host.Drain();
        await host.Import(Importing.File(Importing.Row("A1", "Satu", "Warga Banjarbaru")));
        using var client = host.Client(Importing.Importer);

        var page = await client.GetStringAsync("/inovasi/instansi-belum-dikenali?teks=Warga%20Banjarbaru");
        Assert.Contains("Pemerintah Kota Banjarbaru", page, StringComparison.Ordinal);
        var clicked = await client.PostAsync(
            "/inovasi/instansi-belum-dikenali?teks=Warga%20Banjarbaru",
            Form(page, "alias", ("Input.Text", "Warga Banjarbaru"), ("Input.AgencyCode", "63.72"))
        );

        Assert.Equal(HttpStatusCode.Redirect, clicked.StatusCode);
        Assert.Equal("63.72", (await host.Record("Satu")).AgencyCode);
        Assert.Contains("Semua instansi dikenali", await client.GetStringAsync("/inovasi/instansi-belum-dikenali"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_record_is_edited_and_retired_on_its_page()
    {
        await using var host = await fixture.NewHost();
        await host.Import(Importing.File(Importing.Row("A1", "Satu")));
        var address = $"/ruang-kerja/inovasi/{(await host.Record("Satu")).Nri}";
        using var client = host.Client(Importing.Importer);
        var page = await client.GetStringAsync(address);

        var wrong = await client.PostAsync(address, Form(page, "ubah", ("Input.Version", "1"), ("Input.Said[Title]", "Dua"), ("Input.Said[InitiatedYear]", "dua ribu")));
        Assert.Contains("dua ribu", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var right = await client.PostAsync(address, Form(page, "ubah", ("Input.Version", "1"), ("Input.Said[Title]", "Dua"), ("Input.Said[InitiatedYear]", "2017")));
        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
        Assert.Equal(2017, (await host.Record("Dua")).InitiatedYear);

        await client.PostAsync(address, Form(page, "tarik", ("Withdrawal.Reason", "Kembar")));
        Assert.Equal(InnovationState.Retired, (await host.Record("Dua")).State);
    }

    internal static MultipartFormDataContent Upload(string page, byte[] file, string name = "daerah.csv", string layout = "daftar-publik")
    {
        var form = new MultipartFormDataContent
        {
            { new StringContent(Token().Match(page).Groups[1].Value), "__RequestVerificationToken" },
            { new StringContent("unggah"), "_handler" },
            { new StringContent(layout), "Input.Layout" },
            { new ByteArrayContent(file), "Input.File", name },
        };
        return form;
    }

    internal static FormUrlEncodedContent Form(string page, string handler, params (string Name, string Value)[] fields) =>
        new([
            new("__RequestVerificationToken", Token().Match(page).Groups[1].Value),
            new("_handler", handler),
            .. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value)),
        ]);

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}

public sealed class ImportPagesOnSqlite(SqliteHost host) : ImportPagesTests(host), IClassFixture<SqliteHost>;

public sealed class ImportPagesOnPostgres(PostgresHost host) : ImportPagesTests(host), IClassFixture<PostgresHost>;
