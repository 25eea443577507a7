using Jipp.BuildingBlocks.Infrastructure.Checks;
using Jipp.Mentoring.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Mentoring.Infrastructure;

internal static class MentoringInvariants
{
    public static IReadOnlyList<Invariant> All { get; } =
    [
        Invariant.Of<MentoringDbContext>(
            "mentoring.completed-means-all-done",
            "A programme is completed exactly when every milestone is done; a closed one never was.",
            (database, ct) =>
                (
                    from programme in database.Programmes
                    let open = programme.Milestones.Count(step => step.DoneOn == null)
                    where
                        (programme.State == ProgrammeState.Completed && (open > 0 || programme.CompletedOn == null))
                        || (programme.State != ProgrammeState.Completed && (open == 0 || programme.CompletedOn != null))
                    select programme.HubCode
                ).ToListAsync(ct)
        ),
        Invariant.Of<MentoringDbContext>(
            "mentoring.counts-agree",
            "A programme's counts are those of its milestones.",
            (database, ct) =>
                (
                    from programme in database.Programmes
                    where
                        programme.MilestoneCount != programme.Milestones.Select(step => step.Order).Count()
                        || programme.DoneCount != programme.Milestones.Count(step => step.DoneOn != null)
                    select programme.HubCode
                ).ToListAsync(ct)
        ),
        Invariant.Of<MentoringDbContext>(
            "mentoring.closed-has-reason",
            "A closed programme has a day and a reason.",
            (database, ct) =>
                (
                    from programme in database.Programmes
                    where programme.State == ProgrammeState.Closed && (programme.ClosedOn == null || programme.ClosingReason == null || programme.ClosingReason == "")
                    select programme.HubCode
                ).ToListAsync(ct)
        ),
        Invariant.Of<MentoringDbContext>(
            "mentoring.designated-hub-has-onboarding",
            "Every hub that was ever designated has its onboarding, and it runs on while the hub is one.",
            (database, ct) =>
                (
                    from hub in database.Hubs
                    where
                        hub.DesignatedRevision > 0
                        && !database.Programmes.Any(programme =>
                            programme.HubCode == hub.HubCode
                            && programme.TemplateCode == ProgrammeTemplate.Onboarding
                            && (programme.State != ProgrammeState.Closed || hub.EndedRevision > hub.DesignatedRevision)
                        )
                    select hub.HubCode
                ).ToListAsync(ct)
        ),
    ];
}
