using System.Net;
using System.Text.RegularExpressions;
using Jipp.Host;
using Jipp.IntegrationTests.Validation;
using Jipp.Validation.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Jipp.IntegrationTests.Host;

/// <summary>What may be sent without an antiforgery token: exactly what is named here, each with another guard.</summary>
public abstract partial class AntiforgeryTests(HostFixture fixture)
{
    private const string Theme = "/tema";
    private const string OneTap = "/k/{Secret}";
    private const string Report = "/validasi/lapor/{Nri}";
    private const string Unsubscribe = "/berhenti-pengingat/{secret}";

    /// <summary>The dashboard of the jobs refuses in its own way, with 403.</summary>
    private const string Jobs = "/ops/jobs/{**path}";

    /// <summary>Answer every method alike and only read.</summary>
    private static readonly string[] ReadOnly = ["/health/alive", "/health/ready", "/{*path}"];

    [SkippableFact]
    public async Task Nothing_but_the_theme_the_one_tap_answer_the_unsubscription_and_the_public_report_takes_a_post_without_a_token()
    {
        var host = fixture.Host;
        using var client = host.Client(Everyone(host));
        var patterns = Posts(host);
        Assert.True(patterns.Count > 40, $"Only {patterns.Count} addresses take a POST.");

        List<string> withoutToken = [];
        foreach (var pattern in patterns)
        {
            using var answer = await client.PostAsync(Address(pattern), new FormUrlEncodedContent([new("_handler", pattern == Report ? "lapor" : "masih")]));
            if (answer.StatusCode != (pattern == Jobs ? HttpStatusCode.Forbidden : HttpStatusCode.BadRequest))
            {
                withoutToken.Add(pattern);
            }
        }

        using var jobs = await client.GetAsync("/ops/jobs");
        Assert.Equal(HttpStatusCode.OK, jobs.StatusCode);
        Assert.Contains(Jobs, patterns);
        Assert.Equal([Unsubscribe, OneTap, Theme, Report], withoutToken.Except(ReadOnly).Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task A_form_with_its_token_passes_where_the_same_form_without_it_is_refused()
    {
        using var client = fixture.Host.Client();
        var page = await client.GetStringAsync("/masuk");
        var token = TokenField().Match(page).Groups[1].Value;
        Assert.NotEmpty(token);
        KeyValuePair<string, string>[] form = [new("_handler", HandlerField().Match(page).Groups[1].Value), new("Input.Email", "tidak@ada.test"), new("Input.Password", "salah")];

        using var without = await client.PostAsync("/masuk", new FormUrlEncodedContent(form));
        using var made = await client.PostAsync("/masuk", new FormUrlEncodedContent([.. form, new("__RequestVerificationToken", "karangan")]));
        using var with = await client.PostAsync("/masuk", new FormUrlEncodedContent([.. form, new("__RequestVerificationToken", token)]));

        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, made.StatusCode);
        Assert.NotEqual(HttpStatusCode.BadRequest, with.StatusCode);
    }

    [SkippableTheory]
    [InlineData("Sec-Fetch-Site", "same-origin", true)]
    [InlineData("Sec-Fetch-Site", "cross-site", false)]
    [InlineData("Sec-Fetch-Site", "same-site", false)]
    [InlineData("Sec-Fetch-Site", "none", false)]
    [InlineData("Origin", "http://localhost", true)]
    [InlineData("Origin", "https://localhost", false)]
    [InlineData("Origin", "http://localhost.jahat.test", false)]
    [InlineData("Origin", "http://localhost:81", false)]
    [InlineData("Origin", "null", false)]
    [InlineData(null, null, false)]
    public async Task The_theme_is_switched_from_our_own_pages_only(string? header, string? value, bool allowed)
    {
        using var client = fixture.Host.Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, Theme) { Content = new FormUrlEncodedContent([new("tema", "dark"), new("kembali", "/inovasi")]) };
        if (header is not null)
        {
            request.Headers.Add(header, value);
        }

        using var answer = await client.SendAsync(request);

        Assert.Equal(allowed ? HttpStatusCode.Found : HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(allowed, answer.Headers.TryGetValues("Set-Cookie", out _));
    }

    [SkippableFact]
    public async Task The_one_tap_answer_and_the_unsubscription_work_by_the_secret_in_their_address_and_by_nothing_else()
    {
        var world = new ValidationWorld(await fixture.NewHost());
        await using var host = world.Host;
        var person = await world.Hold("agency", ValidationWorld.Lutra);
        var record = await world.Publish("Antar Obat");
        await world.Nudge();
        var (answering, leaving) = (Assert.Single(await world.Links(person)), await world.UnsubscribeSecret(person));

        // Signed in with every permission there is, from the site's own page, but without the secret.
        using var powerful = host.Client(Everyone(host));
        powerful.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        foreach (var made in new[] { new string('A', 43), leaving, "x", answering[..^1] + (answering[^1] == 'A' ? 'B' : 'A') })
        {
            using var answer = await powerful.PostAsync($"/k/{made}", new FormUrlEncodedContent([new("_handler", "masih")]));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        using (var answer = await powerful.PostAsync($"/berhenti-pengingat/{answering}", null))
        {
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.Empty((await world.DutyOf(record)).Answers);
        Assert.False(await Silent(host, person));

        // Nobody, from a mail program or another site, with the secret.
        using var stranger = host.Client();
        stranger.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        stranger.DefaultRequestHeaders.Add("Origin", "https://surat.test");
        Assert.Equal(HttpStatusCode.Found, (await stranger.PostAsync($"/k/{answering}", new FormUrlEncodedContent([new("_handler", "masih")]))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await stranger.PostAsync($"/berhenti-pengingat/{leaving}", new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]))).StatusCode);

        Assert.Equal(1, await host.Db<ValidationDbContext, int>(context => context.Answers.CountAsync()));
        Assert.True(await Silent(host, person));
    }

    private static Task<bool> Silent(JippHost host, Guid person) => host.Db<ValidationDbContext, bool>(context => context.Unsubscriptions.AnyAsync(one => one.PersonId == person));

    private static TestUser Everyone(JippHost host) =>
        TestUser
            .With([.. Jipp.Host.Modules.Rooms.SelectMany(room => room.Permissions).Select(permission => permission.Name), Permissions.Operate, Permissions.SeeJobs])
            .In("secretariat", "panrb");

    private static List<string> Posts(JippHost host) =>
        [
            .. host
                .Endpoints.OfType<RouteEndpoint>()
                .Where(endpoint =>
                    endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is not { } methods || methods.HttpMethods.Any(method => method is not ("GET" or "HEAD" or "OPTIONS"))
                )
                .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
                .DistinctBy(pattern => pattern.ToUpperInvariant()),
        ];

    /// <summary>An address of that pattern; of the dashboard the one that starts a job.</summary>
    private static string Address(string pattern) =>
        pattern == Jobs ? "/ops/jobs/recurring/trigger"
        : pattern == Report ? "/validasi/lapor/000000"
        : Parameter()
            .Replace(
                pattern,
                match =>
                    match.Value.Contains(":guid", StringComparison.Ordinal) ? Guid.Empty.ToString()
                    : match.Value.Contains(":int", StringComparison.Ordinal) ? "1"
                    : "x"
            );

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();

    [GeneratedRegex("name=\"_handler\" value=\"([^\"]+)\"")]
    private static partial Regex HandlerField();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}

public sealed class AntiforgeryOnSqlite(SqliteHost host) : AntiforgeryTests(host), IClassFixture<SqliteHost>;

public sealed class AntiforgeryOnPostgres(PostgresHost host) : AntiforgeryTests(host), IClassFixture<PostgresHost>;
