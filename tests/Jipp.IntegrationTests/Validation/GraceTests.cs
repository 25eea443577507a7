using System.Net;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.Hubs.Application;
using Jipp.Innovations.Application;
using Jipp.Innovations.Infrastructure.Search;
using Jipp.IntegrationTests.Innovations;
using Jipp.Validation;
using Jipp.Validation.Application;
using Jipp.Validation.Domain;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Jipp.IntegrationTests.Validation;

/// <summary>The days of grace belong to the policy: whoever computes a badge at reading follows them, in every module and on every host.</summary>
public abstract class GraceTests(HostFixture fixture)
{
    private const string Agency = "Pemerintah Kabupaten Luwu Utara";

    private static readonly TestUser Secretariat = TestUser.With(Permissions.SeePolicy, Permissions.ChangePolicy).In("secretariat", "panrb");
    private static readonly TestUser Admin = ValidationWorld.AgencyAdmin(ValidationWorld.Lutra);
    private static readonly TestUser Hub = ValidationWorld.HubOperator("H003");

    private static PolicyDraft Draft(int grace) => new(12, 6, 14, grace, [new(0, false, false, false), new(grace, true, true, true)]);

    private async Task<(ValidationWorld World, Jipp.Innovations.Domain.Innovation Record)> Imported()
    {
        var world = new ValidationWorld(await fixture.NewHost());
        await world.Tell(Importing.Agency(ValidationWorld.Lutra, Agency, "Luwu Utara", "kabupaten", "73"), ValidationWorld.Hub("H003", "73"));
        await world.Hold("agency", ValidationWorld.Lutra);
        await world.Hold("hub", "H003");
        await world.Host.Import(Importing.File(Importing.Row("R1", "Antar Obat", Agency, region: "73.22")));
        await world.Host.Drain();
        return (world, await world.Host.Record("Antar Obat"));
    }

    private static async Task<(string Record, string Listed, bool Counted, Score Score, Badge Own)> Shown(JippHost host, Jipp.Innovations.Domain.Innovation record)
    {
        var today = DateOnly.FromDateTime(host.Clock.GetUtcNow().AddHours(7).DateTime);
        var shown = StateOfCard.Of((await host.Ask(new ShowInnovation(record.Nri!))).Value.Badge, retired: false).Group;
        var list = (await host.Ask(new SearchCatalogue(null, new Dictionary<CatalogueFacet, IReadOnlyList<string>>(), CatalogueOrder.Title, 1))).Value;
        var scores = await host.In(services => services.GetRequiredService<IScoreboard>().OfAgencies([ValidationWorld.Lutra], today, CancellationToken.None));
        return (
            shown,
            Assert.Single(list.Cards).State.Group,
            list.Facets[CatalogueFacet.State].ContainsKey(shown),
            scores[ValidationWorld.Lutra],
            (await host.Ask(new GetHistory(record.Nri!))).Value.Badge
        );
    }

    [SkippableFact]
    public async Task Other_days_of_grace_change_every_badge_at_once_and_kept_pages_show_it()
    {
        var (world, record) = await Imported();
        await using var host = world.Host;
        using var reader = host.Client();
        using var elsewhere = new OtherHost(host);
        host.Clock.ForwardDays(45);
        string[] addresses = [record.Path(), $"/api/v1/innovations/{record.Nri}", "/api/v1/innovations?q=antar", $"/api/v1/validation/records/{record.Nri}/confirmations"];
        async Task<bool[]> Unconfirmed()
        {
            List<bool> found = [];
            foreach (var address in addresses)
            {
                var page = WebUtility.HtmlDecode(await reader.GetStringAsync(address));
                found.Add(page.Contains("tidak-terkonfirmasi", StringComparison.Ordinal) || page.Contains("lebih dari 30 hari", StringComparison.Ordinal));
            }

            return [.. found];
        }

        Assert.Equal((CatalogueStates.NeverConfirmed, CatalogueStates.NeverConfirmed, true, new Score(1, 0, 0, 0, 1, 0), Badge.NeverConfirmed), await Shown(host, record));
        Assert.All(await Unconfirmed(), Assert.False);
        Assert.Equal(CatalogueStates.NeverConfirmed, await elsewhere.State());
        var effect = (await host.Ask(new PreviewPolicy(Draft(30)), Secretariat)).Value;
        Assert.Equal((0, 1), (effect.UnconfirmedBefore, effect.UnconfirmedAfter));

        Assert.Equal(2, (await host.Send(new SavePolicy(Draft(30), "Lebih tegas", 1, null), Secretariat)).Value);
        await host.Drain();

        Assert.Equal((CatalogueStates.Unconfirmed, CatalogueStates.Unconfirmed, true, new Score(1, 0, 0, 1, 0, 0), Badge.Unconfirmed), await Shown(host, record));
        Assert.All(await Unconfirmed(), Assert.True);
        Assert.Equal(CatalogueStates.Unconfirmed, await elsewhere.State());

        Assert.Equal(3, (await host.Send(new SavePolicy(Draft(90), "Lebih longgar", 2, null), Secretariat)).Value);
        await host.Drain();
        Assert.Equal((CatalogueStates.NeverConfirmed, CatalogueStates.NeverConfirmed, true, new Score(1, 0, 0, 0, 1, 0), Badge.NeverConfirmed), await Shown(host, record));
        Assert.Equal(CatalogueStates.NeverConfirmed, await elsewhere.State());
        host.Clock.ForwardDays(46);
        Assert.Equal((CatalogueStates.Unconfirmed, CatalogueStates.Unconfirmed, true, new Score(1, 0, 0, 1, 0, 0), Badge.Unconfirmed), await Shown(host, record));
        Assert.Empty(await host.BrokenRules());
    }

    [SkippableFact]
    public async Task The_page_of_the_policy_changes_the_days_of_grace_and_keeps_what_was_typed()
    {
        var (world, _) = await Imported();
        await using var host = world.Host;
        using var client = host.Client(Secretariat);
        var form = await client.GetStringAsync("/validasi/kebijakan");
        Assert.Contains("name=\"Input.GraceDays\"", form, StringComparison.Ordinal);

        Dictionary<string, string> typed = new()
        {
            ["__RequestVerificationToken"] = Token(form),
            ["_handler"] = "lihat",
            ["Input.IntervalMonths"] = "12",
            ["Input.AwardedIntervalMonths"] = "6",
            ["Input.CheckDays"] = "14",
            ["Input.GraceDays"] = "45",
            ["Input.Seen"] = "1",
            ["Input.Ladder[0].Day"] = "60",
            ["Input.Ladder[0].Always"] = "true",
        };
        var refused = WebUtility.HtmlDecode(await (await client.PostAsync("/validasi/kebijakan", new FormUrlEncodedContent(typed))).Content.ReadAsStringAsync());
        Assert.Contains("Surat terakhir jatuh pada hari terakhir masa tenggang", refused, StringComparison.Ordinal);
        Assert.Contains("value=\"45\"", refused, StringComparison.Ordinal);

        typed["Input.Ladder[0].Day"] = "45";
        var preview = WebUtility.HtmlDecode(await (await client.PostAsync("/validasi/kebijakan", new FormUrlEncodedContent(typed))).Content.ReadAsStringAsync());
        Assert.Contains("Lencana publik mengikuti masa tenggang yang baru seketika", preview, StringComparison.Ordinal);
        typed["_handler"] = "simpan";
        typed["Input.Reason"] = "Lebih tegas";
        typed["__RequestVerificationToken"] = Token(preview);
        using var saved = await client.PostAsync("/validasi/kebijakan", new FormUrlEncodedContent(typed));
        Assert.True((int)saved.StatusCode is 302 or 303, $"{saved.StatusCode}: {string.Join("; ", host.Log)}");

        var view = (await host.Ask(new GetPolicy(), Secretariat)).Value;
        Assert.Equal([(2, 45), (1, 60)], view.Versions.Select(version => (version.Number, version.Values.GraceDays)));
        Assert.Contains("tenggang 45 hari", WebUtility.HtmlDecode(await client.GetStringAsync("/validasi/kebijakan")), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_returned_stop_puts_the_badge_back_to_what_it_was_before_the_answer(bool answeredBefore)
    {
        var (world, record) = await Imported();
        await using var host = world.Host;
        async Task<Guid> Duty() => (await world.DutyOf(record.Id.Value)).Id.Value;
        if (answeredBefore)
        {
            Assert.Null((await host.Send(new AnswerDuty(await Duty(), "berkembang", null, null, null), Admin)).Error);
            await host.Drain();
            host.Clock.ForwardDays(100);
        }

        var before = await Shown(host, record);
        var (page, due) = ((await host.Ask(new ShowInnovation(record.Nri!))).Value, (await world.DutyOf(record.Id.Value)).DueOn);
        var asked = await Duty();
        Assert.Null((await host.Send(new AnswerDuty(asked, "berhenti", null, "Anggaran habis", null), Admin)).Error);
        await host.Drain();
        Assert.Equal((CatalogueStates.Stopped, Badge.Stopped), ((await Shown(host, record)).Record, (await Shown(host, record)).Own));

        Assert.Null((await host.Send(new ReturnAnswer(asked, "Loketnya masih melayani"), Hub)).Error);
        await host.Drain();

        Assert.Equal(before, await Shown(host, record));
        var shown = (await host.Ask(new ShowInnovation(record.Nri!))).Value;
        Assert.Equal((page.Badge, page.DueOn, page.StopReason, page.AnsweredAt), (shown.Badge, shown.DueOn, shown.StopReason, shown.AnsweredAt));
        Assert.Equal(due, (await world.DutyOf(record.Id.Value)).DueOn);
        var trust = (await host.Ask(new GetTrust())).Value.Nation;
        Assert.Equal((0, answeredBefore ? 1 : 0), (trust.Stopped, trust.Confirmed));
        Assert.Empty(await host.BrokenRules());

        // Answered again, it counts again; the earlier answer is none to be judged while the question is open.
        Assert.Null((await host.Send(new AnswerDuty(asked, "lancar", null, null, null), Admin)).Error);
        await host.Drain();
        Assert.Equal(
            (CatalogueStates.Confirmed, new Score(1, 1, 0, 0, 0, 0), Badge.Confirmed),
            ((await Shown(host, record)).Record, (await Shown(host, record)).Score, (await Shown(host, record)).Own)
        );
        Assert.Empty(await host.BrokenRules());
    }

    private static string Token(string page) => System.Text.RegularExpressions.Regex.Match(page, "name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;

    /// <summary>The index of another host beside the same database: it follows the change table alone.</summary>
    private sealed class OtherHost : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("jipp-other-").FullName;
        private readonly CommitSignal _signal = new();
        private readonly CatalogueIndex _index;
        private readonly JippHost _host;

        public OtherHost(JippHost host)
        {
            _host = host;
            _index = new(
                new DatabaseSettings(host.Provider, _folder, host.ConnectionString),
                host.Services.GetRequiredService<ICatalogueFeed>(),
                _signal,
                host.Clock,
                NullLogger<CatalogueIndex>.Instance
            );
        }

        public async Task<string> State()
        {
            await _index.CatchUp(CancellationToken.None);
            var hits = await _index.Search(new CatalogueSearch { Now = _host.Clock.GetUtcNow(), Take = 1 }, CancellationToken.None);
            var card = CatalogueCard.Of(Assert.Single(hits.Hits), _host.Clock.GetUtcNow(), hits.GraceDays);
            Assert.Equal([card.State.Group], hits.Facets[CatalogueFacet.State].Keys);
            return card.State.Group;
        }

        public void Dispose()
        {
            _index.Dispose();
            _signal.Dispose();
            Directory.Delete(_folder, recursive: true);
        }
    }
}

public sealed class GraceOnSqlite(SqliteHost host) : GraceTests(host), IClassFixture<SqliteHost>;

public sealed class GraceOnPostgres(PostgresHost host) : GraceTests(host), IClassFixture<PostgresHost>;
