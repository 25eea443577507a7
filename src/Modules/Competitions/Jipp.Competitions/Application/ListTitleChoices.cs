using Jipp.Competitions.Domain;

namespace Jipp.Competitions.Application;

/// <summary>A title that can be recorded.</summary>
internal sealed record TitleChoice(int Year, string Title);

/// <summary>All titles of all editions, newest edition first, for a form.</summary>
[Permission(Permissions.GrantTitle)]
internal sealed record ListTitleChoices : IQuery<Result<IReadOnlyList<TitleChoice>>>;

internal sealed class ListTitleChoicesHandler(IReadRepository<Edition> editions) : IQueryHandler<ListTitleChoices, Result<IReadOnlyList<TitleChoice>>>
{
    public async Task<Result<IReadOnlyList<TitleChoice>>> Handle(ListTitleChoices query, CancellationToken ct)
    {
        var years = await editions.List(new Years(), ct);
        return Result<IReadOnlyList<TitleChoice>>.Success([.. years.SelectMany(year => year.Titles.Select(title => new TitleChoice(year.Year, title)))]);
    }

    private sealed record YearTitles(int Year, List<string> Titles);

    // The year stays outside of the inner projection: a reference from there to here is a query that SQLite cannot answer.
    private sealed class Years : Specification<Edition, YearTitles>
    {
        public Years() =>
            Query
                .Select(edition => new YearTitles(edition.Year, edition.Titles.OrderBy(title => title.Position).Select(title => title.Name).ToList()))
                .OrderByDescending(edition => edition.Year);
    }
}
