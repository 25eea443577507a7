namespace Jipp.Competitions.Application;

/// <summary>One year with its titles and the winners that the catalogue knows.</summary>
[Permission(Permission.Public)]
internal sealed record GetEdition(int Year) : IQuery<Result<EditionDetails>>;

internal sealed class GetEditionHandler(IEditionReading reading) : IQueryHandler<GetEdition, Result<EditionDetails>>
{
    public async Task<Result<EditionDetails>> Handle(GetEdition query, CancellationToken ct) =>
        await reading.Find(query.Year, ct) is { } edition ? edition : Error.NotFound("edition.unknown", "Edisi tahun {0} tidak ditemukan.", query.Year);
}
