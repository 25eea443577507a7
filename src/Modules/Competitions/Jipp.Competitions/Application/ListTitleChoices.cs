using Jipp.Competitions.Domain;

namespace Jipp.Competitions.Application;

/// <summary>A title that can be recorded.</summary>
internal sealed record TitleChoice(int Year, string Title, int Position);

/// <summary>All titles of all editions, newest edition first, for a form.</summary>
[Permission(Permissions.GrantTitle)]
internal sealed record ListTitleChoices : IQuery<Result<IReadOnlyList<TitleChoice>>>;

internal sealed class ListTitleChoicesHandler(IReadRepository<Edition> editions) : IQueryHandler<ListTitleChoices, Result<IReadOnlyList<TitleChoice>>>
{
    public async Task<Result<IReadOnlyList<TitleChoice>>> Handle(ListTitleChoices query, CancellationToken ct)
    {
        var all = await editions.List(new Choices(), ct);
        return Result<IReadOnlyList<TitleChoice>>.Success(
            [.. all.SelectMany(edition => edition).OrderByDescending(choice => choice.Year).ThenBy(choice => choice.Position)]);
    }

    private sealed class Choices : Specification<Edition, List<TitleChoice>>
    {
        public Choices() =>
            Query
                .Select(edition => edition.Titles.Select(title => new TitleChoice(edition.Year, title.Name, title.Position)).ToList())
                .OrderByDescending(edition => edition.Year);
    }
}
