namespace Jipp.Competitions.Application;

/// <summary>A few figures for the home page.</summary>
[Permission(Permission.Public)]
internal sealed record GetCompetitionFigures : IQuery<Result<CompetitionFigures>>;

internal sealed class GetCompetitionFiguresHandler(IEditionReading reading) : IQueryHandler<GetCompetitionFigures, Result<CompetitionFigures>>
{
    public async Task<Result<CompetitionFigures>> Handle(GetCompetitionFigures query, CancellationToken ct) => await reading.Figures(ct);
}
