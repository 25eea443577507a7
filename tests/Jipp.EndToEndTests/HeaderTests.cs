using Jipp.EndToEndTests.Kit;

namespace Jipp.EndToEndTests;

/// <summary>Headers of every page and API route.</summary>
[Collection(SiteCollection.Name)]
public sealed class HeaderTests(Site site)
{
    [Fact]
    public async Task Every_route_has_the_security_headers()
    {
        using var client = await site.Client("sekretariat");
        List<string> wrong = [];
        foreach (var route in (await Routes.Of(site)).Where(route => route.Method == "GET"))
        {
            using var answer = await client.GetAsync(route.Address);
            var policy = Header(answer, "Content-Security-Policy");
            void Must(bool kept, string what)
            {
                if (!kept)
                {
                    wrong.Add($"{route} {(int)answer.StatusCode}: {what} (\"{policy}\")");
                }
            }

            Must(policy.Contains("default-src 'self'", StringComparison.Ordinal) || policy.Contains("default-src 'none'", StringComparison.Ordinal), "no default-src");
            Must(!policy.Contains("unsafe", StringComparison.Ordinal), "unsafe policy");
            Must(policy.Contains("frame-ancestors", StringComparison.Ordinal), "may be framed");
            Must(policy.Contains("base-uri", StringComparison.Ordinal) && policy.Contains("form-action", StringComparison.Ordinal), "base or forms are free");
            Must(Header(answer, "X-Content-Type-Options") == "nosniff", "may be sniffed");
            Must(Header(answer, "Referrer-Policy").Length > 0, "no referrer policy");
            Must(Header(answer, "Server").Length == 0, "names the server");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Public_pages_set_no_cookie_so_that_they_can_be_cached()
    {
        using var client = await site.Client(Site.Anonymous);
        foreach (var address in new[] { "/", "/inovasi", "/hub", "/kipp", "/pembinaan" })
        {
            using var answer = await client.GetAsync(address);
            Assert.Equal(200, (int)answer.StatusCode);
            Assert.False(answer.Headers.Contains("Set-Cookie"), address);
        }
    }

    [Fact]
    public async Task A_page_that_does_not_exist_is_not_found_for_everybody()
    {
        foreach (var account in new[] { Site.Anonymous, "sekretariat" })
        {
            using var client = await site.Client(account);
            using var answer = await client.GetAsync("/tidak-ada-di-sini");
            Assert.Equal(404, (int)answer.StatusCode);
            Assert.Contains("<html", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_api_document_names_every_api_route()
    {
        using var client = await site.Client(Site.Anonymous);
        var document = await client.GetStringAsync("/openapi/v1.json");
        foreach (var route in (await Routes.Of(site)).Where(route => route.Pattern.StartsWith("/api/v1", StringComparison.Ordinal)))
        {
            var path = System.Text.RegularExpressions.Regex.Replace(route.Pattern, @":[a-z]+(\([^)]*\))?\}", "}").TrimEnd('/');
            Assert.Contains($"\"{path}", document, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) || answer.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : "";
}
