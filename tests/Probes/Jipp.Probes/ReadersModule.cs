using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure.Modules;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.Probes.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.Probes;

/// <summary>A module for tests of the building blocks: it hears of notes in several ways.</summary>
public sealed class ReadersModule : Module
{
    public override string Name => "readers";

    public override void AddServices(ModuleServices module)
    {
        module.AddDatabase<ReadersDbContext, SqliteReadersDbContext, PostgresReadersDbContext>();
        module.Services.AddSingleton<Interference>();
    }
}

/// <summary>What a test puts between an event and its effect, by the reaction's name and the note's text.</summary>
public sealed class Interference
{
    /// <summary>Called when a reaction is entered; throw to make it fail.</summary>
    public Action<string, string> OnReaction { get; set; } = (_, _) => { };

    /// <summary>Called right after the transaction with effects and inbox marks has committed, before the outbox row is marked.</summary>
    public Action AfterEffectsCommitted { get; set; } = () => { };
}

/// <summary>One row per effect, with no key that could hide a second one.</summary>
public sealed class Effect
{
    public long Id { get; init; }

    public Guid NoteId { get; init; }

    public string Reaction { get; init; } = "";
}

public sealed class Counter
{
    public const int Notes = 1;
    public const int Ticks = 2;

    public int Id { get; init; }

    public int Count { get; set; }
}

public sealed class TickRow
{
    public Guid TickerId { get; init; }

    public int Number { get; init; }
}

public sealed class TickCopy
{
    public Guid TickerId { get; init; }

    public int Number { get; init; }
}

public readonly record struct EchoId(Guid Value) : ITypedId<EchoId>
{
    public static EchoId From(Guid value) => new(value);
}

public sealed record EchoMade : IDomainEvent;

public sealed class Echo : AggregateRoot<EchoId>
{
    private Echo() { }

    public Echo(EchoId id, string text)
    {
        (Id, Text) = (id, text);
        Raise(new EchoMade());
    }

    public string Text { get; private set; } = "";
}

public abstract class ReadersDbContext(DbContextOptions options, ModuleRuntime runtime) : ModuleDbContext(options, runtime)
{
    public DbSet<Effect> Effects => Set<Effect>();

    public DbSet<Counter> Counters => Set<Counter>();

    protected override void ConfigureModule(ModelBuilder model)
    {
        model.Entity<Effect>().ToTable("effects");
        model.Entity<Counter>(counter =>
        {
            counter.ToTable("counters");
            counter.Property(row => row.Id).ValueGeneratedNever();
            counter.HasData(new Counter { Id = Counter.Notes }, new Counter { Id = Counter.Ticks });
        });
        model.Entity<TickRow>().ToTable("ticks").HasKey(row => new { row.TickerId, row.Number });
        model.Entity<TickCopy>().ToTable("tick_copies").HasKey(row => new { row.TickerId, row.Number });
        model.Entity<Echo>().ToTable("echoes");
    }
}

public sealed class SqliteReadersDbContext(DbContextOptions<SqliteReadersDbContext> options, ModuleRuntime<ReadersDbContext> runtime) : ReadersDbContext(options, runtime);

public sealed class PostgresReadersDbContext(DbContextOptions<PostgresReadersDbContext> options, ModuleRuntime<ReadersDbContext> runtime) : ReadersDbContext(options, runtime);

internal sealed class PublishedEvents : IPublishedEvents
{
    public IEnumerable<IIntegrationEvent> Translate(IAggregateRoot aggregate, IDomainEvent happened) =>
        (aggregate, happened) is (Echo echo, EchoMade) ? [new NoteEchoedV1(echo.Id.Value, echo.Text, echo.Version)] : [];
}
