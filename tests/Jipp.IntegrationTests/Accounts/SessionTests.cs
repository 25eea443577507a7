using System.Net;
using Jipp.Accounts.Application;
using Jipp.BuildingBlocks;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.IntegrationTests.Accounts;

public abstract class SessionTests(AccountsHost fixture)
{
    private const string NewPassword = "sungai tenang batu loncat";

    private JippHost Host => fixture.Host;

    [SkippableFact]
    public async Task Closing_an_account_ends_its_session_at_the_next_click()
    {
        var world = await World();
        var (id, email) = await world.Person();
        var (_, other) = await world.Person();
        using var client = await world.SignedIn(email);
        using var bystander = await world.SignedIn(other);

        Assert.Null((await Host.Send(new ClosePerson(id.Value), AccountsWorld.Secretariat)).Error);

        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/ruang-kerja")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await bystander.GetAsync("/ruang-kerja")).StatusCode);
    }

    [SkippableFact]
    public async Task A_role_given_or_withdrawn_counts_at_the_next_click_without_signing_in_again()
    {
        var world = await World();
        var (id, email) = await world.Person();
        using var client = await world.SignedIn(email);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/ruang-kerja/akun")).StatusCode);

        await Host.Send(new GrantRole(id.Value, "agency-admin", "73.22", null, null, null), AccountsWorld.Secretariat);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/ruang-kerja/akun")).StatusCode);

        await Host.Send(new WithdrawRole(id.Value, "agency-admin", "73.22"), AccountsWorld.Secretariat);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/ruang-kerja/akun")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/ruang-kerja")).StatusCode);
    }

    [SkippableFact]
    public async Task A_new_password_ends_the_sessions_elsewhere_and_keeps_this_one()
    {
        var world = await World();
        var (_, email) = await world.Person();
        using var here = await world.SignedIn(email);
        using var elsewhere = await world.SignedIn(email);

        var wrong = await here.PostForm(
            "/ruang-kerja/profil",
            "sandi",
            ("Secret.Current", "bukan kata sandinya"),
            ("Secret.Password", NewPassword),
            ("Secret.Repeated", NewPassword)
        );
        Assert.Contains("Kata sandi yang sekarang tidak cocok.", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.GetAsync("/ruang-kerja")).StatusCode);

        var changed = await here.PostForm(
            "/ruang-kerja/profil",
            "sandi",
            ("Secret.Current", AccountsWorld.Password),
            ("Secret.Password", NewPassword),
            ("Secret.Repeated", NewPassword)
        );

        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/ruang-kerja")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/ruang-kerja")).StatusCode);
        Assert.Equal("Kata sandi JIPP Anda diganti", (await world.MailTo(email)).Subject);
        using var again = await world.SignedIn(email, NewPassword);
    }

    [SkippableFact]
    public async Task Guessing_the_current_password_in_an_open_session_locks_too()
    {
        var world = await World();
        var (_, email) = await world.Person();
        using var client = await world.SignedIn(email);

        var last = "";
        for (var attempt = 0; attempt <= Lockout.Attempts; attempt++)
        {
            var answer = await client.PostForm(
                "/ruang-kerja/profil",
                "sandi",
                ("Secret.Current", $"tebakan ke {attempt}"),
                ("Secret.Password", NewPassword),
                ("Secret.Repeated", NewPassword)
            );
            last = await answer.Content.ReadAsStringAsync();
        }

        Assert.Contains("Terlalu banyak percobaan. Tunggu 15 menit.", last, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Ending_the_other_sessions_keeps_this_one()
    {
        var world = await World();
        var (_, email) = await world.Person();
        using var here = await world.SignedIn(email);
        using var elsewhere = await world.SignedIn(email);

        await here.PostForm("/ruang-kerja/profil", "sesi");

        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/ruang-kerja")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/ruang-kerja")).StatusCode);
    }

    [SkippableFact]
    public async Task A_session_that_nobody_uses_ends_by_itself()
    {
        var world = await World();
        var (_, email) = await world.Person();
        using var client = await world.SignedIn(email);

        Host.Clock.Forward(TimeSpan.FromHours(11));

        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/ruang-kerja")).StatusCode);
    }

    [SkippableFact]
    public async Task Name_and_language_are_saved_and_shown()
    {
        var world = await World();
        var (id, email) = await world.Person();
        using var client = await world.SignedIn(email);

        var saved = await client.PostForm("/ruang-kerja/profil", "profil", ("Profile.Name", "Dr. Ayu <3"), ("Profile.Language", "en"));
        var page = await client.GetStringAsync("/ruang-kerja/profil");
        var addressee = await Host.In(services => services.GetRequiredService<IMailDirectory>().Find(id.Value, default));

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains("Dr. Ayu &lt;3", page, StringComparison.Ordinal);
        Assert.Equal(("Dr. Ayu <3", email, "en"), (addressee!.Name, addressee.Address, addressee.Language));
        using var again = Host.Client();
        Assert.EndsWith("/en/ruang-kerja", (await again.SignIn(email)).Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Scopes_of_a_session_name_kind_and_place()
    {
        var world = await World();
        var (id, _) = await world.Person();
        await Host.Send(new GrantRole(id.Value, "mentor", null, null, null, null), AccountsWorld.Secretariat);
        await Host.Send(new GrantRole(id.Value, "evaluator", null, null, null, 2025), AccountsWorld.Secretariat);

        var principal = await Host.Db<Jipp.Accounts.Infrastructure.AccountsDbContext, System.Security.Claims.ClaimsPrincipal>(async context =>
            await Host.Services.GetRequiredService<Jipp.Accounts.Infrastructure.SessionClaims>().CreateAsync((await context.People.FindAsync(id))!)
        );

        Assert.Equal(["edition:2025", "unit:73.22/dinas kesehatan"], principal.FindAll("jipp:scope").Select(claim => claim.Value).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(principal.FindAll("jipp:permission"), claim => claim.Value.StartsWith("accounts.", StringComparison.Ordinal));
    }

    private async Task<AccountsWorld> World() => await new AccountsWorld(Host).WithPlaces();
}

public sealed class SessionOnSqlite(AccountsOnSqliteHost host) : SessionTests(host), IClassFixture<AccountsOnSqliteHost>;

public sealed class SessionOnPostgres(AccountsOnPostgresHost host) : SessionTests(host), IClassFixture<AccountsOnPostgresHost>;
