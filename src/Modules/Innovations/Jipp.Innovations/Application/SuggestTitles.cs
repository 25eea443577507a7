using FluentValidation;
using Jipp.BuildingBlocks;

namespace Jipp.Innovations.Application;

/// <summary>Titles to offer while a person types: what a search for the text would show first, the last word perhaps unfinished.</summary>
[Permission(Permission.Public)]
internal sealed record SuggestTitles(string? Text) : IQuery<Result<List<string>>>;

internal sealed class SuggestTitlesValidator : AbstractValidator<SuggestTitles>
{
    public SuggestTitlesValidator() =>
        RuleFor(query => query.Text).MaximumLength(SearchCatalogueValidator.LongestText).WithMessage("Kata pencarian paling panjang 200 huruf. Persingkat, lalu cari lagi.");
}

internal sealed class SuggestTitlesHandler(ICatalogueIndex index, TimeProvider clock) : IQueryHandler<SuggestTitles, Result<List<string>>>
{
    public const int Most = 8;

    public async Task<Result<List<string>>> Handle(SuggestTitles query, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(query.Text))
        {
            return new List<string>();
        }

        // Words that find nothing as typed are no prefix of any title: another spelling would only confuse a person in the middle of a word.
        var found = await index.Search(
            new CatalogueSearch
            {
                Text = query.Text,
                Take = Most,
                Now = clock.GetUtcNow(),
            },
            ct
        );
        return found is { SearchedInstead: null, SomeWordsOnly: false } ? found.Hits.Select(hit => hit.Document.Title).Distinct(StringComparer.Ordinal).ToList() : [];
    }
}
