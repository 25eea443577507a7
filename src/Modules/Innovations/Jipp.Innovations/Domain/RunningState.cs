namespace Jipp.Innovations.Domain;

/// <summary>
/// Copy of what Validation tells about one innovation: when an answer is due, and the last answer. A row of its own beside the
/// innovation, so that it may arrive first and never touches the record's revision. Older tellings never overwrite newer ones.
/// </summary>
internal sealed class RunningState
{
    public RunningState(InnovationId innovationId) => InnovationId = innovationId;

    public InnovationId InnovationId { get; private init; }

    /// <summary>Revision of the latest duty heard of; 0 when none.</summary>
    public int DutyRevision { get; private set; }

    /// <summary>
    /// Day by which the next answer is due. An answer and the duty that opens with it say the same day, so whichever is heard last
    /// holds; each of the two streams has its own revisions.
    /// </summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Counts the answers; the latest wins. 0 when never answered.</summary>
    public int AnswerRevision { get; private set; }

    /// <summary><c>berkendala</c>, <c>lancar</c>, <c>berkembang</c>, <c>bereplikasi</c>, <c>bertransformasi</c> or <c>berhenti</c>.</summary>
    public string? Status { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The office in words, never a person.</summary>
    public string? AnsweredBy { get; private set; }

    public DateOnly? StoppedOn { get; private set; }

    public string? StopReason { get; private set; }

    /// <summary>Told when nobody answered in time; for those who act on it. Readers compute the badge from the dates.</summary>
    public DateOnly? LapsedDueOn { get; private set; }

    public Answer? LastAnswer => AnsweredAt is { } at ? new(Status!, at, AnsweredBy!, StoppedOn) : null;

    public void HearDuty(DateOnly dueOn, int revision)
    {
        if (revision > DutyRevision)
        {
            (DutyRevision, DueOn) = (revision, dueOn);
        }
    }

    public void HearConfirmation(string status, DateTimeOffset at, string by, DateOnly nextDueOn, int revision)
    {
        if (revision > AnswerRevision)
        {
            (AnswerRevision, Status, AnsweredAt, AnsweredBy) = (revision, status, at, by);
            (DueOn, StoppedOn, StopReason) = (nextDueOn, null, null);
        }
    }

    public void HearStop(DateOnly stoppedOn, string reason, DateTimeOffset at, string by, int revision)
    {
        if (revision > AnswerRevision)
        {
            (AnswerRevision, Status, AnsweredAt, AnsweredBy) = (revision, Answer.Stopped, at, by);
            (StoppedOn, StopReason) = (stoppedOn, reason);
        }
    }

    public void HearLapse(DateOnly dueOn)
    {
        if (LapsedDueOn is null || dueOn > LapsedDueOn)
        {
            LapsedDueOn = dueOn;
        }
    }
}

/// <summary>The last answer of the responsible office.</summary>
internal sealed record Answer(string Status, DateTimeOffset At, string By, DateOnly? StoppedOn)
{
    public const string Stopped = "berhenti";
}
