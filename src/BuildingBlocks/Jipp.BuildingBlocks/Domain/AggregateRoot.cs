namespace Jipp.BuildingBlocks;

/// <summary>Something that happened inside one module. Other modules only see what PublishedEvents makes of it.</summary>
public interface IDomainEvent;

/// <summary>The unit of consistency: loaded, changed and saved whole, guarded by <see cref="Version"/>.</summary>
public interface IAggregateRoot
{
    /// <summary>Counts saves, from 1. Concurrency token, and the revision that integration events carry.</summary>
    int Version { get; }

    IReadOnlyList<IDomainEvent> PendingEvents { get; }

    void ClearEvents();
}

public abstract class AggregateRoot<TId> : IAggregateRoot
    where TId : struct, ITypedId<TId>
{
    private readonly List<IDomainEvent> _events = [];

    public TId Id { get; protected init; }

    public int Version { get; private set; }

    IReadOnlyList<IDomainEvent> IAggregateRoot.PendingEvents => _events;

    void IAggregateRoot.ClearEvents() => _events.Clear();

    protected void Raise(IDomainEvent happened) => _events.Add(happened);
}
