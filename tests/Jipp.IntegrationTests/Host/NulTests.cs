using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Jipp.Host;
using Jipp.IntegrationTests.Innovations;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;

namespace Jipp.IntegrationTests.Host;

/// <summary>A NUL character in a form or an address is refused with words and is never a fault of ours.</summary>
public abstract partial class NulTests(HostFixture fixture)
{
    private const string Words = "karakter kosong (NUL)";

    [SkippableTheory]
    [InlineData("/masuk", "Input.Email", false)]
    [InlineData("/inovasi/impor", "Upload.Layout", true)]
    [InlineData("/ruang-kerja/pencarian?q=lumbung", "Input.Name", true)]
    [InlineData("/ruang-kerja/akun/undang", "Input.Email", true)]
    public async Task A_form_with_one_is_refused_with_a_page_in_the_readers_language(string address, string field, bool signedIn)
    {
        var host = fixture.Host;
        using var client = signedIn ? host.Client(Everyone()) : host.Client();
        foreach (var (prefix, words) in new[] { ("", Words), ("/en", "NUL character") })
        {
            var page = await client.GetStringAsync(prefix + address);
            var token = TokenField().Match(page) is { Success: true } found ? found.Groups[1].Value : "none";
            foreach (var content in Bodies(field, token))
            {
                using var answer = await client.PostAsync(prefix + address, content);
                Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
                Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
                Assert.Contains(words, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
            }
        }
    }

    [SkippableFact]
    public async Task No_address_that_takes_a_form_fails_on_one()
    {
        var host = fixture.Host;
        using var client = host.Client(Everyone());
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        var page = await client.GetStringAsync("/ruang-kerja/pencarian?q=lumbung");
        var token = TokenField().Match(page).Groups[1].Value;
        Assert.NotEmpty(token);
        List<string> wrong = [];
        var patterns = host
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint =>
                endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null || endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true
            )
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Where(pattern => !pattern.StartsWith("/ops/", StringComparison.Ordinal))
            .Distinct()
            .ToList();
        Assert.True(patterns.Count > 40, $"Only {patterns.Count} addresses take a form.");
        foreach (var pattern in patterns)
        {
            foreach (var content in Bodies("Input.Text", token))
            {
                using var answer = await client.PostAsync(Parameter().Replace(pattern, Value), content);
                if (answer.StatusCode != HttpStatusCode.BadRequest && answer.StatusCode != HttpStatusCode.NotFound)
                {
                    wrong.Add($"{pattern}: {(int)answer.StatusCode} {content.Headers.ContentType}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [SkippableFact]
    public async Task A_file_in_a_form_may_hold_some()
    {
        using var client = fixture.Host.Client(Importing.Importer);
        var token = TokenField().Match(await client.GetStringAsync("/inovasi/impor")).Groups[1].Value;
        using MultipartFormDataContent content = new()
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent("unggah"), "_handler" },
            { new ByteArrayContent([1, 0, 2]), "Input.File", "biner.csv" },
        };

        using var answer = await client.PostAsync("/inovasi/impor", content);

        // What becomes of it is a matter of the use case that reads files, which has words of its own.
        Assert.DoesNotContain(Words, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.True((int)answer.StatusCode < 500, $"{answer.StatusCode}");
    }

    [SkippableFact]
    public async Task A_form_that_ends_too_early_is_refused_too()
    {
        using var client = fixture.Host.Client();
        var token = TokenField().Match(await client.GetStringAsync("/masuk")).Groups[1].Value;
        using var cut = new StringContent($"--x\r\nContent-Disposition: form-data; name=\"__RequestVerificationToken\"\r\n\r\n{token}");
        cut.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");

        using var answer = await client.PostAsync("/masuk", cut);

        Assert.Equal((HttpStatusCode.BadRequest, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [SkippableTheory]
    [InlineData("/inovasi?q=a%00b")]
    [InlineData("/inovasi?provinsi=%00")]
    [InlineData("/inovasi/katalog.csv?q=%00")]
    [InlineData("/inovasi/umpan.atom?q=%00")]
    [InlineData("/inovasi/saran?q=%00")]
    [InlineData("/statistik?kategori=%00")]
    [InlineData("/hub/instansi?q=%00")]
    [InlineData("/api/v1/innovations?q=%00")]
    public async Task An_address_with_one_is_refused_with_words(string address)
    {
        using var client = fixture.Host.Client();

        using var answer = await client.GetAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(Words, WebUtility.HtmlDecode(Regex.Unescape(await answer.Content.ReadAsStringAsync())), StringComparison.Ordinal);
    }

    /// <summary>The same form escaped and as parts, the NUL in a value, in a name, and in the token.</summary>
    private static IEnumerable<HttpContent> Bodies(string field, string token)
    {
        yield return Escaped($"{field}=a%00b&__RequestVerificationToken={Uri.EscapeDataString(token)}");
        yield return Escaped($"{field}=a\0b&__RequestVerificationToken={Uri.EscapeDataString(token)}");
        yield return Escaped($"x%00y=1&__RequestVerificationToken={Uri.EscapeDataString(token)}");
        yield return Escaped("__RequestVerificationToken=a%00b");
        yield return new MultipartFormDataContent { { new StringContent("a\0b"), field }, { new StringContent(token), "__RequestVerificationToken" } };
    }

    private static StringContent Escaped(string body) => new(body, new MediaTypeHeaderValue("application/x-www-form-urlencoded"));

    private static string Value(Match parameter) =>
        parameter.Value.Contains(":guid", StringComparison.Ordinal) ? Guid.Empty.ToString()
        : parameter.Value.Contains(":int", StringComparison.Ordinal) ? "1"
        : "x";

    private static TestUser Everyone() =>
        TestUser
            .With([.. Jipp.Host.Modules.Rooms.SelectMany(room => room.Permissions).Select(permission => permission.Name), Permissions.Operate, Permissions.SeeJobs])
            .In("secretariat", "panrb");

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}

public sealed class NulOnSqlite(SqliteHostWithReference host) : NulTests(host), IClassFixture<SqliteHostWithReference>;

public sealed class NulOnPostgres(PostgresHostWithReference host) : NulTests(host), IClassFixture<PostgresHostWithReference>;
