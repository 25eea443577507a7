using System.Net;
using System.Text.RegularExpressions;
using Jipp.Accounts.Application;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.Hubs.Contracts;
using MimeKit;

namespace Jipp.IntegrationTests.Accounts;

/// <summary>Empty databases; hashing is quick and rates are no limit unless a test is about them.</summary>
public abstract class AccountsHost(DatabaseProvider provider) : HostFixture(provider, HostData.Empty)
{
    protected override void Configure(HostOptions options)
    {
        options.Settings["Accounts:PasswordIterations"] = "1000";
        options.Settings["Accounts:SignInsPerMinute"] = "100000";
        options.Settings["Accounts:LinksPerHour"] = "100000";
    }
}

public sealed class AccountsOnSqliteHost() : AccountsHost(DatabaseProvider.Sqlite);

public sealed class AccountsOnPostgresHost() : AccountsHost(DatabaseProvider.Postgres);

/// <summary>Steps that tests of accounts share. Each test makes its own people, so tests of a class can share a host.</summary>
internal sealed partial class AccountsWorld(JippHost host)
{
    public const string Password = "kuda baterai tepat jepit";

    public static readonly TestUser Secretariat = TestUser
        .With(Jipp.Accounts.Permissions.See, Jipp.Accounts.Permissions.Invite, Jipp.Accounts.Permissions.Manage)
        .In("secretariat", "panrb");

    public static readonly TestUser Auditor = TestUser.With(Jipp.Accounts.Permissions.See).In("secretariat", "panrb");

    public JippHost Host => host;

    public static TestUser AdminOf(string agency) =>
        TestUser.With(Jipp.Accounts.Permissions.See, Jipp.Accounts.Permissions.Invite, Jipp.Accounts.Permissions.Manage).In("agency", agency);

    public static string NewAddress() => $"orang-{Guid.NewGuid():N}@contoh.test";

    /// <summary>The places that tests give roles for.</summary>
    public async Task<AccountsWorld> WithPlaces()
    {
        await host.Publish("hubs", Agency("73.22", "Pemerintah Kabupaten Luwu Utara"), Agency("35.78", "Pemerintah Kota Surabaya"), Hub("H003", "Sulawesi Selatan", 1));
        await host.Drain();
        return this;
    }

    public static AgencyRegisteredV1 Agency(string code, string name, int revision = 1, string status = "registered", string kind = "kabupaten") =>
        new(code, name, null, kind, code[..2], null, status, [], [], revision);

    public static HubDesignatedV1 Hub(string code, string name, int revision) => new(code, name, "73", "pemda", "73", "Kepmen", new DateOnly(2020, 1, 1), false, revision);

    public async Task<PersonId> Invite(string email, string role = "unit", string? agency = null, string? unit = null, TestUser? by = null)
    {
        var (ofAgency, ofUnit) = role is "unit" or "agency-admin" ? (agency ?? "73.22", unit ?? "Dinas Kesehatan") : (null, null);
        var command = new InvitePerson(email, "Orang Contoh", "id", role, ofAgency, ofUnit, role == "hub-operator" ? "H003" : null, role is "evaluator" or "panel" ? 2025 : null);
        return (await host.Send(command, by ?? Secretariat)).Value;
    }

    /// <summary>An account that has accepted its invitation, with <see cref="Password"/>.</summary>
    public async Task<(PersonId Id, string Email)> Person(string role = "unit", string? agency = null, string? unit = null)
    {
        var email = NewAddress();
        var id = await Invite(email, role, agency, unit);
        await Accept(email);
        return (id, email);
    }

    public async Task Accept(string email) => Assert.Null((await host.Send(new SetPassword(await TokenSentTo(email), Password, Password))).Error);

    /// <summary>Sends what is due and reads the newest mail to the address.</summary>
    public async Task<MimeMessage> MailTo(string email) => (await MailsTo(email))[^1];

    public async Task<List<MimeMessage>> MailsTo(string email)
    {
        await host.SendMail();
        var folder = Path.Combine(host.DataFolder, "mail");
        if (!Directory.Exists(folder))
        {
            return [];
        }

        return
        [
            .. Directory
                .GetFiles(folder, "*.eml")
                .OrderBy(File.GetLastWriteTimeUtc)
                .Select(file => MimeMessage.Load(file))
                .Where(mail => mail.To.Mailboxes.Any(box => box.Address == email)),
        ];
    }

    public async Task<string> TokenSentTo(string email) => TokenIn(await MailTo(email));

    public static string TokenIn(MimeMessage mail) => Links().Match(mail.TextBody!).Groups[1].Value;

    /// <summary>A browser whose person has signed in by the form.</summary>
    public async Task<HttpClient> SignedIn(string email, string password = Password)
    {
        var client = host.Client();
        var answer = await client.SignIn(email, password);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    [GeneratedRegex("/atur-sandi/([A-Za-z0-9_-]+)")]
    private static partial Regex Links();
}

internal static partial class Browsing
{
    public static Task<HttpResponseMessage> SignIn(this HttpClient client, string email, string password = AccountsWorld.Password, string page = "/masuk") =>
        client.PostForm(page, "masuk", ("Input.Email", email), ("Input.Password", password));

    /// <summary>Opens a page and sends one of its forms, hidden fields and all.</summary>
    public static async Task<HttpResponseMessage> PostForm(this HttpClient client, string page, string form, params (string Name, string Value)[] fields)
    {
        var html = await client.GetStringAsync(page);
        return await client.Post(page, FormWith(html, $"value=\"{form}\""), fields);
    }

    /// <summary>Presses the button in the head of every page.</summary>
    public static async Task<HttpResponseMessage> SignOut(this HttpClient client)
    {
        var html = await client.GetStringAsync("/ruang-kerja");
        return await client.Post("/keluar", FormWith(html, "action=\"keluar\""));
    }

    private static Task<HttpResponseMessage> Post(this HttpClient client, string address, string form, params (string Name, string Value)[] fields) =>
        client.PostAsync(address, new FormUrlEncodedContent(Hidden(form).Concat(fields).Select(field => KeyValuePair.Create(field.Item1, field.Item2))));

    public static string Text(string html) => WebUtility.HtmlDecode(Tags().Replace(html, " "));

    private static string FormWith(string html, string mark) => Forms().Matches(html).Select(match => match.Value).Single(text => text.Contains(mark, StringComparison.Ordinal));

    private static IEnumerable<(string, string)> Hidden(string form) =>
        Inputs().Matches(form).Select(match => (Attribute(match.Value, "name"), WebUtility.HtmlDecode(Attribute(match.Value, "value")))).Where(field => field.Item1.Length > 0);

    private static string Attribute(string tag, string name) => Regex.Match(tag, $" {name}=\"([^\"]*)\"").Groups[1].Value;

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input type=\"hidden\"[^>]*>")]
    private static partial Regex Inputs();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();
}
