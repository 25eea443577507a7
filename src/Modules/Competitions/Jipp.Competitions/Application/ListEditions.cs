namespace Jipp.Competitions.Application;

/// <summary>All years, newest first.</summary>
[Permission(Permission.Public)]
internal sealed record ListEditions : IQuery<Result<IReadOnlyList<EditionRow>>>;

internal sealed class ListEditionsHandler(IEditionReading reading) : IQueryHandler<ListEditions, Result<IReadOnlyList<EditionRow>>>
{
    public async Task<Result<IReadOnlyList<EditionRow>>> Handle(ListEditions query, CancellationToken ct) => Result<IReadOnlyList<EditionRow>>.Success(await reading.List(ct));
}
