namespace Jipp.Mentoring.Domain;

internal readonly record struct ProgrammeId(Guid Value) : ITypedId<ProgrammeId>
{
    public static ProgrammeId From(Guid value) => new(value);
}

internal enum ProgrammeState
{
    Running,
    Completed,

    /// <summary>Ended before its time, with a reason.</summary>
    Closed,
}

/// <summary>Every milestone is done.</summary>
internal sealed record ProgrammeCompleted : IDomainEvent;

/// <summary>A mentoring programme of a hub: Running → Completed when the last milestone is done ⇄, Running ⇄ Closed with its hub.</summary>
internal sealed class Programme : AggregateRoot<ProgrammeId>
{
    private static readonly DateOnly Earliest = new(2010, 1, 1);

    private readonly List<Milestone> _milestones = [];

    private Programme() { }

    public string TemplateCode { get; private set; } = "";

    public string Title { get; private set; } = "";

    public ProgrammePhase Phase { get; private set; }

    public ProgrammeFormat Format { get; private set; }

    public string HubCode { get; private set; } = "";

    public string HubName { get; private set; } = "";

    public string? ProvinceCode { get; private set; }

    public DateOnly OpenedOn { get; private set; }

    public ProgrammeState State { get; private set; }

    public DateOnly? CompletedOn { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public string? ClosingReason { get; private set; }

    /// <summary>The mentor's account; null while nobody is assigned.</summary>
    public Guid? MentorId { get; private set; }

    public int MilestoneCount { get; private set; }

    public int DoneCount { get; private set; }

    public IReadOnlyList<Milestone> Milestones => _milestones;

    /// <summary>Due days count from the day of opening, also when the hub was designated years before.</summary>
    public static Programme Open(ProgrammeTemplate template, string hubCode, string hubName, string? provinceCode, DateOnly today)
    {
        var programme = new Programme
        {
            Id = TypedId.New<ProgrammeId>(),
            TemplateCode = template.Code,
            Title = template.Title,
            Phase = template.Phase,
            Format = template.Format,
            HubCode = hubCode,
            HubName = hubName,
            ProvinceCode = provinceCode,
            OpenedOn = today,
            MilestoneCount = template.Milestones.Count,
        };
        programme._milestones.AddRange(template.Milestones.OrderBy(step => step.Order).Select(step => Milestone.From(step, today)));
        return programme;
    }

    /// <summary>The hub's entry changed.</summary>
    public void Describe(string hubName, string? provinceCode) => (HubName, ProvinceCode) = (hubName, provinceCode);

    /// <param name="on">The day it was done; may lie before the opening, since many hubs began long ago.</param>
    public Result Complete(int order, DateOnly on, ActingRole by, string? note, DateOnly today)
    {
        if (State == ProgrammeState.Closed)
        {
            return AlreadyClosed();
        }

        if (_milestones.Find(step => step.Order == order) is not { } milestone)
        {
            return Error.NotFound("milestone.unknown", "Tahapan ini tidak ada pada program.");
        }

        if (milestone.DoneOn is not null)
        {
            return Error.Conflict("milestone.already-done", "Tahapan ini sudah ditandai selesai. Muat ulang halaman untuk melihatnya.");
        }

        if (on > today || on < Earliest)
        {
            return Error.Invalid([new("DoneOn", "Tanggal selesai harus antara tahun 2010 dan hari ini.")]);
        }

        milestone.Finish(on, by, note);
        DoneCount++;
        if (DoneCount == MilestoneCount)
        {
            (State, CompletedOn) = (ProgrammeState.Completed, _milestones.Max(step => step.DoneOn));
            Raise(new ProgrammeCompleted());
        }

        return Result.Success();
    }

    /// <summary>Takes a "done" back; a completed programme runs again.</summary>
    public Result Reopen(int order)
    {
        if (State == ProgrammeState.Closed)
        {
            return AlreadyClosed();
        }

        if (_milestones.Find(step => step.Order == order) is not { } milestone)
        {
            return Error.NotFound("milestone.unknown", "Tahapan ini tidak ada pada program.");
        }

        if (milestone.DoneOn is null)
        {
            return Error.Conflict("milestone.not-done", "Tahapan ini belum ditandai selesai. Muat ulang halaman untuk melihatnya.");
        }

        milestone.Undo();
        DoneCount--;
        (State, CompletedOn) = (ProgrammeState.Running, null);
        return Result.Success();
    }

    /// <summary>Ends a running programme. One that is completed or closed stays as it is.</summary>
    public void Close(DateOnly on, string reason)
    {
        if (State == ProgrammeState.Running)
        {
            (State, ClosedOn, ClosingReason) = (ProgrammeState.Closed, on, reason);
        }
    }

    /// <summary>The hub is one again: a closed programme goes on where it stopped.</summary>
    public void Resume()
    {
        if (State == ProgrammeState.Closed)
        {
            (State, ClosedOn, ClosingReason) = (ProgrammeState.Running, null, null);
        }
    }

    public Result AssignMentor(Guid? person)
    {
        if (State == ProgrammeState.Closed)
        {
            return AlreadyClosed();
        }

        MentorId = person;
        return Result.Success();
    }

    private Error AlreadyClosed() => Error.Conflict("programme.closed", "Program ini sudah ditutup ({0}), jadi tidak dapat diubah.", ClosingReason ?? "");
}
