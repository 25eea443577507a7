namespace Jipp.Validation.Domain;

internal enum NudgeState
{
    /// <summary>Not due yet, or due and somebody is still to be told.</summary>
    Waiting,

    /// <summary>Everybody who was to be told has it in a digest.</summary>
    Sent,

    /// <summary>A later rung was reached before this one went out.</summary>
    Skipped,

    /// <summary>The duty was answered or closed first.</summary>
    Withdrawn,
}

/// <summary>One rung of the ladder for one duty.</summary>
internal sealed class Nudge
{
    private Nudge() { }

    internal Nudge(DutyId dutyId, int rung, DateTimeOffset dueAt) => (DutyId, Rung, DueAt) = (dutyId, rung, dueAt);

    public DutyId DutyId { get; private set; }

    /// <summary>Days after the due day.</summary>
    public int Rung { get; private set; }

    public DateTimeOffset DueAt { get; internal set; }

    public NudgeState State { get; internal set; }

    /// <summary>Grows when the same question is asked anew after a returned answer, so that those who were told before are told again.</summary>
    public int Round { get; internal set; }
}
