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
    DateOnly? NextDueOn);

/// <summary>Programmes, running ones first.</summary>
/// <param name="State">Null for every state.</param>
/// <param name="OnlyMine">Only those that the signed-in person may act on.</param>
[Permission(Permission.Public)]
internal sealed record ListProgrammes(ProgrammeState? State = null, bool OnlyMine = false) : IQuery<Result<IReadOnlyList<ProgrammeRow>>>;

internal sealed class ListProgrammesHandler(IReadRepository<Programme> programmes, ICurrentUser user)
    : IQueryHandler<ListProgrammes, Result<IReadOnlyList<ProgrammeRow>>>
{
    public async Task<Result<IReadOnlyList<ProgrammeRow>>> Handle(ListProgrammes query, CancellationToken ct) =>
        Result<IReadOnlyList<ProgrammeRow>>.Success(await programmes.List(new Rows(query, user), ct));

    private sealed class Rows : Specification<Programme, ProgrammeRow>
    {
        public Rows(ListProgrammes query, ICurrentUser user)
        {
            if (query.State is { } state)
            {
                Query.Where(programme => programme.State == state);
            }

            if (query.OnlyMine && !user.IsSecretariat())
            {
                var (hubs, person) = (user.Hubs().ToList(), user.Id);
                Query.Where(programme => hubs.Contains(programme.HubCode) || (person != null && programme.MentorId == person));
            }

            Query
                .Select(programme => new ProgrammeRow(
                    programme.Id,
                    programme.Title,
                    programme.Phase,
                    programme.Format,
                    programme.HubCode,
                    programme.HubName,
                    programme.State,
                    programme.OpenedOn,
                    programme.CompletedOn,
                    programme.MilestoneCount,
                    programme.DoneCount,
                    programme.Milestones.Where(step => step.DoneOn == null).OrderBy(step => step.Order).Select(step => step.Title).FirstOrDefault(),
                    programme.Milestones.Where(step => step.DoneOn == null).OrderBy(step => step.Order).Select(step => (DateOnly?)step.DueOn).FirstOrDefault()))
                .OrderBy(programme => programme.State == ProgrammeState.Running ? 0 : programme.State == ProgrammeState.Completed ? 1 : 2)
                .ThenBy(programme => programme.HubName)
                .ThenBy(programme => programme.Id);
        }
    }
}
