using Jipp.Accounts;
using Jipp.Accounts.Application;
using Jipp.Accounts.CommandLine;
using Jipp.BuildingBlocks.Infrastructure.Modules;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.IntegrationTests.Accounts;

public abstract class SetUpTests(AccountsHost fixture)
{
    [SkippableFact]
    public async Task Demo_accounts_are_made_once_and_can_sign_in()
    {
        await using var host = await fixture.NewHost();
        var first = await Load(host);
        await Load(host);

        var lines = (await File.ReadAllLinesAsync(Path.Combine(host.DataFolder, DemoAccounts.FileName))).Select(line => line.Split('\t')).ToList();
        Assert.Equal(
            ["admin.lutra", "admin.surabaya", "auditor", "hub.jatim", "hub.sulsel", "mentor", "sekretariat", "te", "tpi", "upp.lutra"],
            lines.Select(line => line[0].Replace("@contoh.test", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        );
        Assert.Equal(["10"], await host.Sql("accounts", "SELECT COUNT(*) FROM people"));
        Assert.Contains(lines[0][1], first, StringComparison.Ordinal);
        foreach (var line in lines)
        {
            using var client = await new AccountsWorld(host).SignedIn(line[0], line[1]);
        }
    }

    [SkippableFact]
    public async Task Two_installations_have_different_demo_passwords()
    {
        await using var one = await fixture.NewHost();
        await using var other = await fixture.NewHost();

        Assert.NotEqual(await PasswordOf(one), await PasswordOf(other));
    }

    [SkippableFact]
    public async Task Production_has_no_demo_accounts()
    {
        await using var host = await fixture.NewHost(options => options.Environment = "Production");
        await Load(host);

        Assert.Equal(["0"], await host.Sql("accounts", "SELECT COUNT(*) FROM people"));
        Assert.False(File.Exists(Path.Combine(host.DataFolder, DemoAccounts.FileName)));
    }

    [SkippableFact]
    public async Task Where_somebody_has_an_account_already_no_demo_account_is_added()
    {
        await using var host = await fixture.NewHost();
        await new AccountsWorld(host).Person("secretariat");
        await Load(host);

        Assert.Equal(["1"], await host.Sql("accounts", "SELECT COUNT(*) FROM people"));
    }

    [SkippableFact]
    public async Task The_verb_prints_a_link_that_makes_an_account_of_the_secretariat()
    {
        await using var host = await fixture.NewHost();
        var (code, output, _) = await CreateAdmin(host, "kepala@contoh.test");
        var token = output.Trim().Split('/')[^1];

        Assert.Equal(0, code);
        Assert.Null((await host.Send(new SetPassword(token, AccountsWorld.Password, AccountsWorld.Password))).Error);
        using var client = await new AccountsWorld(host).SignedIn("kepala@contoh.test");
        Assert.Contains("Akun dan peran", await client.GetStringAsync("/ruang-kerja"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_verb_lets_an_existing_person_back_in_and_raises_the_role()
    {
        await using var host = await fixture.NewHost();
        var world = await new AccountsWorld(host).WithPlaces();
        var (id, email) = await world.Person();

        var (code, output, _) = await CreateAdmin(host, email);
        await host.Send(new SetPassword(output.Trim().Split('/')[^1], "sungai tenang batu loncat", "sungai tenang batu loncat"));

        Assert.Equal(0, code);
        Assert.Equal(
            ["secretariat", "unit"],
            (await host.Ask(new ShowPerson(id.Value), AccountsWorld.Secretariat)).Value.Roles.Select(role => role.Key).Order(StringComparer.Ordinal)
        );
        using var client = await world.SignedIn(email, "sungai tenang batu loncat");
    }

    [SkippableTheory]
    [InlineData("bukan-alamat")]
    [InlineData("")]
    [InlineData("a@b.test", "c@d.test")]
    public async Task The_verb_refuses_what_is_no_address_and_writes_nothing(params string[] arguments)
    {
        await using var host = await fixture.NewHost();
        var (code, output, errors) = await CreateAdmin(host, arguments);

        Assert.Equal((2, ""), (code, output));
        Assert.NotEmpty(errors);
        Assert.Equal(["0"], await host.Sql("accounts", "SELECT COUNT(*) FROM people"));
    }

    [SkippableFact]
    public async Task The_key_ring_is_kept_where_all_instances_find_it()
    {
        await using var host = await fixture.NewHost();
        var secret = host.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("uji").Protect("rahasia");

        var inDatabase = await host.Sql("accounts", "SELECT \"Xml\" FROM data_protection_keys");
        var files = Directory.Exists(Path.Combine(host.DataFolder, "keys")) ? Directory.GetFiles(Path.Combine(host.DataFolder, "keys")) : [];

        Assert.NotEqual("rahasia", secret);
        Assert.Equal(host.Provider == DatabaseProvider.Postgres ? (1, 0) : (0, 1), (inDatabase.Count, files.Length));
    }

    private static async Task<string> Load(JippHost host)
    {
        await new AccountsModule().Load(FirstRunStage.DemoAccounts, host.Services, default);
        var file = Path.Combine(host.DataFolder, DemoAccounts.FileName);
        return File.Exists(file) ? await File.ReadAllTextAsync(file) : "";
    }

    private static async Task<string> PasswordOf(JippHost host) => (await Load(host)).Split('\t')[1];

    private static async Task<(int Code, string Out, string Errors)> CreateAdmin(JippHost host, params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await CreateAdminVerb.Verb.Run(new VerbContext(host.Services, arguments, output, errors, default));
        return (code, output.ToString(), errors.ToString());
    }
}

public sealed class SetUpOnSqlite(AccountsOnSqliteHost host) : SetUpTests(host), IClassFixture<AccountsOnSqliteHost>;

public sealed class SetUpOnPostgres(AccountsOnPostgresHost host) : SetUpTests(host), IClassFixture<AccountsOnPostgresHost>;
