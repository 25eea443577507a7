using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.BuildingBlocks.Infrastructure.Users;
using Jipp.IntegrationTests.Probing;
using Jipp.Probes.Notes;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.IntegrationTests.Pipeline;

/// <summary>What the four decorators promise around every handler.</summary>
public abstract class PipelineTests(DatabaseProvider provider) : ProbeTests(provider)
{
    private static readonly TestUser Writer = TestUser.With(NotePermissions.Write);

    [SkippableFact]
    public async Task A_command_is_saved_with_one_audit_row_that_names_who_did_what()
    {
        await using var world = await World();
        var id = Guid.CreateVersion7();

        Assert.Null((await Send<TakeNote, Result>(world, new TakeNote(id, "isi"), Writer)).Error);

        Assert.Equal(["TakeNote done"], await AuditOf(world));
        Assert.Equal([world.Stored(Writer.PersonId)], await world.Sql("notes", "SELECT \"PersonId\" FROM audit"));
        var details = Assert.Single(await world.Sql("notes", "SELECT \"Details\" FROM audit"));
        Assert.Contains(id.ToString(), details, StringComparison.OrdinalIgnoreCase);
    }

    [SkippableFact]
    public async Task The_audit_names_fields_before_and_after_but_no_secret()
    {
        await using var world = await World();
        var id = await world.Take("sebelum");

        await Send<EditNote, Result>(world, new EditNote(id, "sesudah"), Writer);

        var details = (await world.Sql("notes", "SELECT \"Details\" FROM audit WHERE \"Command\" = 'EditNote'")).Single();
        Assert.Contains("\"Text\":[\"sebelum\",\"sesudah\"]", details, StringComparison.Ordinal);
        Assert.Contains("\"Secret\":[]", details, StringComparison.Ordinal);
        Assert.DoesNotContain("rahasia", details, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_refused_command_saves_nothing_but_its_audit_row()
    {
        await using var world = await World();

        var refused = await Send<RefuseAfterAll, Result<Guid>>(world, new(Guid.CreateVersion7(), Guid.CreateVersion7()), Writer);

        Assert.Equal("note.refused", refused.Error?.Code);
        Assert.Equal(["RefuseAfterAll note.refused"], await AuditOf(world));
        foreach (var table in new[] { "notes", "outbox", "mail", "inbox" })
        {
            Assert.Equal(0, await world.Number("notes", $"SELECT COUNT(*) FROM {table}"));
        }
    }

    [SkippableFact]
    public async Task An_anonymous_user_is_refused_before_the_request_is_even_looked_at()
    {
        await using var world = await World();

        var refused = await Send<TakeNote, Result>(world, new TakeNote(Guid.Empty, ""), TestUser.Anonymous);

        Assert.Equal(ErrorKind.Unauthenticated, refused.Error?.Kind);
        Assert.Empty(refused.Error!.Fields);
        Assert.Equal(0, Watch(world).HandlerCalls);
        Assert.Equal(["TakeNote user.anonymous"], await AuditOf(world));
    }

    [SkippableFact]
    public async Task A_user_without_the_permission_is_forbidden()
    {
        await using var world = await World();

        var refused = await Send<TakeNote, Result>(world, new TakeNote(Guid.CreateVersion7(), "isi"), TestUser.With(NotePermissions.Read));

        Assert.Equal(ErrorKind.Forbidden, refused.Error?.Kind);
        Assert.Equal(0, Watch(world).HandlerCalls);
        Assert.Equal(["TakeNote permission.missing"], await AuditOf(world));
    }

    [SkippableFact]
    public async Task A_background_scope_that_does_not_say_who_it_is_is_refused()
    {
        await using var world = await World();
        await using var scope = world.Host.Services.CreateAsyncScope();

        var refused = await scope
            .ServiceProvider.GetRequiredService<ICommandHandler<TakeNote, Result>>()
            .Handle(new TakeNote(Guid.CreateVersion7(), "isi"), CancellationToken.None);

        Assert.Equal(ErrorKind.Unauthenticated, refused.Error?.Kind);
    }

    [SkippableFact]
    public async Task The_system_may_do_only_what_it_was_let_in_for()
    {
        await using var world = await World();

        var refused = await Send<TakeNote, Result>(world, new TakeNote(Guid.CreateVersion7(), "isi"), TestUser.System("job:lain", "other.permission"));

        Assert.Equal(ErrorKind.Forbidden, refused.Error?.Kind);
        Assert.Equal(["job:lain"], await world.Sql("notes", "SELECT \"Actor\" FROM audit"));
    }

    [SkippableFact]
    public async Task A_request_that_names_no_permission_is_a_bug_and_never_reaches_its_handler()
    {
        await using var world = await World();

        await Assert.ThrowsAsync<InvalidOperationException>(() => Send<TakeNothing, Result>(world, new TakeNothing(), Writer));

        Assert.Equal(0, Watch(world).HandlerCalls);
    }

    [SkippableFact]
    public async Task All_faults_of_all_validators_are_told_at_once_and_the_handler_is_not_entered()
    {
        await using var world = await World();

        var refused = await Send<TakeNote, Result>(world, new TakeNote(Guid.Empty, ""), Writer);

        Assert.Equal("request.invalid", refused.Error?.Code);
        Assert.Equal(
            ["Id: Nomor wajib diisi.", "Text: Isi terlalu pendek.", "Text: Isi wajib diisi."],
            refused.Error!.Fields.Select(field => $"{field.Name}: {field.Message}").Order(StringComparer.Ordinal)
        );
        Assert.Equal(0, Watch(world).HandlerCalls);
        Assert.Equal(["TakeNote request.invalid"], await AuditOf(world));
    }

    [SkippableFact]
    public async Task A_query_is_refused_like_a_command_but_leaves_no_audit()
    {
        await using var world = await World();
        await world.Take("terlihat");
        await world.Take("tersembunyi");

        var refused = await Ask(world, new ListNotes("terlihat"), TestUser.With(NotePermissions.Write));
        var seen = await Ask(world, new ListNotes("terlihat"), TestUser.With(NotePermissions.Read));

        Assert.Equal(ErrorKind.Forbidden, refused.Error?.Kind);
        Assert.Equal(["terlihat"], seen.Value);
        Assert.DoesNotContain(await AuditOf(world), row => row.StartsWith("ListNotes", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Something_unique_that_exists_already_is_told_as_a_conflict()
    {
        await using var world = await World();
        await world.Take("sama");

        var refused = await Send<TakeNote, Result>(world, new TakeNote(Guid.CreateVersion7(), "sama"), Writer);

        Assert.Equal(("data.already-exists", ErrorKind.Conflict), (refused.Error?.Code, refused.Error?.Kind));
        Assert.Equal(1, await world.Number("notes", "SELECT COUNT(*) FROM notes"));
        Assert.Equal(1, await world.Number("notes", "SELECT COUNT(*) FROM outbox"));
    }

    [SkippableTheory]
    [InlineData("notes")]
    [InlineData("outbox")]
    [InlineData("mail")]
    [InlineData("audit")]
    public async Task When_any_write_fails_nothing_is_saved(string table)
    {
        await using var world = await World();
        await Break(world, table);

        for (var n = 1; n <= 3; n++)
        {
            var ids = Enumerable.Range(0, n).Select(_ => Guid.CreateVersion7()).ToList();
            await Assert.ThrowsAnyAsync<Exception>(() => Send<TakeNotesAndTell, Result>(world, new(ids, Guid.CreateVersion7()), Writer));
            foreach (var other in new[] { "notes", "outbox", "mail", "audit" })
            {
                Assert.Equal(0, await world.Number("notes", $"SELECT COUNT(*) FROM {other}"));
            }
        }
    }

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task When_the_nth_row_fails_the_rows_before_it_are_gone_too(int n)
    {
        await using var world = await World();
        await Break(world, "notes", $"NEW.\"Text\" LIKE 'catatan {n - 1} %'");

        await Assert.ThrowsAnyAsync<Exception>(() =>
            Send<TakeNotesAndTell, Result>(world, new([.. Enumerable.Range(0, 3).Select(_ => Guid.CreateVersion7())], Guid.CreateVersion7()), Writer)
        );

        Assert.Equal(0, await world.Number("notes", "SELECT COUNT(*) FROM notes"));
        Assert.Equal(0, await world.Number("notes", "SELECT COUNT(*) FROM outbox"));
    }

    private static PipelineWatch Watch(ProbeWorld world) => world.Host.Services.GetRequiredService<PipelineWatch>();

    internal static async Task<TResult> Send<TCommand, TResult>(ProbeWorld world, TCommand command, TestUser user)
        where TCommand : ICommand<TResult>
        where TResult : IResult<TResult>
    {
        await using var scope = world.Host.Services.CreateAsyncScope();
        user.Enter(scope.ServiceProvider.GetRequiredService<CurrentUser>());
        return await scope.ServiceProvider.GetRequiredService<ICommandHandler<TCommand, TResult>>().Handle(command, CancellationToken.None);
    }

    private static async Task<Result<IReadOnlyList<string>>> Ask(ProbeWorld world, ListNotes query, TestUser user)
    {
        await using var scope = world.Host.Services.CreateAsyncScope();
        user.Enter(scope.ServiceProvider.GetRequiredService<CurrentUser>());
        return await scope.ServiceProvider.GetRequiredService<IQueryHandler<ListNotes, Result<IReadOnlyList<string>>>>().Handle(query, CancellationToken.None);
    }

    private static async Task<IReadOnlyList<string>> AuditOf(ProbeWorld world) =>
        await world.Sql("notes", "SELECT \"Command\" || ' ' || \"Outcome\" FROM audit WHERE \"Actor\" <> 'verb:probe' ORDER BY \"At\", \"Id\"");

    /// <summary>Makes the database itself refuse rows of one table.</summary>
    private static Task<IReadOnlyList<string>> Break(ProbeWorld world, string table, string when = "1 = 1") =>
        world.Sql(
            "notes",
            world.Provider == DatabaseProvider.Sqlite
                ? $"CREATE TRIGGER broken BEFORE INSERT ON {table} WHEN {when} BEGIN SELECT RAISE(ABORT, 'broken'); END"
                : $"""
                CREATE FUNCTION notes.fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'broken'; END $$;
                CREATE TRIGGER broken BEFORE INSERT ON notes.{table} FOR EACH ROW WHEN ({when}) EXECUTE FUNCTION notes.fail()
                """
        );
}

public sealed class PipelineOnSqlite() : PipelineTests(DatabaseProvider.Sqlite);

public sealed class PipelineOnPostgres() : PipelineTests(DatabaseProvider.Postgres);
