using Jipp.Accounts.Application;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.Host.Startup;
using Jipp.Innovations.Application.Linking;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit.Abstractions;

namespace Jipp.IntegrationTests.Upgrades;

/// <summary>An installation with the samples in it, taken back to what older programs left and upgraded from there.</summary>
public abstract class UpgradeTests(HostFixture fixture, ITestOutputHelper output)
{
    [SkippableFact]
    public async Task Every_later_migration_keeps_every_row_of_a_filled_database()
    {
        await using var host = await fixture.NewHost();
        await TakeMergesBack(host);
        List<string> steps = [];
        foreach (var module in Modules(host))
        {
            var migrations = await With(host, module, context => Task.FromResult(context.Database.GetMigrations().ToList()));
            await Backwards(host, module, migrations);
            foreach (var migration in migrations.Skip(1))
            {
                var before = await With(host, module, StoredRows.Of);
                await Migrate(host, module, migration);
                var after = await With(host, module, StoredRows.Of);

                Assert.True(before.Count > 100, $"{module.Name} has {before.Count} rows: too few to show anything.");
                Assert.Empty(before.Tables.Keys.Except(after.Tables.Keys));
                Assert.Empty(before.Lost(after));
                steps.Add($"{module.Name}/{migration}: {before.Count} rows kept, reshaped {string.Join(", ", before.Reshaped(after))}");
            }
        }

        output.WriteLine(string.Join('\n', steps));
        Assert.Contains(steps, step => step.StartsWith("accounts/", StringComparison.Ordinal));
        Assert.Contains(steps, step => step.StartsWith("innovations/", StringComparison.Ordinal));
        Assert.Empty(await host.BrokenRules());
    }

    [SkippableFact]
    public async Task The_program_upgrades_all_at_once_what_a_killed_migration_left_and_goes_on_working()
    {
        await using var host = await fixture.NewHost();
        await TakeMergesBack(host);
        var mentor = (await host.Sql("accounts", """SELECT "Id" FROM people WHERE "Email" = 'mentor@contoh.test'"""))[0];
        Assert.Null((await host.Send(new ClosePerson(Guid.Parse(mentor)), TestUser.With(Jipp.Accounts.Permissions.Manage).In("secretariat", "panrb"))).Error);
        await host.Drain();
        List<string> expected = [];
        foreach (var module in Modules(host))
        {
            var migrations = await With(host, module, context => Task.FromResult(context.Database.GetMigrations().ToList()));
            await Backwards(host, module, migrations);
            expected.AddRange(migrations.Skip(1).Select(migration => $"{module.Name}/{migration}"));
            if (host.Provider == DatabaseProvider.Sqlite)
            {
                // What a process leaves that was killed while it migrated; the next one would wait for it for ever.
                await host.Sql(module.Name, "INSERT INTO \"__EFMigrationsLock\" (\"Id\", \"Timestamp\") VALUES (1, '2026-01-01')");
            }
        }

        var applied = await host.Services.GetRequiredService<Migrator>().Migrate(CancellationToken.None).WaitAsync(TimeSpan.FromMinutes(2));

        Assert.Equal(expected, applied);
        Assert.Empty(await host.BrokenRules());
        Assert.Empty(await host.Sql("innovations", "SELECT \"Code\" FROM hubs"));
        var notices = await host.Sql("accounts", "SELECT COUNT(*) FROM notices");
        await host.Drain();
        Assert.Equal(
            await host.Sql("hubs", """SELECT "Code" FROM hubs WHERE "State" IN ('Designated', 'Active', 'Suspended') ORDER BY "Code" """),
            await host.Sql("innovations", $"""SELECT "Code" FROM hubs WHERE "IsInForce" = {(host.Provider == DatabaseProvider.Sqlite ? "1" : "TRUE")} ORDER BY "Code" """)
        );
        Assert.Single(await host.Sql("accounts", $"""SELECT "Name" FROM outbox WHERE "Id" = '{mentor}' AND "Name" = 'accounts.account-closed.v1' AND "DeliveredAt" IS NOT NULL"""));
        Assert.Equal(notices, await host.Sql("accounts", "SELECT COUNT(*) FROM notices"));
        Assert.Empty(await host.BrokenRules());
        using var client = host.Client();
        Assert.Contains("Inovasi", await client.GetStringAsync("/inovasi"), StringComparison.Ordinal);
        var copies = Path.Combine(host.DataFolder, "before-migration");
        Assert.Equal(
            host.Provider == DatabaseProvider.Sqlite ? expected.Select(one => one.Split('/')[0]).Distinct().Count() : 0,
            Directory.Exists(copies) ? Directory.GetFiles(copies).Length : 0
        );
    }

    [SkippableFact]
    public async Task Migration_by_migration_an_empty_database_becomes_what_the_model_says()
    {
        await using var host = await fixture.NewHost();
        foreach (var module in Modules(host))
        {
            await Migrate(host, module, Migration.InitialDatabase);
            var migrations = await With(host, module, context => Task.FromResult(context.Database.GetMigrations().ToList()));
            foreach (var migration in migrations)
            {
                await Migrate(host, module, migration);
                Assert.Equal(migration, await With(host, module, async context => (await context.Database.GetAppliedMigrationsAsync()).Last()));
            }

            var migrated = await With(host, module, StoredSchema.Of);
            Assert.False(await With(host, module, context => Task.FromResult(context.Database.HasPendingModelChanges())), $"{module.Name} has changes without a migration.");

            await Migrate(host, module, Migration.InitialDatabase);
            Assert.Empty((await With(host, module, StoredRows.Of)).Tables);
            await With(host, module, CreateFromModel);

            Assert.NotEmpty(migrated);
            Assert.Equal(await With(host, module, StoredSchema.Of), migrated);
        }
    }

    /// <summary>Older programs knew no merges; what lives in another record would be left with no way back.</summary>
    private static async Task TakeMergesBack(JippHost host)
    {
        foreach (var nri in await host.Sql("innovations", """SELECT "Nri" FROM innovations WHERE "State" = 'Merged'"""))
        {
            var undone = await host.Send(new UnmergeInnovation(nri), TestUser.With(Jipp.Innovations.Permissions.Link).In("secretariat", "panrb"));
            Assert.True(undone.IsSuccess, undone.Error?.Code);
        }

        await host.Drain();
    }

    private static IReadOnlyCollection<ModuleRuntime> Modules(JippHost host) => host.Services.GetRequiredService<ModuleRegistry>().All;

    private static async Task<bool> CreateFromModel(ModuleDbContext context)
    {
        await context.GetService<IRelationalDatabaseCreator>().CreateTablesAsync();
        return true;
    }

    private static async Task Backwards(JippHost host, ModuleRuntime module, IEnumerable<string> migrations)
    {
        foreach (var older in migrations.Reverse().Skip(1))
        {
            await Migrate(host, module, older);
        }
    }

    private static Task<bool> Migrate(JippHost host, ModuleRuntime module, string migration) =>
        With(
            host,
            module,
            async context =>
            {
                await context.GetService<IMigrator>().MigrateAsync(migration);
                if (context.Database.GetDbConnection() is NpgsqlConnection connection)
                {
                    // An upgraded program is a new process: it has no statements prepared for the tables as they were.
                    NpgsqlConnection.ClearPool(connection);
                }

                return true;
            }
        );

    private static Task<T> With<T>(JippHost host, ModuleRuntime module, Func<ModuleDbContext, Task<T>> work) => host.In(services => work(ModuleRegistry.Context(services, module)));
}

public sealed class UpgradeOnSqlite(SqliteHostWithSamples host, ITestOutputHelper output) : UpgradeTests(host, output), IClassFixture<SqliteHostWithSamples>;

public sealed class UpgradeOnPostgres(PostgresHostWithSamples host, ITestOutputHelper output) : UpgradeTests(host, output), IClassFixture<PostgresHostWithSamples>;
