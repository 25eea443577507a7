using System.Net;
using Jipp.Accounts.Application;

namespace Jipp.IntegrationTests.Accounts;

public abstract class SignInTests(AccountsHost fixture)
{
    private JippHost Host => fixture.Host;

    [SkippableFact]
    public async Task The_right_password_opens_the_workspace()
    {
        var world = await World();
        var (_, email) = await world.Person();
        using var client = Host.Client();

        var answer = await client.SignIn(email.ToUpperInvariant());
        var page = await client.GetStringAsync("/ruang-kerja");

        Assert.Equal("/ruang-kerja", PathOf(answer));
        Assert.Contains("Orang Contoh", page, StringComparison.Ordinal);
        Assert.Contains("Dinas Kesehatan, Pemerintah Kabupaten Luwu Utara", page, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Unknown_wrong_invited_and_closed_get_one_and_the_same_answer()
    {
        var world = await World();
        var (_, known) = await world.Person();
        var invited = AccountsWorld.NewAddress();
        await world.Invite(invited);
        var (closedId, closed) = await world.Person();
        await Host.Send(new ClosePerson(closedId.Value), AccountsWorld.Secretariat);

        var answers = new List<Jipp.BuildingBlocks.Error?>();
        foreach (
            var (email, password) in new[]
            {
                (known, "bukan kata sandinya"),
                (AccountsWorld.NewAddress(), AccountsWorld.Password),
                (invited, AccountsWorld.Password),
                (closed, AccountsWorld.Password),
            }
        )
        {
            answers.Add((await Host.Send(new SignIn(email, password))).Error);
        }

        Assert.Equal("sign-in.wrong", Assert.Single(answers.Distinct())?.Code);
    }

    [SkippableFact]
    public async Task A_refusal_is_told_on_the_page_and_the_address_stays_in_the_form()
    {
        using var client = Host.Client();

        var answer = await client.SignIn("orang@contoh.test", "bukan kata sandinya");
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Contains("Alamat surel atau kata sandi tidak cocok.", html, StringComparison.Ordinal);
        Assert.Contains("value=\"orang@contoh.test\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("bukan kata sandinya", html, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Five_wrong_attempts_lock_for_fifteen_minutes_even_the_right_password()
    {
        var world = await World();
        var (_, email) = await world.Person();

        Assert.Equal(["sign-in.wrong", "sign-in.wrong", "sign-in.wrong", "sign-in.wrong", "sign-in.wrong", "sign-in.locked"], await Try(email, "salah sama sekali", 6));
        using (var client = Host.Client())
        {
            Assert.Contains("Terlalu banyak percobaan", await (await client.SignIn(email)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Host.Clock.Forward(Lockout.Lasts - TimeSpan.FromSeconds(1));
        Assert.Equal(["sign-in.locked"], await Try(email, AccountsWorld.Password, 1));

        Host.Clock.Forward(TimeSpan.FromSeconds(1));
        using var later = await world.SignedIn(email);
    }

    [SkippableFact]
    public async Task An_address_without_account_is_locked_just_the_same()
    {
        var answers = await Try(AccountsWorld.NewAddress(), "salah sama sekali", 6);

        Assert.Equal(["sign-in.wrong", "sign-in.locked"], answers[4..]);
    }

    [SkippableFact]
    public async Task Guesses_sent_side_by_side_are_counted_one_by_one()
    {
        var world = await World();
        var (_, email) = await world.Person();

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Host.Send(new SignIn(email, "salah sama sekali"))));

        Assert.Equal(Lockout.Attempts, answers.Count(answer => answer.Error?.Code == "sign-in.wrong"));
        Assert.Equal(12 - Lockout.Attempts, answers.Count(answer => answer.Error?.Code == "sign-in.locked"));
    }

    [SkippableFact]
    public async Task A_success_wipes_the_count()
    {
        var world = await World();
        var (_, email) = await world.Person();

        await Try(email, "salah sama sekali", 4);
        using var client = await world.SignedIn(email);

        Assert.Equal(4, (await Try(email, "salah sama sekali", 4)).Count(code => code == "sign-in.wrong"));
    }

    [SkippableFact]
    public async Task Attempts_are_kept_without_the_address()
    {
        var email = AccountsWorld.NewAddress();
        await Try(email, "salah sama sekali", 1);

        var keys = await Host.Sql("accounts", "SELECT \"Key\" FROM sign_in_attempts");

        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.Matches("^[0-9A-F]{64}$", key));
    }

    [SkippableTheory]
    [InlineData("/inovasi?q=air", "/inovasi?q=air")]
    [InlineData("/en/ruang-kerja", "/en/ruang-kerja")]
    [InlineData("//jahat.test", "/")]
    [InlineData("/\\jahat.test", "/")]
    [InlineData("https://jahat.test/", "/")]
    [InlineData("jahat.test", "/")]
    [InlineData("/\t/jahat.test", "/")]
    [InlineData("javascript:alert(1)", "/")]
    public async Task Sign_in_returns_to_pages_of_this_site_only(string wanted, string given)
    {
        var world = await World();
        var (_, email) = await world.Person();
        using var client = Host.Client();

        var answer = await client.SignIn(email, page: $"/masuk?kembali={Uri.EscapeDataString(wanted)}");

        Assert.Equal(given, PathOf(answer));
        Assert.Equal("localhost", new Uri(new Uri("http://localhost/"), answer.Headers.Location!).Host);
    }

    [SkippableFact]
    public async Task A_session_that_somebody_planted_is_not_taken_over()
    {
        var world = await World();
        var (_, attacker) = await world.Person();
        var (_, victim) = await world.Person("hub-operator");
        using var browser = await world.SignedIn(attacker);
        var planted = SessionOf(await browser.SignIn(attacker));

        var own = SessionOf(await browser.SignIn(victim));

        Assert.NotEqual(planted, own);
        using var elsewhere = Host.Client();
        elsewhere.DefaultRequestHeaders.Add("Cookie", planted);
        Assert.DoesNotContain("Operator hub", await elsewhere.GetStringAsync("/ruang-kerja"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_made_up_session_is_nobody()
    {
        using var client = Host.Client();
        client.DefaultRequestHeaders.Add("Cookie", "jipp.sesi=CfDJ8rekaan");

        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/ruang-kerja")).StatusCode);
    }

    [SkippableFact]
    public async Task The_session_cookie_is_out_of_reach_for_scripts_and_other_sites()
    {
        var world = await World();
        var (_, email) = await world.Person();
        using var client = Host.Client();

        var cookie = (await client.SignIn(email)).Headers.GetValues("Set-Cookie").Single(line => line.StartsWith("jipp.sesi=", StringComparison.Ordinal));

        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [SkippableFact]
    public async Task A_form_from_another_site_signs_nobody_in_or_out()
    {
        var world = await World();
        var (_, email) = await world.Person();
        using var stranger = Host.Client();
        using var person = await world.SignedIn(email);

        var signIn = await stranger.PostAsync("/masuk", Fields(("_handler", "masuk"), ("Input.Email", email), ("Input.Password", AccountsWorld.Password)));
        var signOut = await person.PostAsync("/keluar", Fields());

        Assert.Equal(HttpStatusCode.BadRequest, signIn.StatusCode);
        Assert.False(signIn.Headers.Contains("Set-Cookie"));
        Assert.Equal(HttpStatusCode.BadRequest, signOut.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await person.GetAsync("/ruang-kerja")).StatusCode);
    }

    [SkippableFact]
    public async Task Signing_out_ends_the_session()
    {
        var world = await World();
        var (_, email) = await world.Person();
        using var client = await world.SignedIn(email);

        var answer = await client.SignOut();

        Assert.Equal(("/", HttpStatusCode.Redirect), (PathOf(answer), (await client.GetAsync("/ruang-kerja")).StatusCode));
    }

    [SkippableFact]
    public async Task A_page_asks_to_sign_in_and_comes_back_to_where_one_was()
    {
        using var client = Host.Client();

        var page = await client.GetAsync("/ruang-kerja/akun?keadaan=Invited");
        var english = await client.GetAsync("/en/ruang-kerja/akun");

        Assert.Equal("/masuk?kembali=%2Fruang-kerja%2Fakun%3Fkeadaan%3DInvited", PathOf(page));
        Assert.Equal("/en/masuk?kembali=%2Fen%2Fruang-kerja%2Fakun", PathOf(english));
    }

    [SkippableFact]
    public async Task A_page_of_others_is_forbidden_to_who_is_signed_in()
    {
        var world = await World();
        var (_, email) = await world.Person();
        using var client = await world.SignedIn(email);

        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/ruang-kerja/akun")).StatusCode);
    }

    [SkippableFact]
    public async Task Too_many_attempts_from_one_address_are_turned_away()
    {
        await using var host = await fixture.NewHost(options => options.Settings["Accounts:SignInsPerMinute"] = "3");
        using var client = host.Client();

        var codes = new List<HttpStatusCode>();
        for (var attempt = 0; attempt < 4; attempt++)
        {
            codes.Add((await client.SignIn(AccountsWorld.NewAddress())).StatusCode);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], codes);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/masuk")).StatusCode);
    }

    [SkippableFact]
    public async Task The_last_sign_in_is_remembered()
    {
        var world = await World();
        var (id, email) = await world.Person();
        using var client = await world.SignedIn(email);

        var shown = await Host.Ask(new ShowPerson(id.Value), AccountsWorld.Secretariat);

        Assert.Equal(Host.Clock.GetUtcNow(), shown.Value.LastSignInAt);
    }

    [SkippableFact]
    public async Task The_audit_names_who_signed_in_and_keeps_no_secret()
    {
        var world = await World();
        var (id, email) = await world.Person();
        using var client = await world.SignedIn(email);

        var rows = await Host.Sql("accounts", "SELECT COALESCE(CAST(\"PersonId\" AS TEXT), '') || '|' || \"Command\" || '|' || \"Outcome\" || '|' || \"Details\" FROM audit");

        Assert.Contains(rows, row => row.StartsWith($"{id.Value}|SignIn|done", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(rows, row => row.Contains(email, StringComparison.OrdinalIgnoreCase) || row.Contains(AccountsWorld.Password, StringComparison.Ordinal));
    }

    private async Task<AccountsWorld> World() => await new AccountsWorld(Host).WithPlaces();

    private async Task<List<string>> Try(string email, string password, int times)
    {
        var codes = new List<string>();
        for (var attempt = 0; attempt < times; attempt++)
        {
            codes.Add((await Host.Send(new SignIn(email, password))).Error?.Code ?? "");
        }

        return codes;
    }

    private static string PathOf(HttpResponseMessage answer) => new Uri(new Uri("http://localhost/"), answer.Headers.Location!).PathAndQuery;

    private static string SessionOf(HttpResponseMessage answer) =>
        answer.Headers.GetValues("Set-Cookie").Single(line => line.StartsWith("jipp.sesi=", StringComparison.Ordinal)).Split(';')[0];

    private static FormUrlEncodedContent Fields(params (string Name, string Value)[] fields) => new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
}

public sealed class SignInOnSqlite(AccountsOnSqliteHost host) : SignInTests(host), IClassFixture<AccountsOnSqliteHost>;

public sealed class SignInOnPostgres(AccountsOnPostgresHost host) : SignInTests(host), IClassFixture<AccountsOnPostgresHost>;
