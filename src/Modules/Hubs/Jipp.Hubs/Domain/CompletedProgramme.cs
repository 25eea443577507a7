namespace Jipp.Hubs.Domain;

/// <summary>The programme's own id, as Mentoring tells it.</summary>
internal readonly record struct ProgrammeId(Guid Value) : ITypedId<ProgrammeId>
{
    public static ProgrammeId From(Guid value) => new(value);
}

/// <summary>A mentoring programme that a hub has completed: a line of its scorecard.</summary>
internal sealed class CompletedProgramme : AggregateRoot<ProgrammeId>
{
    private CompletedProgramme() { }

    public string HubCode { get; private set; } = "";

    public string Title { get; private set; } = "";

    public DateOnly CompletedOn { get; private set; }

    /// <summary>Revision of the programme that this row stems from.</summary>
    public int Revision { get; private set; }

    public static CompletedProgramme Of(ProgrammeId id) => new() { Id = id };

    public void Take(string hubCode, string title, DateOnly completedOn, int revision)
    {
        if (revision > Revision)
        {
            (HubCode, Title, CompletedOn, Revision) = (hubCode, title, completedOn, revision);
        }
    }
}
