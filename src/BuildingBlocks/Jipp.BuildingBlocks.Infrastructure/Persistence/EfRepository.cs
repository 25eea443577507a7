using Microsoft.EntityFrameworkCore;

namespace Jipp.BuildingBlocks.Infrastructure.Persistence;

/// <summary>Repository of any aggregate, over the context of the module that the type belongs to. Never saves.</summary>
internal sealed class EfRepository<T>(ModuleRegistry modules, IServiceProvider scope) : IRepository<T>
    where T : class, IAggregateRoot
{
    private readonly ModuleDbContext _context = modules.Context(scope, typeof(T));

    public async Task<T?> Find(ISpecification<T> specification, CancellationToken ct) => await Query(specification).FirstOrDefaultAsync(ct);

    public async Task<IReadOnlyList<T>> List(ISpecification<T> specification, CancellationToken ct) => await Query(specification).ToListAsync(ct);

    public Task<bool> Any(ISpecification<T> specification, CancellationToken ct) => Query(specification).AnyAsync(ct);

    public void Add(T aggregate) => _context.Add(aggregate);

    public void Remove(T aggregate) => _context.Remove(aggregate);

    private IQueryable<T> Query(ISpecification<T> specification)
    {
        var query = SpecificationEvaluator.GetQuery(_context.Set<T>(), specification);
        return specification.AsNoTracking ? query.AsNoTracking() : query;
    }
}

/// <summary>Projected, untracked reading of any mapped type.</summary>
internal sealed class EfReadRepository<T>(ModuleRegistry modules, IServiceProvider scope) : IReadRepository<T>
    where T : class
{
    private readonly ModuleDbContext _context = modules.Context(scope, typeof(T));

    public async Task<TResult?> Find<TResult>(ISpecification<T, TResult> specification, CancellationToken ct) =>
        await SpecificationEvaluator.GetQuery(Rows, specification).FirstOrDefaultAsync(ct);

    public async Task<IReadOnlyList<TResult>> List<TResult>(ISpecification<T, TResult> specification, CancellationToken ct) =>
        await SpecificationEvaluator.GetQuery(Rows, specification).ToListAsync(ct);

    public Task<int> Count(ISpecification<T> specification, CancellationToken ct) => SpecificationEvaluator.Filtered(Rows, specification).CountAsync(ct);

    private IQueryable<T> Rows => _context.Set<T>().AsNoTracking();
}
