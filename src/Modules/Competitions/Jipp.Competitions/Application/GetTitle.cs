using Jipp.Competitions.Domain;

namespace Jipp.Competitions.Application;

/// <summary>One title with its state and history, to be withdrawn or granted again.</summary>
[Permission(Permissions.SeeClaims)]
internal sealed record GetTitle(Guid TitleId) : IQuery<Result<TitleRow>>;

internal sealed class GetTitleHandler(ITitleReading reading) : IQueryHandler<GetTitle, Result<TitleRow>>
{
    public async Task<Result<TitleRow>> Handle(GetTitle query, CancellationToken ct) =>
        await reading.Find(new TitleId(query.TitleId), ct) is { } title ? title : Error.NotFound("title.unknown", "Gelar tidak ditemukan.");
}
