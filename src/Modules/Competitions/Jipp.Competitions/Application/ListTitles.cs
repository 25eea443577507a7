using FluentValidation;
using Jipp.Competitions.Domain;

namespace Jipp.Competitions.Application;

/// <summary>Titles in every state, newest edition first.</summary>
/// <param name="Page">From 1.</param>
[Permission(Permissions.SeeClaims)]
internal sealed record ListTitles(int? Year, TitleState? State, string? Text, int Page) : IQuery<Result<TitlePage>>;

internal sealed class ListTitlesValidator : AbstractValidator<ListTitles>
{
    public ListTitlesValidator()
    {
        RuleFor(request => request.Page).InclusiveBetween(1, 10_000).WithMessage("Halaman ini tidak ada.");
        RuleFor(request => request.Text).MaximumLength(100).WithMessage("Kata pencarian paling panjang 100 huruf.");
    }
}

internal sealed class ListTitlesHandler(ITitleReading reading) : IQueryHandler<ListTitles, Result<TitlePage>>
{
    private const int Size = 25;

    public async Task<Result<TitlePage>> Handle(ListTitles query, CancellationToken ct) =>
        await reading.List(new TitleFilter(query.Year, query.State, query.Text?.Trim(), query.Page, Size), ct);
}
