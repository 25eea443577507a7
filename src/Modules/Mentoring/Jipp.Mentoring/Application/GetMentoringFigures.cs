using Jipp.Mentoring.Domain;

namespace Jipp.Mentoring.Application;

internal sealed record MentoringFiguresRow(int Running, int Completed, int MilestonesDone, int Milestones);

/// <summary>A few figures for the home page.</summary>
[Permission(Permission.Public)]
internal sealed record GetMentoringFigures : IQuery<Result<MentoringFiguresRow>>;

internal sealed class GetMentoringFiguresHandler(IReadRepository<Programme> programmes) : IQueryHandler<GetMentoringFigures, Result<MentoringFiguresRow>>
{
    public async Task<Result<MentoringFiguresRow>> Handle(GetMentoringFigures query, CancellationToken ct)
    {
        var counts = await programmes.List(new Counts(), ct);
        return new MentoringFiguresRow(
            counts.Count(one => one.State == ProgrammeState.Running),
            counts.Count(one => one.State == ProgrammeState.Completed),
            counts.Sum(one => one.Done),
            counts.Sum(one => one.All)
        );
    }

    private sealed record Count(ProgrammeState State, int Done, int All);

    /// <summary>A row per hub, of which there are dozens: cheaper to add up here than to ask the database thrice.</summary>
    private sealed class Counts : Specification<Programme, Count>
    {
        public Counts() =>
            Query.Select(programme => new Count(programme.State, programme.DoneCount, programme.MilestoneCount)).Where(programme => programme.State != ProgrammeState.Closed);
    }
}
