using System.Linq.Expressions;

namespace Jipp.BuildingBlocks;

/// <summary>What to read: the names and shapes of Ardalis.Specification, the part that we use (docs/adr/0002).</summary>
public interface ISpecification<T>
{
    IReadOnlyList<Expression<Func<T, bool>>> WhereExpressions { get; }

    IReadOnlyList<OrderExpression<T>> OrderExpressions { get; }

    int? Skip { get; }

    int? Take { get; }

    bool AsNoTracking { get; }

    /// <summary>Applies the specification to a list in memory.</summary>
    IEnumerable<T> Evaluate(IEnumerable<T> entities);
}

/// <summary>A specification that projects what it reads.</summary>
public interface ISpecification<T, TResult> : ISpecification<T>
{
    Expression<Func<T, TResult>>? Selector { get; }

    new IEnumerable<TResult> Evaluate(IEnumerable<T> entities);
}

public sealed record OrderExpression<T>(Expression<Func<T, object?>> KeySelector, bool Descending);

public abstract class Specification<T> : ISpecification<T>
{
    private readonly List<Expression<Func<T, bool>>> _where = [];
    private readonly List<OrderExpression<T>> _order = [];

    protected Specification() => Query = new SpecificationBuilder<T>(this);

    protected SpecificationBuilder<T> Query { get; }

    public IReadOnlyList<Expression<Func<T, bool>>> WhereExpressions => _where;

    public IReadOnlyList<OrderExpression<T>> OrderExpressions => _order;

    public int? Skip { get; internal set; }

    public int? Take { get; internal set; }

    public bool AsNoTracking { get; internal set; }

    public IEnumerable<T> Evaluate(IEnumerable<T> entities) => SpecificationEvaluator.GetQuery(entities.AsQueryable(), this);

    internal void Add(Expression<Func<T, bool>> criterion) => _where.Add(criterion);

    internal void Add(OrderExpression<T> order) => _order.Add(order);
}

public abstract class Specification<T, TResult> : Specification<T>, ISpecification<T, TResult>
{
    protected Specification() => Query = new SpecificationBuilder<T, TResult>(this);

    protected new SpecificationBuilder<T, TResult> Query { get; }

    public Expression<Func<T, TResult>>? Selector { get; internal set; }

    public new IEnumerable<TResult> Evaluate(IEnumerable<T> entities) => SpecificationEvaluator.GetQuery(entities.AsQueryable(), this);
}
