namespace Jipp.BuildingBlocks;

/// <summary>What one module tells the others. Delivered at least once, with exactly one effect per reaction, in no order.</summary>
public interface IIntegrationEvent;

/// <summary>Logical, versioned name of an integration event: <c>innovations.innovation-published.v1</c>. Never a CLR name.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>Says what the module tells the world: one class per module translates its domain events. Runs inside the save.</summary>
public interface IPublishedEvents
{
    /// <summary>Integration events for one domain event. The aggregate's Version is already that of the save under way.</summary>
    IEnumerable<IIntegrationEvent> Translate(IAggregateRoot aggregate, IDomainEvent happened);
}

/// <summary>
/// What a module does when it hears an event. Runs in a transaction of the subscriber's database together with its inbox mark;
/// changes are saved by the caller. Must not assume any order.
/// </summary>
public interface IReaction<in TEvent>
    where TEvent : IIntegrationEvent
{
    Task Handle(TEvent happened, CancellationToken ct);
}

/// <summary>A reaction that takes many events at once (hot paths): one save for the whole batch. Events are in outbox order.</summary>
public interface IBatchReaction<in TEvent>
    where TEvent : IIntegrationEvent
{
    Task Handle(IReadOnlyList<TEvent> happened, CancellationToken ct);
}
