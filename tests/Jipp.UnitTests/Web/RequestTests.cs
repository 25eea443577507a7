using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Jipp.BuildingBlocks.Web;

namespace Jipp.UnitTests.Web;

public sealed class RequestTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task An_address_under_en_is_the_same_page_in_English()
    {
        var client = host.Client();

        var page = await client.GetStringAsync("/en/hitung?bahasa");
        var indonesian = await client.GetStringAsync("/hitung?bahasa");

        Assert.Contains("<html lang=\"en\"", page, StringComparison.Ordinal);
        Assert.Contains("<base href=\"https://jipp.test/en/\"", page, StringComparison.Ordinal);
        Assert.Contains("Not an official site", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Bukan situs resmi", page, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"id\"", indonesian, StringComparison.Ordinal);
        Assert.Contains("Bukan situs resmi", indonesian, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_other_language_is_one_link_away_and_keeps_the_query()
    {
        var client = host.Client();

        Assert.Contains("href=\"/en/hitung?q=air\"", await client.GetStringAsync("/hitung?q=air"), StringComparison.Ordinal);
        Assert.Contains("href=\"/hitung?q=air\"", await client.GetStringAsync("/en/hitung?q=air"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/hitung")]
    [InlineData("/tidak-ada")]
    [InlineData("/rusak")]
    [InlineData("/api/v1/salah")]
    public async Task Every_answer_carries_the_security_headers(string address)
    {
        var answer = await host.Client().GetAsync(new Uri(address, UriKind.Relative));

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.NotEmpty(answer.Headers.GetValues("Referrer-Policy"));
        Assert.NotEmpty(answer.Headers.GetValues("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("/tidak-ada", HttpStatusCode.NotFound, "Tidak ditemukan")]
    [InlineData("/terlarang", HttpStatusCode.Forbidden, "Tidak berwenang")]
    [InlineData("/rusak", HttpStatusCode.InternalServerError, "Terjadi kesalahan")]
    [InlineData("/terlalu-besar", HttpStatusCode.RequestEntityTooLarge, "Kiriman terlalu besar")]
    [InlineData("/ditolak/tak-dikenal", HttpStatusCode.NotFound, "Hub H999 tidak terdaftar.")]
    [InlineData("/ditolak/bentrok", HttpStatusCode.Conflict, "Hub ini sudah berakhir.")]
    public async Task An_error_is_a_whole_page_that_says_what_happened(string address, HttpStatusCode status, string words)
    {
        var answer = await host.Client().GetAsync(new Uri(address, UriKind.Relative));
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains("<h1>", page, StringComparison.Ordinal);
        Assert.Contains("id=\"menu-utama\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("on purpose", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_sent_to_sign_in_and_back()
    {
        var answer = await host.Client().GetAsync(new Uri("/en/ditolak/tamu?hal=2", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("https://jipp.test/en/masuk?kembali=%2Fen%2Fditolak%2Ftamu%3Fhal%3D2", new Uri(new Uri("https://jipp.test"), answer.Headers.Location!).ToString());
    }

    [Fact]
    public async Task The_API_answers_refusals_with_problem_details_in_the_language_asked_for()
    {
        var client = host.Client();
        client.DefaultRequestHeaders.Add("Accept-Language", "en-US,en;q=0.9,id;q=0.5");

        var answer = await client.GetAsync(new Uri("/api/v1/salah", UriKind.Relative));
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("request.invalid", problem.GetProperty("code").GetString());
        Assert.Equal("Some answers need to be corrected.", problem.GetProperty("detail").GetString());
        Assert.Equal("Title", problem.GetProperty("fields")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task An_unknown_address_of_the_API_is_no_page()
    {
        var answer = await host.Client().GetAsync(new Uri("/api/v1/tidak-ada", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task HEAD_is_answered_like_GET_without_a_body()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/hitung?kepala");
        var answer = await host.Client().SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.Redirect)]
    [InlineData("Origin", "https://jipp.test", HttpStatusCode.Redirect)]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "https://lain.test", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("X-Nothing", "1", HttpStatusCode.Forbidden)]
    public async Task The_theme_is_changed_only_from_our_own_pages(string header, string value, HttpStatusCode status)
    {
        var answer = await Post(header, value, "/hitung?q=1");

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(status == HttpStatusCode.Redirect, answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/hitung?q=1", "/hitung?q=1")]
    [InlineData("https://lain.test/", "/")]
    [InlineData("//lain.test/", "/")]
    [InlineData("/\\lain.test/", "/")]
    public async Task The_theme_switch_leads_back_to_this_site_only(string back, string target)
    {
        var answer = await Post("Sec-Fetch-Site", "same-origin", back);

        Assert.Equal(target, answer.Headers.Location!.ToString());
    }

    private async Task<HttpResponseMessage> Post(string header, string value, string back)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/tema") { Content = new FormUrlEncodedContent([new("tema", "dark"), new("kembali", back)]) };
        request.Headers.Add(header, value);
        return await host.Client().SendAsync(request);
    }
}
