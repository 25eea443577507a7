using System.Net;
using System.Text.RegularExpressions;
using Jipp.Validation.Domain;
using Jipp.Validation.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Jipp.IntegrationTests.Validation;

/// <summary>The public report over HTTP, without session or script, as people and programs send it.</summary>
public abstract partial class ReportPageTests(HostFixture fixture)
{
    private const string Page = "/validasi/lapor/100000";

    private async Task<ValidationWorld> Published(Action<HostOptions>? configure = null)
    {
        var world = new ValidationWorld(await fixture.NewHost(configure));
        await world.Hold("agency", ValidationWorld.Lutra);
        await world.Publish("Antar Obat");
        return world;
    }

    private static HttpClient Visitor(JippHost host)
    {
        var client = host.Client();
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        return client;
    }

    private static async Task<string> Ticket(HttpClient client, string page = Page) => Ticketed().Match(await client.GetStringAsync(page)).Groups[1].Value;

    private static FormUrlEncodedContent Form(string ticket, string text, string contact = "", string trap = "") =>
        new([new("_handler", "lapor"), new("Input.Text", text), new("Input.Contact", contact), new("Input.Website", trap), new("Input.Ticket", ticket)]);

    private static Task<List<PublicReport>> Kept(JippHost host) => host.Db<ValidationDbContext, List<PublicReport>>(context => context.Reports.AsNoTracking().ToListAsync());

    [SkippableFact]
    public async Task Whoever_visits_the_record_can_report_it_and_is_thanked()
    {
        var world = await Published();
        await using var host = world.Host;
        using var client = Visitor(host);
        var ticket = await Ticket(client);
        host.Clock.Advance(TimeSpan.FromSeconds(30));

        using var sent = await client.PostAsync(Page, Form(ticket, "Loketnya tutup sejak Mei.", "ani@contoh.test"));

        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
        Assert.EndsWith("/terkirim", sent.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("Terima kasih, laporan Anda diterima.", await client.GetStringAsync(Page + "/terkirim"), StringComparison.Ordinal);
        Assert.Contains("Thank you, your report was received.", await client.GetStringAsync("/en" + Page + "/terkirim"), StringComparison.Ordinal);
        var report = Assert.Single(await Kept(host));
        Assert.Equal(("Loketnya tutup sejak Mei.", "ani@contoh.test"), (report.Text, report.Contact));
    }

    [SkippableFact]
    public async Task The_page_is_kept_by_nobody_and_found_by_no_search_engine()
    {
        var world = await Published();
        await using var host = world.Host;

        using var page = await Visitor(host).GetAsync(Page);

        Assert.True(page.Headers.CacheControl!.NoStore);
        Assert.Equal("noindex", page.Headers.GetValues("X-Robots-Tag").Single());
    }

    [SkippableFact]
    public async Task What_was_written_is_still_there_when_a_report_is_refused()
    {
        var world = await Published();
        await using var host = world.Host;
        using var client = Visitor(host);
        var ticket = await Ticket(client);

        using var fast = await client.PostAsync(Page, Form(ticket, "Loketnya tutup sejak Mei.", "0812 000"));
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        using var empty = await client.PostAsync(Page, Form(ticket, "tutup", "0812 000"));
        using var forged = await client.PostAsync(Page, Form("karangan", "Loketnya tutup sejak Mei.", "0812 000"));

        foreach (var (answer, text) in new[] { (fast, "Loketnya tutup sejak Mei."), (empty, "tutup"), (forged, "Loketnya tutup sejak Mei.") })
        {
            Assert.InRange((int)answer.StatusCode, 400, 409);
            var html = await answer.Content.ReadAsStringAsync();
            Assert.Contains($">{text}</textarea>", html, StringComparison.Ordinal);
            Assert.Contains("value=\"0812 000\"", html, StringComparison.Ordinal);
        }

        // The page of a refused form has a ticket that works.
        var again = Ticketed().Match(await forged.Content.ReadAsStringAsync()).Groups[1].Value;
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(HttpStatusCode.Found, (await client.PostAsync(Page, Form(again, "Loketnya tutup sejak Mei."))).StatusCode);
        Assert.Single(await Kept(host));
    }

    [SkippableTheory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Origin", "https://jahat.test")]
    [InlineData(null, null)]
    public async Task A_form_on_another_site_reports_nothing(string? header, string? value)
    {
        var world = await Published();
        await using var host = world.Host;
        var ticket = await Ticket(Visitor(host));
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        using var client = host.Client();
        if (header is not null)
        {
            client.DefaultRequestHeaders.Add(header, value);
        }

        using var answer = await client.PostAsync(Page, Form(ticket, "Loketnya tutup sejak Mei."));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(await Kept(host));
    }

    [SkippableFact]
    public async Task A_program_that_fills_in_every_field_is_thanked_and_nothing_happens()
    {
        var world = await Published();
        await using var host = world.Host;
        using var client = Visitor(host);
        var ticket = await Ticket(client);
        host.Clock.Advance(TimeSpan.FromSeconds(30));

        using var answer = await client.PostAsync(Page, Form(ticket, "Beli obat murah di sini sekarang", trap: "https://jahat.test"));

        Assert.EndsWith("/terkirim", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Empty(await Kept(host));
        Assert.Equal(0, await host.Db<ValidationDbContext, int>(context => context.CheckReasons.CountAsync()));
    }

    [SkippableFact]
    public async Task The_form_sent_twice_in_the_same_moment_is_one_report()
    {
        var world = await Published();
        await using var host = world.Host;
        using var client = Visitor(host);
        var ticket = await Ticket(client);
        host.Clock.Advance(TimeSpan.FromSeconds(30));

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => client.PostAsync(Page, Form(ticket, "Loketnya tutup sejak Mei."))));

        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.Found);
        Assert.All(answers, answer => Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Found, HttpStatusCode.Conflict }));
        Assert.Single(await Kept(host));
        Assert.Equal(1, await host.Db<ValidationDbContext, int>(context => context.CheckReasons.SumAsync(reason => reason.Count)));
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task Different_reports_in_the_same_moment_all_join_one_question()
    {
        var world = await Published();
        await using var host = world.Host;
        using var client = Visitor(host);
        var tickets = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Ticket(client)));
        host.Clock.Advance(TimeSpan.FromSeconds(30));

        var answers = await Task.WhenAll(tickets.Select((ticket, index) => client.PostAsync(Page, Form(ticket, $"Loket {index} tutup sejak Mei."))));

        Assert.Equal(answers.Count(answer => answer.StatusCode == HttpStatusCode.Found), (await Kept(host)).Count);
        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.Found);
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task Hostile_text_is_shown_as_text_and_stands_in_no_log()
    {
        const string Hostile = "<script>alert('x')</script>\u0007 ' OR 1=1 -- \u202Etxet\n=HYPERLINK(\"http://jahat.test\")";
        using var log = new Lines();
        var world = await Published(options =>
            options.Services = services =>
                services.AddSingleton<ILoggerFactory>(_ =>
                    LoggerFactory.Create(logging => logging.AddProvider(log).AddFilter("Microsoft", LogLevel.Warning).SetMinimumLevel(LogLevel.Trace))
                )
        );
        await using var host = world.Host;
        await world.Tell(ValidationWorld.Hub("H003", "73"));
        using var client = Visitor(host);
        var ticket = await Ticket(client);
        host.Clock.Advance(TimeSpan.FromSeconds(30));

        using var sent = await client.PostAsync(Page, Form(ticket, Hostile, "penulis@contoh.test"));

        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
        var report = Assert.Single(await Kept(host));
        Assert.Equal("<script>alert('x')</script> ' OR 1=1 -- txet\n=HYPERLINK(\"http://jahat.test\")", report.Text);
        using var hub = host.Client(ValidationWorld.HubOperator("H003"));
        foreach (var address in new[] { "/validasi/laporan", $"/validasi/laporan/{report.Id.Value}", $"/validasi/kewajiban/{report.DutyId.Value}" })
        {
            var html = await hub.GetStringAsync(address);
            Assert.Contains("&lt;script&gt;alert(", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>alert(", html, StringComparison.Ordinal);
        }

        Assert.NotEmpty(log.Written);
        Assert.All(
            log.Written,
            line =>
                Assert.False(
                    line.Contains("penulis@contoh", StringComparison.Ordinal)
                        || line.Contains("HYPERLINK", StringComparison.Ordinal)
                        || line.Contains(ticket, StringComparison.Ordinal),
                    line
                )
        );
        Assert.DoesNotContain("penulis@contoh", string.Concat(await host.Sql("validation", "SELECT \"Details\" FROM audit")), StringComparison.Ordinal);
        Assert.DoesNotContain("HYPERLINK", string.Concat(await host.Sql("validation", "SELECT \"Details\" FROM audit")), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Who_reports_too_often_gets_429_is_told_when_to_come_back_and_keeps_what_was_typed()
    {
        var world = await Published(options => options.Settings["RateLimits:ReportsPerMinute"] = "3");
        await using var host = world.Host;
        using var client = Visitor(host);
        var ticket = await Ticket(client);
        for (var sent = 0; sent < 3; sent++)
        {
            Assert.Equal(HttpStatusCode.Conflict, (await client.PostAsync(Page, Form(ticket, "Loketnya tutup sejak Mei."))).StatusCode);
        }

        using var refused = await client.PostAsync(Page, Form(ticket, "Loketnya tutup sejak Mei & tidak ada <petugas>.", "ani@contoh.test"));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(int.Parse(refused.Headers.GetValues("Retry-After").Single(), System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        Assert.True(refused.Headers.CacheControl!.NoStore);
        var page = await refused.Content.ReadAsStringAsync();
        Assert.Contains("Loketnya tutup sejak Mei &amp; tidak ada &lt;petugas&gt;.", page, StringComparison.Ordinal);
        Assert.Contains("value=\"ani@contoh.test\"", page, StringComparison.Ordinal);
        Assert.Contains("Tulisan Anda masih ada di bawah", page, StringComparison.Ordinal);
        Assert.Equal(ticket, Ticketed().Match(page).Groups[1].Value);
        Assert.Contains(
            "What you wrote is still below",
            await (await client.PostAsync("/en" + Page, Form(ticket, "It closed."))).Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );

        // Who goes on all the same is not even shown the form.
        HttpResponseMessage last;
        var visits = 0;
        do
        {
            last = await client.GetAsync(Page);
        } while (last.IsSuccessStatusCode && ++visits < 18);

        Assert.Equal(HttpStatusCode.TooManyRequests, last.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Page + "/terkirim")).StatusCode);
        Assert.Empty(await Kept(host));
    }

    [SkippableFact]
    public async Task The_record_s_page_and_its_history_lead_to_the_form_and_an_unknown_number_to_404()
    {
        var world = await Published();
        await using var host = world.Host;
        using var client = Visitor(host);

        Assert.Contains("href=\"validasi/lapor/100000\"", await client.GetStringAsync("/validasi/riwayat/100000"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/validasi/lapor/999999")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync("/validasi/lapor/abc")).StatusCode);
    }

    [GeneratedRegex("name=\"Input.Ticket\" value=\"([^\"]+)\"")]
    private static partial Regex Ticketed();

    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> _written = [];

        public IReadOnlyCollection<string> Written => _written;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _written.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose() { }
    }
}

public sealed class ReportPageOnSqlite(SqliteHost host) : ReportPageTests(host), IClassFixture<SqliteHost>;

public sealed class ReportPageOnPostgres(PostgresHost host) : ReportPageTests(host), IClassFixture<PostgresHost>;
