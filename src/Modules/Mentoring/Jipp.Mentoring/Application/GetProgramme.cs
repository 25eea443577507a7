using Jipp.Mentoring.Domain;

namespace Jipp.Mentoring.Application;

/// <summary>A programme with its milestones, and what the reader may do with it.</summary>
internal sealed record ProgrammeDetails(
    ProgrammeId Id,
    string Title,
    ProgrammePhase Phase,
    ProgrammeFormat Format,
    string HubCode,
    string HubName,
    ProgrammeState State,
    DateOnly OpenedOn,
    DateOnly? CompletedOn,
    DateOnly? ClosedOn,
    string? ClosingReason,
    int MilestoneCount,
    int DoneCount,
    IReadOnlyList<MilestoneRow> Milestones
)
{
    /// <summary>The day at the hub, by which milestones are late.</summary>
    public DateOnly Today { get; init; }

    public bool MayComplete { get; init; }

    public bool MayAssign { get; init; }

    public bool HasMentor { get; init; }

    /// <summary>The mentor's account, told only to who may change it.</summary>
    public Guid? MentorId { get; init; }

    /// <summary>Told to who may see it (<see cref="ProgrammeScope.SeesMentor"/>); null too when the account is no mentor's any more.</summary>
    public string? MentorName { get; init; }

    public bool SeesMentor { get; init; }
}

internal sealed record MilestoneRow(int Order, string Title, string Description, string? Basis, DateOnly DueOn, DateOnly? DoneOn, ActingRole? DoneBy, string? Note)
{
    public bool IsLate(DateOnly today) => DoneOn is null && DueOn < today;
}

[Permission(Permission.Public)]
internal sealed record GetProgramme(Guid ProgrammeId) : IQuery<Result<ProgrammeDetails>>;

internal sealed class GetProgrammeHandler(IReadRepository<Programme> programmes, IReadRepository<Mentor> mentors, ICurrentUser user, TimeProvider clock)
    : IQueryHandler<GetProgramme, Result<ProgrammeDetails>>
{
    public async Task<Result<ProgrammeDetails>> Handle(GetProgramme query, CancellationToken ct)
    {
        if (await programmes.Find(new Details(new ProgrammeId(query.ProgrammeId)), ct) is not { } found)
        {
            return Error.NotFound("programme.unknown", "Program pembinaan tidak ditemukan.");
        }

        var open = found.Programme.State != ProgrammeState.Closed;
        var seesMentor = found.MentorId is { } assigned && user.SeesMentor(found.Programme.HubCode, assigned);
        var mayAssign = open && user.Can(Permissions.AssignMentor) && user.IsSecretariat();
        return found.Programme with
        {
            Today = HubZone.Today(clock.GetUtcNow(), found.ProvinceCode),
            MayComplete = open && user.Can(Permissions.CompleteMilestone) && user.RoleFor(found.Programme.HubCode, found.MentorId) is not null,
            MayAssign = mayAssign,
            HasMentor = found.MentorId is not null,
            MentorId = mayAssign ? found.MentorId : null,
            SeesMentor = seesMentor,
            MentorName = seesMentor ? await mentors.Find(new NameOf(new MentorId(found.MentorId!.Value)), ct) : null,
        };
    }

    private sealed record Found(ProgrammeDetails Programme, string? ProvinceCode, Guid? MentorId);

    private sealed class NameOf : Specification<Mentor, string>
    {
        public NameOf(MentorId id) => Query.Select(mentor => mentor.Name!).Where(mentor => mentor.Id == id);
    }

    private sealed class Details : Specification<Programme, Found>
    {
        public Details(ProgrammeId id) =>
            Query
                .Select(programme => new Found(
                    new ProgrammeDetails(
                        programme.Id,
                        programme.Title,
                        programme.Phase,
                        programme.Format,
                        programme.HubCode,
                        programme.HubName,
                        programme.State,
                        programme.OpenedOn,
                        programme.CompletedOn,
                        programme.ClosedOn,
                        programme.ClosingReason,
                        programme.MilestoneCount,
                        programme.DoneCount,
                        programme
                            .Milestones.OrderBy(step => step.Order)
                            .Select(step => new MilestoneRow(step.Order, step.Title, step.Description, step.Basis, step.DueOn, step.DoneOn, step.DoneBy, step.Note))
                            .ToList()
                    ),
                    programme.ProvinceCode,
                    programme.MentorId
                ))
                .Where(programme => programme.Id == id);
    }
}
