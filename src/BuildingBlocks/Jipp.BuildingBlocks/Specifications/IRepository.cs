namespace Jipp.BuildingBlocks;

/// <summary>Aggregates of the module for change. Never saves: CommitUnitOfWork and the dispatcher do.</summary>
public interface IRepository<T>
    where T : class, IAggregateRoot
{
    /// <summary>The first match or null.</summary>
    Task<T?> Find(ISpecification<T> specification, CancellationToken ct);

    Task<IReadOnlyList<T>> List(ISpecification<T> specification, CancellationToken ct);

    Task<bool> Any(ISpecification<T> specification, CancellationToken ct);

    void Add(T aggregate);

    void Remove(T aggregate);
}

/// <summary>Rows of the module for reading, projected and never tracked.</summary>
public interface IReadRepository<T>
    where T : class
{
    Task<TResult?> Find<TResult>(ISpecification<T, TResult> specification, CancellationToken ct);

    Task<IReadOnlyList<TResult>> List<TResult>(ISpecification<T, TResult> specification, CancellationToken ct);

    /// <summary>How many rows match, page and order left aside.</summary>
    Task<int> Count(ISpecification<T> specification, CancellationToken ct);
}
