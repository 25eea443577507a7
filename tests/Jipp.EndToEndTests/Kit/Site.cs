using System.Collections.Concurrent;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.Validation.Application;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Jipp.EndToEndTests.Kit;

/// <summary>One running site with samples and demo accounts, and one browser, for all tests that only look.</summary>
public class Site : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _sessions = [];
    private JippHost? _host;

    public const string Anonymous = "anonim";

    protected virtual DatabaseProvider Provider => DatabaseProvider.Sqlite;

    public Browser Browser { get; } = new();

    public JippHost Host => _host!;

    /// <summary>Path of a link in a letter, not used yet.</summary>
    public string OneTap { get; private set; } = "";

    public string Unsubscribe { get; private set; } = "";

    public IReadOnlyList<string> Accounts { get; private set; } = [];

    private Dictionary<string, string> Passwords { get; set; } = [];

    public async Task InitializeAsync()
    {
        _host = await JippHost.Start(
            Provider,
            HostData.Samples,
            options =>
            {
                options.RealPort = true;
                options.Settings["Accounts:SignInsPerMinute"] = "10000";
                options.Settings["RateLimits:OneTapPerMinute"] = "10000";
                options.Settings["RateLimits:ReportsPerMinute"] = "10000";
                options.Settings["Validation:Policy:SamplePercent"] = "100";
            }
        );
        var lines = await File.ReadAllLinesAsync(Path.Combine(_host.DataFolder, "demo-accounts.txt"));
        Passwords = lines.Select(line => line.Split('\t')).ToDictionary(parts => parts[0].Split('@')[0], parts => parts[1]);
        Accounts = [.. Passwords.Keys];

        await SendLetters(_host);
        await AnswerSome(_host);
        var letter = Letters.To(_host.DataFolder, "upp.lutra@contoh.test")!;
        (OneTap, Unsubscribe) = (Letters.OneTap(letter), Letters.Unsubscribe(letter));
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }

    /// <summary>Another such site for a test that changes things.</summary>
    public async Task<JippHost> NewJourney()
    {
        var host = await JippHost.Start(DatabaseProvider.Sqlite, HostData.Samples, options => options.RealPort = true);
        await SendLetters(host);
        return host;
    }

    /// <summary>One answer for two records of the second world, so that its results have a page.</summary>
    private static async Task AnswerSome(JippHost host)
    {
        var duties = await host.Sql(
            "validation",
            "SELECT \"Id\" FROM duties WHERE \"OfficeKind\" = 'Agency' AND \"OfficeKey\" = '35.78' AND \"State\" = 'Open' ORDER BY \"Id\" LIMIT 2"
        );
        var answered = await host.Send(
            new AnswerInBulk([.. duties.Select(Guid.Parse), Guid.CreateVersion7()], null, null, "lancar", null, null, null),
            TestUser.With(Validation.Permissions.AnswerDuty).In("agency", "35.78")
        );
        Assert.True(answered.IsSuccess, answered.Error?.Code);
        var jatim = (await host.Sql("validation", "SELECT \"Code\" FROM hubs WHERE \"AgencyCode\" = '35'"))[0];
        var doubted = await host.Send(
            new DisputeAnswer(Guid.Parse(duties[0]), "Loketnya tutup sejak Januari."),
            TestUser.With(Validation.Permissions.VerifyAnswers).In("hub", jatim)
        );
        Assert.True(doubted.IsSuccess, doubted.Error?.Code);
        await Report(host);
        var webhooks = TestUser.With(Jipp.Accounts.Permissions.ManageWebhooks);
        var registered = await host.Send(new Jipp.Accounts.Application.Webhooks.RegisterWebhook("https://penerima.contoh.test/jipp", ["hubs.hub-ended.v1"]), webhooks);
        Assert.True(registered.IsSuccess, registered.Error?.Code);
        Assert.True((await host.Send(new Jipp.Accounts.Application.Webhooks.PingWebhook(registered.Value.Id), webhooks)).IsSuccess);
        await Campaign(host);
        await host.Drain();
    }

    /// <summary>A campaign that runs in the first world, so that its page has progress to show, and a draft.</summary>
    private static async Task Campaign(JippHost host)
    {
        var secretariat = TestUser.With(Validation.Permissions.ManageCampaigns, Validation.Permissions.SeeCampaigns).In("secretariat", "panrb");
        var end = DateOnly.FromDateTime(host.Clock.GetUtcNow().UtcDateTime).AddDays(45);
        var input = new CampaignInput("Sulawesi Selatan 2026", null, "73", null, null, null, null, null, end, "14, 7", "Berapa penggunanya tahun ini?");
        var drafted = await host.Send(new SaveCampaign(null, 0, input), secretariat);
        var draft = (await host.Ask(new GetCampaign(drafted.Value), secretariat)).Value;
        var started = await host.Send(new StartCampaign(drafted.Value, draft.Version, draft.Scope!.Records), secretariat);
        Assert.True(started.IsSuccess, started.Error?.Code);
        Assert.True((await host.Send(new SaveCampaign(null, 0, input with { Name = "Rancangan Jawa Timur", Province = "35" }), secretariat)).IsSuccess);
    }

    /// <summary>Two public reports on one record, so that their list and page have something to show.</summary>
    private static async Task Report(JippHost host)
    {
        var nri = (await host.Sql("validation", "SELECT \"Nri\" FROM innovations WHERE \"AgencyCode\" = '73.22' AND \"OpenDutyId\" IS NOT NULL ORDER BY \"Nri\" LIMIT 1"))[0];
        var forms = host.Services.GetRequiredService<IReportForms>();
        string[] tickets = [forms.New(nri), forms.New(nri)];
        host.Clock.Advance(TimeSpan.FromSeconds(20));
        foreach (var ticket in tickets)
        {
            var reported = await host.Send(new ReportStopped(nri, "Loketnya tutup sejak Mei, petugas bilang layanannya dihentikan.", "081200000000", ticket, null));
            Assert.True(reported.IsSuccess, reported.Error?.Code);
        }
    }

    /// <summary>The first letters, as after the first run.</summary>
    private static async Task SendLetters(JippHost host)
    {
        var sent = await host.Send(new SendNudgesNow(), TestUser.System("verb:remind", Validation.Permissions.SendNudges));
        Assert.True(sent.IsSuccess, sent.Error?.Code);
        await host.SendMail();
    }

    /// <summary>A client with that demo account's session, signed in by the form as a person would.</summary>
    public async Task<HttpClient> Client(string account)
    {
        var client = Host.Client();
        if (account != Anonymous)
        {
            client.DefaultRequestHeaders.Add("Cookie", await Session(account));
        }

        return client;
    }

    public async Task<IBrowserContext> Context(string account, int width = 1366, bool javascript = true)
    {
        List<Cookie> cookies = [];
        if (account != Anonymous)
        {
            var session = (await Session(account)).Split('=', 2);
            cookies.Add(
                new()
                {
                    Name = session[0],
                    Value = session[1],
                    Url = Host.Address.ToString(),
                }
            );
        }

        return await Browser.Context(Host.Address, width, javascript, cookies);
    }

    /// <summary>Signs in once for each account, also when two tests ask at once.</summary>
    private Task<string> Session(string account) => _sessions.GetOrAdd(account, _ => new(() => NewSession(account))).Value;

    private async Task<string> NewSession(string account)
    {
        using var client = Host.Client();
        return await SignIn.By(client, $"{account}@contoh.test", Passwords[account]);
    }
}

/// <summary>The same site on PostgreSQL, for what may differ there: questions to the database really take their time.</summary>
public sealed class SiteOnPostgres : Site
{
    protected override DatabaseProvider Provider => DatabaseProvider.Postgres;
}

[CollectionDefinition(Name)]
public sealed class SiteCollection : ICollectionFixture<Site>
{
    public const string Name = "site";
}
