using Jipp.Mentoring.Domain;

namespace Jipp.Mentoring.Application;

/// <summary>Programmes for a list, running ones first.</summary>
internal sealed class ProgrammeRows : Specification<Programme, ProgrammeRow>
{
    public ProgrammeRows(ProgrammeState? state)
    {
        if (state is { } wanted)
        {
            Query.Where(programme => programme.State == wanted);
        }

        Shape();
    }

    /// <summary>Those of some hubs, and those of a mentor.</summary>
    public ProgrammeRows(List<string> hubs, Guid? mentor)
    {
        Query.Where(programme => hubs.Contains(programme.HubCode) || (mentor != null && programme.MentorId == mentor));
        Shape();
    }

    private void Shape() =>
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
                programme.Milestones.Where(step => step.DoneOn == null).OrderBy(step => step.Order).Select(step => (DateOnly?)step.DueOn).FirstOrDefault()
            ))
            .OrderBy(programme =>
                programme.State == ProgrammeState.Running ? 0
                : programme.State == ProgrammeState.Completed ? 1
                : 2
            )
            .ThenBy(programme => programme.HubName)
            .ThenBy(programme => programme.Id);
}
