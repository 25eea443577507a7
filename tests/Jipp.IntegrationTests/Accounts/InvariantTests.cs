using Jipp.Accounts.Application;

namespace Jipp.IntegrationTests.Accounts;

public abstract class InvariantTests(AccountsHost fixture)
{
    private JippHost Host => fixture.Host;

    [SkippableFact]
    public async Task All_hold_after_the_life_of_many_accounts()
    {
        var world = await World();
        await world.Person("secretariat");
        var (id, email) = await world.Person();
        await Host.Send(new GrantRole(id.Value, "hub-operator", null, null, "H003", null), AccountsWorld.Secretariat);
        await Host.Send(new WithdrawRole(id.Value, "unit", "73.22/dinas kesehatan"), AccountsWorld.Secretariat);
        var (closed, closedEmail) = await world.Person();
        await Host.Send(new ClosePerson(closed.Value), AccountsWorld.Secretariat);
        await world.Invite(closedEmail, "agency-admin");
        await Host.Send(new RequestPasswordReset(email));
        await world.Invite(AccountsWorld.NewAddress());

        Assert.Empty(await Host.BrokenRules("accounts"));
    }

    private async Task<AccountsWorld> World() => await new AccountsWorld(Host).WithPlaces();
}

public sealed class InvariantOnSqlite(AccountsOnSqliteHost host) : InvariantTests(host), IClassFixture<AccountsOnSqliteHost>;

public sealed class InvariantOnPostgres(AccountsOnPostgresHost host) : InvariantTests(host), IClassFixture<AccountsOnPostgresHost>;
