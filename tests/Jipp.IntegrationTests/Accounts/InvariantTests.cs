using Jipp.Accounts.Application;
using Jipp.Accounts.Infrastructure;

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

        foreach (var invariant in AccountsInvariants.All)
        {
            Assert.Empty(await Broken(Host, invariant.Name));
        }
    }

    [SkippableTheory]
    [InlineData("accounts.office-follows-role", "UPDATE office_holdings SET \"Until\" = \"From\"")]
    [InlineData("accounts.office-follows-role", "UPDATE office_holdings SET \"Key\" = '35.78/dinas lain'")]
    [InlineData("accounts.office-follows-role", "UPDATE people SET \"State\" = 'Invited' WHERE \"RolesInShort\" LIKE 'unit%'")]
    [InlineData("accounts.closed-has-no-way-in", "UPDATE people SET \"State\" = 'Closed' WHERE \"RolesInShort\" LIKE 'unit%'")]
    [InlineData("accounts.closed-has-no-way-in", "DELETE FROM person_roles; UPDATE people SET \"State\" = 'Closed', \"PasswordHash\" = NULL, \"LinkHash\" = 'X' WHERE \"RolesInShort\" LIKE 'unit%'")]
    [InlineData("accounts.active-has-password-and-role", "UPDATE people SET \"PasswordHash\" = NULL WHERE \"RolesInShort\" LIKE 'unit%'")]
    [InlineData("accounts.active-has-password-and-role", "DELETE FROM person_roles")]
    [InlineData("accounts.roles-are-known", "UPDATE person_roles SET \"Role\" = 'raja' WHERE \"Role\" = 'unit'")]
    [InlineData("accounts.roles-are-known", "UPDATE person_roles SET \"ScopeKind\" = 'hub' WHERE \"Role\" = 'unit'")]
    [InlineData("accounts.roles-are-known", "UPDATE person_roles SET \"Place\" = '' WHERE \"Role\" = 'unit'")]
    [InlineData("accounts.roles-are-known", "UPDATE person_roles SET \"Role\" = 'auditor', \"ScopeKind\" = 'secretariat', \"Place\" = 'panrb' WHERE \"Role\" = 'mentor'")]
    [InlineData("accounts.secretariat-is-there", "DELETE FROM person_roles WHERE \"Role\" = 'secretariat'")]
    public async Task Each_names_what_breaks_it(string invariant, string sql)
    {
        await using var host = await fixture.NewHost();
        var world = await new AccountsWorld(host).WithPlaces();
        await world.Person("secretariat");
        var (unit, _) = await world.Person();
        await host.Send(new GrantRole(unit.Value, "mentor", null, null, null, null), AccountsWorld.Secretariat);
        await host.Sql("accounts", "UPDATE people SET \"RolesInShort\" = 'unit' WHERE \"RolesInShort\" LIKE '%unit%'");
        Assert.Empty(await Broken(host, invariant));

        await host.Sql("accounts", sql);

        var named = await Broken(host, invariant);
        Assert.Contains(invariant == "accounts.secretariat-is-there" ? "secretariat" : unit.Value.ToString(), named);
    }

    [SkippableFact]
    public void Every_invariant_has_been_broken_above() =>
        Assert.Equal(
            AccountsInvariants.All.Select(invariant => invariant.Name).Order(StringComparer.Ordinal),
            typeof(InvariantTests)
                .GetMethod(nameof(Each_names_what_breaks_it))!
                .GetCustomAttributes(typeof(InlineDataAttribute), false)
                .Cast<InlineDataAttribute>()
                .Select(data => (string)data.GetData(null!).Single()[0])
                .Distinct()
                .Order(StringComparer.Ordinal));

    private async Task<AccountsWorld> World() => await new AccountsWorld(Host).WithPlaces();

    private static Task<IReadOnlyList<string>> Broken(JippHost host, string name) =>
        host.Db<AccountsDbContext, IReadOnlyList<string>>(context => AccountsInvariants.All.Single(invariant => invariant.Name == name).Violations(context, default));
}

public sealed class InvariantOnSqlite(AccountsOnSqliteHost host) : InvariantTests(host), IClassFixture<AccountsOnSqliteHost>;

public sealed class InvariantOnPostgres(AccountsOnPostgresHost host) : InvariantTests(host), IClassFixture<AccountsOnPostgresHost>;
