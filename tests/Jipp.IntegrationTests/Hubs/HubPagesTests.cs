using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Jipp.Hubs;
using Jipp.Testing;
using Xunit;

namespace Jipp.IntegrationTests.Hubs;

/// <summary>Pages and API over HTTP, without script.</summary>
public abstract partial class HubPagesTests(HostFixture fixture)
{
    private static readonly TestUser Secretariat = TestUser.With(Permissions.ManageDirectory, Permissions.ManageHubs);

    [SkippableTheory]
    [InlineData("/hub", "Hub JIPP", "Pemerintah Provinsi Sulawesi Barat")]
    [InlineData("/hub?pada.Day=20&pada.Month=10&pada.Year=2023", "20 Oktober 2023", "Kementerian Hukum dan HAM")]
    [InlineData("/hub/H003", "Pemerintah Provinsi Sulawesi Selatan", "2020 (tanggal tidak diketahui)")]
    [InlineData("/hub/instansi?q=luwu", "Pemerintah Kabupaten Luwu Timur", "ODbL")]
    [InlineData("/hub/instansi/31", "DKI Jakarta", "Kota Administrasi Jakarta Pusat")]
    [InlineData("/en/hub/H003", "Pemerintah Provinsi Sulawesi Selatan", "2020 (date not known)")]
    public async Task Anybody_may_read(string path, string first, string second)
    {
        var response = await fixture.Host.Client().GetAsync(path);
        var html = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(first, html, StringComparison.Ordinal);
        Assert.Contains(second, html, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_list_of_a_past_day_leaves_out_what_came_later()
    {
        var html = await fixture.Host.Client().GetStringAsync("/hub?pada.Day=20&pada.Month=10&pada.Year=2023");

        Assert.DoesNotContain("hub/H032", html, StringComparison.Ordinal);
        Assert.Contains("hub/H031", html, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("/hub?pada.Day=31&pada.Month=2&pada.Year=2023", "Isi tanggal yang benar")]
    [InlineData("/hub?pada.Day=1&pada.Month=1&pada.Year=2099", "Tanggal itu belum terjadi")]
    public async Task A_date_that_cannot_be_is_told_and_today_is_shown(string path, string message)
    {
        var html = WebUtility.HtmlDecode(await fixture.Host.Client().GetStringAsync(path));

        Assert.Contains(message, html, StringComparison.Ordinal);
        Assert.Contains("hub/H032", html, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("/hub/H999", HttpStatusCode.NotFound)]
    [InlineData("/hub/instansi/31.71", HttpStatusCode.NotFound)]
    [InlineData("/hub/instansi?jenis=desa", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/hubs/H999", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/hubs/agencies/31.71", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/hubs?on=2099-01-01", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/hubs/agencies?size=101", HttpStatusCode.BadRequest)]
    public async Task What_is_not_there_or_cannot_be_is_refused(string path, HttpStatusCode status) =>
        Assert.Equal(status, (await fixture.Host.Client().GetAsync(path)).StatusCode);

    [SkippableFact]
    public async Task The_API_gives_hubs_on_a_day_and_agencies_by_filter()
    {
        var client = fixture.Host.Client();
        using var hubs = JsonDocument.Parse(await client.GetStringAsync("/api/v1/hubs?on=2023-10-20"));
        using var hub = JsonDocument.Parse(await client.GetStringAsync("/api/v1/hubs/H020"));
        using var agencies = JsonDocument.Parse(await client.GetStringAsync("/api/v1/hubs/agencies?kind=kota&province=73&size=2&page=2"));

        Assert.Equal((12, 19), (hubs.RootElement.GetProperty("designated").GetInt32(), hubs.RootElement.GetProperty("committed").GetInt32()));
        Assert.Equal("berkomitmen", hub.RootElement.GetProperty("state").GetString());
        Assert.Equal(["73.72"], agencies.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("code").GetString()));
    }

    [SkippableTheory]
    [InlineData("/ruang-kerja/hub")]
    [InlineData("/ruang-kerja/hub/H003")]
    [InlineData("/ruang-kerja/instansi")]
    [InlineData("/ruang-kerja/instansi/baru")]
    [InlineData("/ruang-kerja/instansi/K1")]
    public async Task The_workspace_opens_to_who_may_and_to_nobody_else(string path)
    {
        Assert.Equal(HttpStatusCode.OK, (await fixture.Host.Client(Secretariat).GetAsync(path)).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await fixture.Host.Client(TestUser.With("other.permission")).GetAsync(path)).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await fixture.Host.Client().GetAsync(path)).StatusCode);
    }

    [SkippableFact]
    public async Task The_secretariat_designates_a_hub_by_form_and_reads_the_confirmation()
    {
        var client = fixture.Host.Client(Secretariat);
        var form = await Form(client, "/ruang-kerja/hub", "tetapkan");
        form["Designation.AgencyCode"] = "53";
        form["Designation.Decree"] = "Kepmen PANRB 305/2024";
        form["Designation.On.Year"] = "2024";
        form["Designation.Source"] = "https://contoh.test/keputusan";

        var posted = await client.PostAsync("/ruang-kerja/hub", new FormUrlEncodedContent(form));
        Assert.Equal(HttpStatusCode.Redirect, posted.StatusCode);
        var html = WebUtility.HtmlDecode(await client.GetStringAsync(posted.Headers.Location));

        Assert.Contains("Hub ditetapkan.", html, StringComparison.Ordinal);
        Assert.Contains("Pemerintah Provinsi Nusa Tenggara Timur", html, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_form_in_error_keeps_what_was_typed()
    {
        var client = fixture.Host.Client(Secretariat);
        var form = await Form(client, "/ruang-kerja/instansi/K10", "ganti-nama");
        form["Input.NewName"] = "Kementerian Keuangan Negara";
        form["Input.On.Day"] = "31";
        form["Input.On.Month"] = "2";
        form["Input.On.Year"] = "2026";

        var posted = await client.PostAsync("/ruang-kerja/instansi/K10", new FormUrlEncodedContent(form));
        var html = WebUtility.HtmlDecode(await posted.Content.ReadAsStringAsync());

        Assert.Contains("Kementerian Keuangan Negara", html, StringComparison.Ordinal);
        Assert.Contains("Isi tanggal yang benar", html, StringComparison.Ordinal);
        Assert.Contains("Tulis sumbernya", html, StringComparison.Ordinal);
        Assert.Contains("value=\"31\"", html, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_secretariat_rejects_a_proposal_and_adds_another_name_by_form()
    {
        await using var host = await fixture.NewHost();
        await host.Publish("innovations", new Jipp.Innovations.Contracts.AgencyProposedV1("Perumda Formulir Uji", "bumd", "73", "https://contoh.test/berita"));
        await host.Drain();
        var client = host.Client(Secretariat);
        Assert.Contains("ruang-kerja/instansi/perumda-formulir-uji", await client.GetStringAsync("/ruang-kerja/instansi"), StringComparison.Ordinal);

        const string Page = "/ruang-kerja/instansi/perumda-formulir-uji";
        var form = await Form(client, Page, "tolak");
        var empty = await client.PostAsync(Page, new FormUrlEncodedContent(form));
        Assert.Contains("Tulis alasannya.", WebUtility.HtmlDecode(await empty.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        form["Decision.Reason"] = "Nama program, bukan instansi.";
        var rejected = await client.PostAsync(Page, new FormUrlEncodedContent(form));
        Assert.Equal(HttpStatusCode.Redirect, rejected.StatusCode);
        Assert.Contains("Usulan ditolak.", await client.GetStringAsync(rejected.Headers.Location), StringComparison.Ordinal);
        Assert.Contains("Nama program, bukan instansi.", WebUtility.HtmlDecode(await host.Client().GetStringAsync("/hub/instansi/perumda-formulir-uji")), StringComparison.Ordinal);
        var managed = await client.GetStringAsync(Page);
        Assert.Contains("value=\"terima\"", managed, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"tolak\"", managed, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"sebutan\"", managed, StringComparison.Ordinal);

        var other = await Form(client, "/ruang-kerja/instansi/K1", "sebutan");
        other["Other.Name"] = "Perumda Formulir Uji";
        var added = await client.PostAsync("/ruang-kerja/instansi/K1", new FormUrlEncodedContent(other));
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        Assert.Contains("Perumda Formulir Uji", WebUtility.HtmlDecode(await client.GetStringAsync("/hub/instansi/K1")), StringComparison.Ordinal);

        var again = await client.PostAsync(Page, new FormUrlEncodedContent(await Form(client, Page, "terima")));
        Assert.Contains("sudah dipakai oleh Kementerian Agama", WebUtility.HtmlDecode(await again.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("", "Nama paling banyak 200 huruf, yang ditulis 1234.")]
    [InlineData("/en", "A name may have at most 200 characters, you wrote 1234.")]
    public async Task A_message_of_a_validator_comes_in_the_reader_s_language_with_its_numbers(string language, string message)
    {
        using var client = fixture.Host.Client(Secretariat);
        var form = await Form(client, $"{language}/ruang-kerja/instansi/K10", "sebutan");
        form["Other.Name"] = new string('x', 1234);

        var posted = await client.PostAsync($"{language}/ruang-kerja/instansi/K10", new FormUrlEncodedContent(form));

        Assert.Contains(message, WebUtility.HtmlDecode(await posted.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("id", "Satu halaman memuat paling banyak 100 baris.")]
    [InlineData("en", "A page holds at most 100 rows.")]
    public async Task The_API_tells_a_validator_s_message_in_the_language_asked_for(string language, string message)
    {
        using var client = fixture.Host.Client();
        client.DefaultRequestHeaders.Add("Accept-Language", language);

        var refused = await client.GetAsync("/api/v1/hubs/agencies?size=101");
        var problem = JsonDocument.Parse(await refused.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(message, problem.GetProperty("fields")[0].GetProperty("message").GetString());
    }

    private static async Task<Dictionary<string, string>> Form(HttpClient client, string path, string name)
    {
        var html = await client.GetStringAsync(path);
        var form = FormPattern().Matches(html).Select(match => match.Value).Single(text => text.Contains($"value=\"{name}\"", StringComparison.Ordinal));
        return HiddenPattern().Matches(form).ToDictionary(match => match.Groups["name"].Value, match => WebUtility.HtmlDecode(match.Groups["value"].Value));
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex FormPattern();

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"")]
    private static partial Regex HiddenPattern();
}

public sealed class HubPagesOnSqlite(SqliteHostWithReference host) : HubPagesTests(host), IClassFixture<SqliteHostWithReference>;

public sealed class HubPagesOnPostgres(PostgresHostWithReference host) : HubPagesTests(host), IClassFixture<PostgresHostWithReference>;
