using System.Net;
using Jipp.BuildingBlocks;
using Jipp.Validation;
using Jipp.Validation.Application;
using Jipp.Validation.Domain;
using Jipp.Validation.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Jipp.IntegrationTests.Validation;

/// <summary>The link in the mail, over HTTP, without session or cookies, as a phone or a mail scanner uses it.</summary>
public abstract class OneTapTests(HostFixture fixture)
{
    private async Task<(ValidationWorld World, Guid Record, Guid Person, string Secret)> Nudged(Action<HostOptions>? configure = null)
    {
        var world = new ValidationWorld(await fixture.NewHost(configure));
        var person = await world.Hold("agency", ValidationWorld.Lutra);
        var record = await world.Publish("Antar Obat");
        await world.Nudge();
        return (world, record, person, Assert.Single(await world.Links(person)));
    }

    private static FormUrlEncodedContent Quick => new([new("_handler", "masih")]);

    private static FormUrlEncodedContent Other(string status, string reason = "", string note = "") =>
        new([new("_handler", "lain"), new("Input.Status", status), new("Input.StopReason", reason), new("Input.Note", note)]);

    [SkippableFact]
    public async Task Opening_the_link_changes_nothing_however_often_scanners_do_it()
    {
        var (world, record, _, secret) = await Nudged();
        await using var host = world.Host;
        using var client = host.Client();

        for (var visit = 0; visit < 3; visit++)
        {
            var page = await client.GetAsync($"/k/{secret}");
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Assert.Contains("Ya, masih berjalan lancar", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, $"/k/{secret}"))).StatusCode);
        }

        var duty = await world.DutyOf(record);
        Assert.True(duty.IsOpen);
        Assert.Empty(duty.Answers);
    }

    [SkippableFact]
    public async Task The_page_is_kept_out_of_referrers_caches_and_search_engines()
    {
        var (world, _, _, secret) = await Nudged();
        await using var host = world.Host;

        var page = await host.Client().GetAsync($"/k/{secret}");

        Assert.Equal("no-referrer", page.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(page.Headers.CacheControl!.NoStore);
        Assert.Equal("noindex", page.Headers.GetValues("X-Robots-Tag").Single());
    }

    [SkippableFact]
    public async Task One_tap_answers_without_signing_in_and_opens_the_next_question_in_a_year()
    {
        var (world, record, person, secret) = await Nudged();
        await using var host = world.Host;
        using var client = host.Client();

        var answered = await client.PostAsync($"/k/{secret}", Quick);

        Assert.Equal(HttpStatusCode.Found, answered.StatusCode);
        var shown = await client.GetStringAsync($"/k/{secret}");
        Assert.Contains("jawaban tercatat: Berlanjut Lancar", shown, StringComparison.Ordinal);
        Assert.Contains("3 Maret 2027", shown, StringComparison.Ordinal);
        var next = await world.DutyOf(record);
        Assert.Equal(new DateOnly(2027, 3, 3), next.DueOn);
        var answer = await host.Db<ValidationDbContext, Answer>(context => context.Answers.SingleAsync());
        Assert.Equal(
            (AnswerStatus.Smooth, AnswerChannel.Link, (Guid?)person, Office.Agency(ValidationWorld.Lutra).Key),
            (answer.Status, answer.Channel, answer.PersonId, answer.OfficeKey)
        );
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task The_same_tap_sent_again_is_one_answer()
    {
        var (world, _, _, secret) = await Nudged();
        await using var host = world.Host;
        using var client = host.Client();

        await client.PostAsync($"/k/{secret}", Quick);
        await client.PostAsync($"/k/{secret}", Quick);

        Assert.Equal(1, await host.Db<ValidationDbContext, int>(context => context.Answers.CountAsync()));
        Assert.Equal(2, await host.Db<ValidationDbContext, int>(context => context.Duties.CountAsync()));
    }

    [SkippableFact]
    public async Task Eight_taps_at_once_are_one_answer()
    {
        var (world, _, _, secret) = await Nudged();
        await using var host = world.Host;

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => host.Client().PostAsync($"/k/{secret}", Quick)));

        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.Found);
        Assert.All(
            answers,
            answer => Assert.True(answer.StatusCode is HttpStatusCode.Found or HttpStatusCode.Conflict, $"{answer.StatusCode}: {string.Join(Environment.NewLine, host.Log)}")
        );
        Assert.Equal(1, await host.Db<ValidationDbContext, int>(context => context.Answers.CountAsync()));
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task An_answer_is_judged_by_what_is_true_now_and_not_by_what_its_page_read_before()
    {
        var (world, _, _, secret) = await Nudged();
        await using var host = world.Host;
        await using var scope = host.Services.CreateAsyncScope();
        var opened = await scope.ServiceProvider.GetRequiredService<IQueryHandler<OpenLink, Result<LinkView>>>().Handle(new OpenLink(secret), CancellationToken.None);
        Assert.Equal(LinkState.Usable, opened.Value.State);
        using var client = host.Client();
        await client.PostAsync($"/k/{secret}", Quick);

        var second = await scope
            .ServiceProvider.GetRequiredService<ICommandHandler<AnswerByLink, Result<AnswerTaken>>>()
            .Handle(new AnswerByLink(secret, AnswerStatus.Smooth.Key(), null, null, null), CancellationToken.None);

        Assert.True(second.IsSuccess, second.Error?.Message);
        Assert.Equal(1, await host.Db<ValidationDbContext, int>(context => context.Answers.CountAsync()));
    }

    [SkippableFact]
    public async Task A_used_link_corrects_for_seven_days_and_then_only_shows_the_answer()
    {
        var (world, record, _, secret) = await Nudged();
        await using var host = world.Host;
        using var client = host.Client();
        await client.PostAsync($"/k/{secret}", Quick);

        host.Clock.ForwardDays(6);
        Assert.Contains("Perbaiki jawaban", await client.GetStringAsync($"/k/{secret}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await client.PostAsync($"/k/{secret}", Other("berhenti", "Anggaran habis"))).StatusCode);
        Assert.Equal(DutyState.Closed, (await world.DutyOf(record)).State);
        host.Clock.ForwardDays(2);
        Assert.DoesNotContain("Perbaiki jawaban", await client.GetStringAsync($"/k/{secret}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await client.PostAsync($"/k/{secret}", Other("lancar"))).StatusCode);

        Assert.Equal(2, await host.Db<ValidationDbContext, int>(context => context.Answers.CountAsync()));
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task Stopping_needs_a_reason_and_nothing_typed_is_lost()
    {
        var (world, record, _, secret) = await Nudged();
        await using var host = world.Host;

        var refused = await host.Client().PostAsync($"/k/{secret}", Other("berhenti", note: "Pegawainya pindah semua"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await refused.Content.ReadAsStringAsync();
        Assert.Contains("Tulis mengapa inovasi berhenti.", page, StringComparison.Ordinal);
        Assert.Contains("Pegawainya pindah semua", page, StringComparison.Ordinal);
        Assert.True((await world.DutyOf(record)).IsOpen);
    }

    [SkippableTheory]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("salah")]
    [InlineData("%2e%2e%2f%2e%2e%2fetc%2fpasswd")]
    public async Task A_secret_that_was_never_given_out_is_not_found(string secret)
    {
        var (world, record, _, _) = await Nudged();
        await using var host = world.Host;

        Assert.Equal(HttpStatusCode.NotFound, (await host.Client().GetAsync($"/k/{secret}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client().PostAsync($"/k/{secret}", Quick)).StatusCode);
        Assert.True((await world.DutyOf(record)).IsOpen);
    }

    [SkippableFact]
    public async Task A_link_is_gone_after_forty_five_days()
    {
        var (world, record, _, secret) = await Nudged();
        await using var host = world.Host;
        host.Clock.ForwardDays(45);

        Assert.Equal(HttpStatusCode.Gone, (await host.Client().GetAsync($"/k/{secret}")).StatusCode);
        await host.Client().PostAsync($"/k/{secret}", Quick);

        Assert.Empty((await world.DutyOf(record)).Answers);
    }

    [SkippableFact]
    public async Task A_link_is_gone_when_its_person_left_the_office()
    {
        var (world, record, person, secret) = await Nudged();
        await using var host = world.Host;
        await world.Hold("agency", ValidationWorld.Lutra);
        await world.Leave("agency", ValidationWorld.Lutra, person);

        var page = await host.Client().GetAsync($"/k/{secret}");
        await host.Client().PostAsync($"/k/{secret}", Quick);

        Assert.Equal(HttpStatusCode.Gone, page.StatusCode);
        Assert.DoesNotContain("Ya, masih berjalan", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty((await world.DutyOf(record)).Answers);
    }

    [SkippableFact]
    public async Task A_colleagues_link_shows_the_answer_and_can_change_nothing()
    {
        var world = new ValidationWorld(await fixture.NewHost());
        await using var host = world.Host;
        var first = await world.Hold("agency", ValidationWorld.Lutra);
        var second = await world.Hold("agency", ValidationWorld.Lutra);
        await world.Publish("Antar Obat");
        await world.Nudge();
        await host.Client().PostAsync($"/k/{(await world.Links(first))[0]}", Quick);

        var link = (await world.Links(second))[0];
        var page = await host.Client().GetStringAsync($"/k/{link}");
        var late = await host.Client().PostAsync($"/k/{link}", Other("berhenti", "Tidak sepakat"));

        Assert.Contains("jawaban tercatat", page, StringComparison.Ordinal);
        Assert.DoesNotContain("_handler", page, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.Found, late.StatusCode);
        Assert.Equal(1, await host.Db<ValidationDbContext, int>(context => context.Answers.CountAsync()));
    }

    [SkippableFact]
    public async Task Neither_logs_nor_audit_nor_tables_hold_the_secret()
    {
        using var log = new Lines();
        var (world, _, person, secret) = await Nudged(options =>
            options.Services = services =>
                services.AddSingleton<ILoggerFactory>(_ =>
                    LoggerFactory.Create(logging => logging.AddProvider(log).AddFilter("Microsoft", LogLevel.Warning).SetMinimumLevel(LogLevel.Trace))
                )
        );
        await using var host = world.Host;
        await host.Client().GetAsync($"/k/{secret}");
        await host.Client().PostAsync($"/k/{secret}", Other("berhenti"));
        await host.Client().PostAsync($"/k/{secret}", Quick);
        await host.Client().PostAsync($"/berhenti-pengingat/{await world.UnsubscribeSecret(person)}", new FormUrlEncodedContent([]));

        Assert.NotEmpty(log.Written);
        Assert.DoesNotContain(log.Written, line => line.Contains(secret, StringComparison.Ordinal));
        Assert.DoesNotContain(await host.Sql("validation", "SELECT \"Hash\" FROM one_tap_links"), hash => hash.Contains(secret, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(await host.Sql("validation", "SELECT \"Details\" FROM audit"), details => details.Contains(secret, StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task The_page_behind_an_unsubscribe_link_is_kept_nowhere_and_listed_by_no_search_engine()
    {
        var (world, _, person, _) = await Nudged();
        await using var host = world.Host;

        using var page = await host.Client().GetAsync($"/berhenti-pengingat/{await world.UnsubscribeSecret(person)}");

        Assert.Equal("noindex", page.Headers.GetValues("X-Robots-Tag").Single());
        Assert.Equal("no-referrer", page.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(page.Headers.CacheControl!.NoStore);
    }

    [SkippableFact]
    public async Task Guessing_is_slowed_down()
    {
        var (world, _, _, _) = await Nudged();
        await using var host = world.Host;
        using var client = host.Client();
        List<HttpStatusCode> answers = [];
        for (var guess = 0; guess < 62; guess++)
        {
            answers.Add((await client.GetAsync($"/k/{Secret.New().Text}")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, answers[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }

    [SkippableFact]
    public async Task One_click_unsubscribes_as_mail_programs_do_it_and_opening_the_page_does_not()
    {
        var (world, _, person, _) = await Nudged();
        await using var host = world.Host;
        using var client = host.Client();
        var secret = await world.UnsubscribeSecret(person);
        Task<int> Unsubscribed() => host.Db<ValidationDbContext, int>(context => context.Unsubscriptions.CountAsync());

        Assert.Contains("Ya, berhenti menerima", await client.GetStringAsync($"/berhenti-pengingat/{secret}"), StringComparison.Ordinal);
        Assert.Equal(0, await Unsubscribed());
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsync($"/berhenti-pengingat/{secret}", new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsync($"/berhenti-pengingat/{secret}", new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]))).StatusCode);
        Assert.Equal(1, await Unsubscribed());
        var back = await client.PostAsync($"/berhenti-pengingat/{secret}", new FormUrlEncodedContent([new("tindakan", "lagi")]));
        Assert.Equal((HttpStatusCode.SeeOther, $"/berhenti-pengingat/{secret}"), (back.StatusCode, back.Headers.Location!.ToString()));
        Assert.Equal(0, await Unsubscribed());
        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync($"/berhenti-pengingat/{Secret.New().Text}", new FormUrlEncodedContent([]))).StatusCode);
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> _lines = new();

        public IReadOnlyCollection<string> Written => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose() { }
    }
}

public sealed class OneTapOnSqlite(SqliteHost host) : OneTapTests(host), IClassFixture<SqliteHost>;

public sealed class OneTapOnPostgres(PostgresHost host) : OneTapTests(host), IClassFixture<PostgresHost>;
