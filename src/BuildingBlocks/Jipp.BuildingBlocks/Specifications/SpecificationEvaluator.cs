namespace Jipp.BuildingBlocks;

/// <summary>Turns a specification into a query: on a database through its LINQ provider, in memory through LINQ to objects.</summary>
public static class SpecificationEvaluator
{
    public static IQueryable<T> GetQuery<T>(IQueryable<T> source, ISpecification<T> specification) => Page(Ordered(Filtered(source, specification), specification), specification);

    public static IQueryable<TResult> GetQuery<T, TResult>(IQueryable<T> source, ISpecification<T, TResult> specification) =>
        GetQuery(source, (ISpecification<T>)specification)
            .Select(specification.Selector ?? throw new InvalidOperationException($"{specification.GetType().Name} selects nothing."));

    /// <summary>The matching rows without order and page: for counting.</summary>
    public static IQueryable<T> Filtered<T>(IQueryable<T> source, ISpecification<T> specification) =>
        specification.WhereExpressions.Aggregate(source, (query, criterion) => query.Where(criterion));

    private static IQueryable<T> Ordered<T>(IQueryable<T> query, ISpecification<T> specification)
    {
        IOrderedQueryable<T>? ordered = null;
        foreach (var (key, descending) in specification.OrderExpressions)
        {
            ordered = (ordered, descending) switch
            {
                (null, false) => query.OrderBy(key),
                (null, true) => query.OrderByDescending(key),
                (_, false) => ordered.ThenBy(key),
                (_, true) => ordered.ThenByDescending(key),
            };
        }

        return ordered ?? query;
    }

    private static IQueryable<T> Page<T>(IQueryable<T> query, ISpecification<T> specification)
    {
        if (specification.Skip is { } skip)
        {
            query = query.Skip(skip);
        }

        return specification.Take is { } take ? query.Take(take) : query;
    }
}
