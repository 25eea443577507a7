using Jipp.BuildingBlocks;

namespace Jipp.Testing;

/// <summary>
/// Aggregates in a list, for unit tests of handlers: specifications are evaluated in memory. Like the real one it never saves, so
/// what was added is seen by the next query and pending events stay on the aggregate.
/// </summary>
public sealed class InMemoryRepository<T>(params IEnumerable<T> items) : IRepository<T>, IReadRepository<T>
    where T : class, IAggregateRoot
{
    private readonly List<T> _items = [.. items];

    public IReadOnlyList<T> Items => _items;

    /// <summary>Domain events that the aggregates raised, in the order of the list.</summary>
    public IReadOnlyList<IDomainEvent> Events => [.. _items.SelectMany(item => item.PendingEvents)];

    public Task<T?> Find(ISpecification<T> specification, CancellationToken ct) => Task.FromResult(specification.Evaluate(_items).FirstOrDefault());

    public Task<IReadOnlyList<T>> List(ISpecification<T> specification, CancellationToken ct) => Task.FromResult<IReadOnlyList<T>>([.. specification.Evaluate(_items)]);

    public Task<bool> Any(ISpecification<T> specification, CancellationToken ct) => Task.FromResult(specification.Evaluate(_items).Any());

    public void Add(T aggregate) => _items.Add(aggregate);

    public void Remove(T aggregate) => _items.Remove(aggregate);

    public Task<TResult?> Find<TResult>(ISpecification<T, TResult> specification, CancellationToken ct) => Task.FromResult(specification.Evaluate(_items).FirstOrDefault());

    public Task<IReadOnlyList<TResult>> List<TResult>(ISpecification<T, TResult> specification, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<TResult>>([.. specification.Evaluate(_items)]);

    public Task<int> Count(ISpecification<T> specification, CancellationToken ct) => Task.FromResult(SpecificationEvaluator.Filtered(_items.AsQueryable(), specification).Count());
}

/// <summary>Rows that are no aggregates, for unit tests of query handlers.</summary>
public sealed class InMemoryReadRepository<T>(params IEnumerable<T> items) : IReadRepository<T>
    where T : class
{
    private readonly List<T> _items = [.. items];

    public Task<TResult?> Find<TResult>(ISpecification<T, TResult> specification, CancellationToken ct) => Task.FromResult(specification.Evaluate(_items).FirstOrDefault());

    public Task<IReadOnlyList<TResult>> List<TResult>(ISpecification<T, TResult> specification, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<TResult>>([.. specification.Evaluate(_items)]);

    public Task<int> Count(ISpecification<T> specification, CancellationToken ct) => Task.FromResult(SpecificationEvaluator.Filtered(_items.AsQueryable(), specification).Count());
}
