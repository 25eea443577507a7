using System.Net;
using Jipp.Accounts.Application;
using Jipp.Accounts.Domain;

namespace Jipp.IntegrationTests.Accounts;

public abstract class PasswordResetTests(AccountsHost fixture)
{
    private const string NewPassword = "sungai tenang batu loncat";

    private JippHost Host => fixture.Host;

    [SkippableFact]
    public async Task The_page_answers_the_same_whether_or_not_the_address_has_an_account()
    {
        var world = await World();
        var (_, known) = await world.Person();
        using var client = Host.Client();

        var first = await client.PostForm("/lupa-sandi", "lupa-sandi", ("Input.Email", known));
        var second = await client.PostForm("/lupa-sandi", "lupa-sandi", ("Input.Email", AccountsWorld.NewAddress()));

        Assert.Equal((first.StatusCode, first.Headers.Location), (second.StatusCode, second.Headers.Location));
        Assert.Contains("Jika alamat itu punya akun", await client.GetStringAsync(second.Headers.Location), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Only_an_address_with_an_account_gets_a_mail()
    {
        var world = await World();
        var (_, known) = await world.Person();
        var (closedId, closed) = await world.Person();
        await Host.Send(new ClosePerson(closedId.Value), AccountsWorld.Secretariat);
        var unknown = AccountsWorld.NewAddress();
        var before = (await world.MailsTo(closed)).Count;

        foreach (var email in new[] { known, closed, unknown })
        {
            Assert.Null((await Host.Send(new RequestPasswordReset(email))).Error);
        }

        Assert.Equal("Atur ulang kata sandi JIPP", (await world.MailTo(known)).Subject);
        Assert.Equal(before, (await world.MailsTo(closed)).Count);
        Assert.Empty(await world.MailsTo(unknown));
    }

    [SkippableFact]
    public async Task A_reset_by_the_pages_ends_sessions_and_the_lock()
    {
        var world = await World();
        var (_, email) = await world.Person();
        using var thief = await world.SignedIn(email);
        for (var attempt = 0; attempt < Lockout.Attempts; attempt++)
        {
            await Host.Send(new SignIn(email, "salah sama sekali"));
        }

        await Host.Send(new RequestPasswordReset(email));
        var page = $"/atur-sandi/{await world.TokenSentTo(email)}";
        using var client = Host.Client();
        var weak = await client.PostForm(page, "atur-sandi", ("Input.Password", "pendek"), ("Input.Repeated", "lain"));
        var saved = await client.PostForm(page, "atur-sandi", ("Input.Password", NewPassword), ("Input.Repeated", NewPassword));

        var told = await weak.Content.ReadAsStringAsync();
        Assert.Contains("paling sedikit 12 karakter", told, StringComparison.Ordinal);
        Assert.Contains("Kedua isian kata sandi tidak sama.", told, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync("/ruang-kerja")).StatusCode);
        Assert.Equal("Kata sandi JIPP Anda diganti", (await world.MailTo(email)).Subject);
        using var owner = await world.SignedIn(email, NewPassword);
    }

    [SkippableFact]
    public async Task A_reset_link_lasts_two_hours()
    {
        var world = await World();
        var (_, email) = await world.Person();
        await Host.Send(new RequestPasswordReset(email));
        var token = await world.TokenSentTo(email);

        Host.Clock.Forward(Person.ResetLasts);
        using var client = Host.Client();
        var page = await client.GetAsync($"/atur-sandi/{token}");

        Assert.Equal(HttpStatusCode.Gone, page.StatusCode);
        Assert.Contains("Minta tautan baru", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("link.dead", (await Host.Send(new SetPassword(token, NewPassword, NewPassword))).Error?.Code);
    }

    [SkippableFact]
    public async Task Asking_again_and_again_fills_no_mailbox()
    {
        var world = await World();
        var (_, email) = await world.Person();
        var before = (await world.MailsTo(email)).Count;

        for (var request = 0; request < 5; request++)
        {
            await Host.Send(new RequestPasswordReset(email));
        }

        Assert.Equal(before + 1, (await world.MailsTo(email)).Count);
        Host.Clock.Forward(Person.BetweenRequestedLinks);
        await Host.Send(new RequestPasswordReset(email));
        Assert.Equal(before + 2, (await world.MailsTo(email)).Count);
    }

    [SkippableFact]
    public async Task Somebody_still_invited_gets_the_invitation_again()
    {
        var world = await World();
        var email = AccountsWorld.NewAddress();
        await world.Invite(email);
        Host.Clock.Forward(TimeSpan.FromDays(30));

        await Host.Send(new RequestPasswordReset(email));

        Assert.Equal("Undangan ke JIPP", (await world.MailTo(email)).Subject);
        await world.Accept(email);
    }

    [SkippableFact]
    public async Task A_password_like_the_own_address_is_refused()
    {
        var world = await World();
        var email = $"budi.santoso.{Guid.NewGuid():N}@contoh.test";
        await world.Invite(email);
        var token = await world.TokenSentTo(email);
        var local = email.Split('@')[0];

        var refused = await Host.Send(new SetPassword(token, local + "1", local + "1"));

        Assert.Equal("Password", Assert.Single(refused.Error!.Fields).Name);
    }

    [SkippableFact]
    public async Task Neither_token_nor_password_lies_in_the_database()
    {
        var world = await World();
        var email = AccountsWorld.NewAddress();
        await world.Invite(email);
        var token = await world.TokenSentTo(email);

        var stored = string.Join(
            '\n',
            await Host.Sql(
                "accounts",
                "SELECT COALESCE(\"LinkHash\", '') || COALESCE(\"PasswordHash\", '') FROM people UNION ALL SELECT \"Content\" FROM mail UNION ALL SELECT \"Details\" FROM audit"
            )
        );

        Assert.Contains(AccessToken.HashOf(token), stored, StringComparison.Ordinal);
        Assert.DoesNotContain(token, stored, StringComparison.Ordinal);
        Assert.DoesNotContain(AccountsWorld.Password, stored, StringComparison.Ordinal);
    }

    private async Task<AccountsWorld> World() => await new AccountsWorld(Host).WithPlaces();
}

public sealed class PasswordResetOnSqlite(AccountsOnSqliteHost host) : PasswordResetTests(host), IClassFixture<AccountsOnSqliteHost>;

public sealed class PasswordResetOnPostgres(AccountsOnPostgresHost host) : PasswordResetTests(host), IClassFixture<AccountsOnPostgresHost>;
