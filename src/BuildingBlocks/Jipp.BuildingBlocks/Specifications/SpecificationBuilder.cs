using System.Linq.Expressions;

namespace Jipp.BuildingBlocks;

/// <summary>The fluent part of a specification: <c>Query.Where(…).OrderBy(…).Skip(…).Take(…).AsNoTracking()</c>.</summary>
public class SpecificationBuilder<T>
{
    private readonly Specification<T> _specification;

    internal SpecificationBuilder(Specification<T> specification) => _specification = specification;

    public SpecificationBuilder<T> Where(Expression<Func<T, bool>> criterion)
    {
        _specification.Add(criterion);
        return this;
    }

    public SpecificationBuilder<T> OrderBy(Expression<Func<T, object?>> key) => Order(key, descending: false);

    public SpecificationBuilder<T> OrderByDescending(Expression<Func<T, object?>> key) => Order(key, descending: true);

    public SpecificationBuilder<T> ThenBy(Expression<Func<T, object?>> key) => Order(key, descending: false);

    public SpecificationBuilder<T> Skip(int count)
    {
        _specification.Skip = count;
        return this;
    }

    public SpecificationBuilder<T> Take(int count)
    {
        _specification.Take = count;
        return this;
    }

    public SpecificationBuilder<T> AsNoTracking()
    {
        _specification.AsNoTracking = true;
        return this;
    }

    private SpecificationBuilder<T> Order(Expression<Func<T, object?>> key, bool descending)
    {
        _specification.Add(new OrderExpression<T>(key, descending));
        return this;
    }
}

/// <inheritdoc/>
public sealed class SpecificationBuilder<T, TResult> : SpecificationBuilder<T>
{
    private readonly Specification<T, TResult> _specification;

    internal SpecificationBuilder(Specification<T, TResult> specification)
        : base(specification) => _specification = specification;

    public SpecificationBuilder<T, TResult> Select(Expression<Func<T, TResult>> selector)
    {
        _specification.Selector = selector;
        return this;
    }
}
