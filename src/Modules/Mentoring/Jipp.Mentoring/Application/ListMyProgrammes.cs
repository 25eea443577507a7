using Jipp.Mentoring.Domain;

namespace Jipp.Mentoring.Application;

/// <summary>The programmes that the signed-in person works on; all of them for who sees all.</summary>
[Permission(Permissions.SeeProgrammes)]
internal sealed record ListMyProgrammes : IQuery<Result<IReadOnlyList<ProgrammeRow>>>;

internal sealed class ListMyProgrammesHandler(IReadRepository<Programme> programmes, ICurrentUser user) : IQueryHandler<ListMyProgrammes, Result<IReadOnlyList<ProgrammeRow>>>
{
    public async Task<Result<IReadOnlyList<ProgrammeRow>>> Handle(ListMyProgrammes query, CancellationToken ct) =>
        Result<IReadOnlyList<ProgrammeRow>>.Success(await programmes.List(user.SeesAll() ? new ProgrammeRows(state: null) : new ProgrammeRows([.. user.Hubs()], user.Id), ct));
}
