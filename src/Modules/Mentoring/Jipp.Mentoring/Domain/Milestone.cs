namespace Jipp.Mentoring.Domain;

/// <summary>As what a person acted on a programme.</summary>
internal enum ActingRole
{
    HubOperator,
    Mentor,
    Secretariat,
}

/// <summary>One step of a programme. Done means that <see cref="DoneOn"/> is set; late is computed at reading.</summary>
internal sealed class Milestone
{
    public const int LongestNote = 1000;

    private Milestone() { }

    public int Order { get; private set; }

    public string Title { get; private set; } = "";

    public string Description { get; private set; } = "";

    public string? Basis { get; private set; }

    public DateOnly DueOn { get; private set; }

    public DateOnly? DoneOn { get; private set; }

    public ActingRole? DoneBy { get; private set; }

    public string? Note { get; private set; }

    public static Milestone From(MilestoneTemplate template, DateOnly openedOn) =>
        new()
        {
            Order = template.Order,
            Title = template.Title,
            Description = template.Description,
            Basis = template.Basis,
            DueOn = openedOn.AddDays(template.DueDays),
        };

    public void Finish(DateOnly on, ActingRole by, string? note) => (DoneOn, DoneBy, Note) = (on, by, note);

    public void Undo() => (DoneOn, DoneBy, Note) = (null, null, null);
}
