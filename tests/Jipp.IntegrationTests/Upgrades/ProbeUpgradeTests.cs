using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.Host.Checks;
using Jipp.Host.Startup;
using Jipp.IntegrationTests.Probing;
using Jipp.Probes;
using Jipp.Probes.Notes;
using Jipp.Probes.Notes.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.IntegrationTests.Upgrades;

/// <summary>A migration that does all that hurts at once (see <see cref="SecondNotes"/>), over a filled database.</summary>
public abstract class ProbeUpgradeTests(DatabaseProvider provider)
{
    private const int Notes = 500;

    [SkippableFact]
    public async Task Rows_survive_a_migration_that_renames_moves_drops_and_adds()
    {
        await using var world = await OldWorld();

        var applied = await Migrator(world.Host).Migrate(CancellationToken.None);

        Assert.Equal(["notes/" + SecondNotes.Name], applied);
        Assert.Equal(Notes, await world.Number("notes", "SELECT COUNT(*) FROM notes WHERE \"Text\" LIKE 'catatan %' AND \"Echoes\" = 0 AND \"Secret\" = '' AND \"Version\" = 3"));
        Assert.Equal(Notes / 2, await world.Number("notes", "SELECT COUNT(*) FROM lines l JOIN notes n ON n.\"Id\" = l.\"NoteId\" WHERE l.\"Text\" = 'konsep ' || n.\"Text\""));
        Assert.Equal(1, await world.Number("notes", "SELECT COUNT(*) FROM audit WHERE \"Actor\" = 'verb:lama'"));
        Assert.Empty(await Broken(world.Host));
    }

    [SkippableFact]
    public async Task The_upgraded_database_works_and_its_old_events_are_delivered()
    {
        await using var world = await OldWorld();
        await Migrator(world.Host).Migrate(CancellationToken.None);
        await world.Host.CreateTables("readers");

        var fresh = await world.Take();
        var twice = await world.Host.Take(Guid.CreateVersion7(), "catatan 7");
        await world.Host.Drain();

        Assert.False(twice.IsSuccess);
        Assert.Equal(1, (await world.Effects(fresh))["CopyNote"]);
        Assert.Equal(0, await world.Undelivered());
        Assert.Equal(1, await world.Number("readers", "SELECT COUNT(*) FROM echoes WHERE \"Text\" = 'kabar lama'"));
    }

    [SkippableFact]
    public async Task A_database_with_two_rows_that_the_new_index_forbids_is_left_as_it_was()
    {
        await using var world = await OldWorld();
        await world.Sql("notes", "UPDATE notes SET \"Body\" = 'catatan 1' WHERE \"Body\" = 'catatan 2'");

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Migrator(world.Host).Migrate(CancellationToken.None));

        Assert.Equal(["notes/" + SecondNotes.Name], await Migrator(world.Host).Pending(CancellationToken.None));
        if (provider == DatabaseProvider.Sqlite)
        {
            // A rebuilt table cannot be rolled back; the copy made before is what one returns to.
            File.Copy(Directory.GetFiles(Path.Combine(world.Folder, "before-migration")).Single(), Path.Combine(world.Folder, "copy.db"));
            Assert.Equal(Notes, await world.Number("copy", "SELECT COUNT(\"Body\") FROM notes"));
            Assert.Equal(Notes / 2, await world.Number("copy", "SELECT COUNT(\"Draft\") FROM notes"));
        }
        else
        {
            Assert.Equal(Notes, await world.Number("notes", "SELECT COUNT(\"Body\") FROM notes"));
            Assert.Equal(Notes / 2, await world.Number("notes", "SELECT COUNT(\"Draft\") FROM notes"));
        }
    }

    [SkippableFact]
    public async Task The_two_migrations_lead_to_the_tables_of_the_model()
    {
        await using var world = await OldWorld();
        await Migrator(world.Host).Migrate(CancellationToken.None);
        await using var fromModel = await ProbeWorld.Create(provider);

        Assert.Equal(await Schema(fromModel.Host), await Schema(world.Host));
    }

    /// <summary>Notes as the first migration stores them, half of them with a draft, and an event that nobody has delivered yet.</summary>
    private async Task<ProbeWorld> OldWorld()
    {
        var world = await ProbeWorld.Create(provider, tables: false);
        await using (var scope = world.Host.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<NotesDbContext>().GetService<IMigrator>().MigrateAsync(FirstNotes.Name);
        }

        var now =
            provider == DatabaseProvider.Sqlite ? world.Clock.GetUtcNow().UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture) : $"'{world.Clock.GetUtcNow():O}'";
        var rows = Enumerable
            .Range(0, Notes)
            .Select(number => $"('{world.Stored(Guid.CreateVersion7())}', 'catatan {number}', {(number % 2 == 0 ? $"'konsep catatan {number}'" : "NULL")}, 3)");
        await world.Sql("notes", $"INSERT INTO notes (\"Id\", \"Body\", \"Draft\", \"Version\") VALUES {string.Join(", ", rows)}");
        await world.Sql(
            "notes",
            $$"""
            INSERT INTO outbox ("Id", "Name", "Payload", "OccurredAt", "NextAttemptAt", "Attempts", "Failures")
            VALUES ('{{world.Stored(
                Guid.CreateVersion7()
            )}}', 'notes.note-taken.v1', '{"noteId":"{{Guid.CreateVersion7()}}","text":"kabar lama","revision":1}', {{now}}, {{now}}, 0, 0)
            """
        );
        await world.Sql(
            "notes",
            $"INSERT INTO audit (\"Id\", \"At\", \"Actor\", \"Command\", \"Outcome\", \"Details\") VALUES ('{world.Stored(Guid.CreateVersion7())}', {now}, 'verb:lama', 'TakeNote', 'done', '{{}}')"
        );
        return world;
    }

    private static Migrator Migrator(ProbeHost host) =>
        new(host.Services.GetRequiredService<ModuleRegistry>(), host.Services.GetRequiredService<IServiceScopeFactory>(), host.Services.GetRequiredService<DatabaseSettings>());

    private static async Task<IReadOnlyList<string>> Schema(ProbeHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await StoredSchema.Of(scope.ServiceProvider.GetRequiredService<NotesDbContext>());
    }

    private static async Task<IReadOnlyList<string>> Broken(ProbeHost host)
    {
        await host.CreateTables("readers");
        var checker = new InvariantChecker(host.Services.GetRequiredService<ModuleRegistry>(), host.Services.GetRequiredService<IServiceScopeFactory>());
        return [.. (await checker.Check(CancellationToken.None)).Where(finding => finding.Violations.Count > 0).Select(finding => finding.Name)];
    }
}

public sealed class ProbeUpgradeOnSqlite() : ProbeUpgradeTests(DatabaseProvider.Sqlite);

public sealed class ProbeUpgradeOnPostgres() : ProbeUpgradeTests(DatabaseProvider.Postgres);
