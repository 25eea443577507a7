using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure.Modules;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.Probes.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.Probes.Notes;

/// <summary>A module for tests of the building blocks: it tells of notes and hears their echoes.</summary>
public sealed class NotesModule : Module
{
    public override string Name => "notes";

    public override void AddServices(ModuleServices module)
    {
        module.AddDatabase<NotesDbContext, SqliteNotesDbContext, PostgresNotesDbContext>();
        module.Services.AddSingleton<PipelineWatch>();
    }
}

public abstract class NotesDbContext(DbContextOptions options, ModuleRuntime runtime) : ModuleDbContext(options, runtime)
{
    public DbSet<Note> Notes => Set<Note>();

    protected override void ConfigureModule(ModelBuilder model)
    {
        model.Entity<Note>(note =>
        {
            note.ToTable("notes");
            note.HasIndex(row => row.Text).IsUnique();
            note.OwnsMany(
                row => row.Lines,
                line =>
                {
                    line.ToTable("lines");
                    line.HasKey(row => row.Id);
                    line.Property(row => row.Id).ValueGeneratedNever();
                }
            );
        });
        model.Entity<Ticker>(ticker => ticker.ToTable("tickers"));
    }
}

public sealed class SqliteNotesDbContext(DbContextOptions<SqliteNotesDbContext> options, ModuleRuntime<NotesDbContext> runtime) : NotesDbContext(options, runtime);

public sealed class PostgresNotesDbContext(DbContextOptions<PostgresNotesDbContext> options, ModuleRuntime<NotesDbContext> runtime) : NotesDbContext(options, runtime);

internal sealed class PublishedEvents : IPublishedEvents
{
    public IEnumerable<IIntegrationEvent> Translate(IAggregateRoot aggregate, IDomainEvent happened) =>
        (aggregate, happened) switch
        {
            (Note note, NoteTaken) => [new NoteTakenV1(note.Id.Value, note.Text, note.Version)],
            (Ticker ticker, Ticked ticked) => [new TickedV1(ticker.Id.Value, ticked.Number)],
            _ => [],
        };
}

internal sealed class CountEcho(IRepository<Note> notes) : IReaction<NoteEchoedV1>
{
    public async Task Handle(NoteEchoedV1 happened, CancellationToken ct) => (await notes.Find(new NoteById(NoteId.From(happened.NoteId)), ct))?.Echo();
}
