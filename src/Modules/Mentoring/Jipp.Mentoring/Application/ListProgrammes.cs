using Jipp.Mentoring.Domain;

namespace Jipp.Mentoring.Application;

/// <summary>One programme in a list.</summary>
/// <param name="NextTitle">The first milestone that is not done; null when all are.</param>
internal sealed record ProgrammeRow(
    ProgrammeId Id,
    string Title,
    ProgrammePhase Phase,
    ProgrammeFormat Format,
    string HubCode,
    string HubName,
    ProgrammeState State,
    DateOnly OpenedOn,
    DateOnly? CompletedOn,
    int MilestoneCount,
    int DoneCount,
    string? NextTitle,
    DateOnly? NextDueOn
);

/// <summary>Programmes, running ones first.</summary>
/// <param name="State">Null for every state.</param>
[Permission(Permission.Public)]
internal sealed record ListProgrammes(ProgrammeState? State = null) : IQuery<Result<IReadOnlyList<ProgrammeRow>>>;

internal sealed class ListProgrammesHandler(IReadRepository<Programme> programmes) : IQueryHandler<ListProgrammes, Result<IReadOnlyList<ProgrammeRow>>>
{
    public async Task<Result<IReadOnlyList<ProgrammeRow>>> Handle(ListProgrammes query, CancellationToken ct) =>
        Result<IReadOnlyList<ProgrammeRow>>.Success(await programmes.List(new ProgrammeRows(query.State), ct));
}
