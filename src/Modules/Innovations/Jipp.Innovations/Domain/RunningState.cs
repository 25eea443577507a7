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

    /// <summary>How many answers there were when that duty opened.</summary>
    public int DutyAnswersBefore { get; private set; }

    public DateOnly? DutyDueOn { get; private set; }

    /// <summary>The day that the latest answer named for the next one.</summary>
    public DateOnly? NextDueOn { get; private set; }

    /// <summary>
    /// Day by which the next answer is due. Both duties and answers say it, each in a stream of its own: the duty holds when it opened
    /// with or after the latest answer, else the answer does, because its own duty is still on the way.
    /// </summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Counts the answers, also those that were returned; the latest wins. 0 when never answered.</summary>
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

    public void HearDuty(DateOnly dueOn, int answersBefore, int revision)
    {
        if (revision > DutyRevision)
        {
            (DutyRevision, DutyAnswersBefore, DutyDueOn) = (revision, answersBefore, dueOn);
            Settle();
        }
    }

    public void HearConfirmation(string status, DateTimeOffset at, string by, DateOnly nextDueOn, int revision)
    {
        if (revision > AnswerRevision)
        {
            (AnswerRevision, Status, AnsweredAt, AnsweredBy) = (revision, status, at, by);
            (NextDueOn, StoppedOn, StopReason) = (nextDueOn, null, null);
            Settle();
        }
    }

    public void HearStop(DateOnly stoppedOn, string reason, DateTimeOffset at, string by, int revision)
    {
        if (revision > AnswerRevision)
        {
            (AnswerRevision, Status, AnsweredAt, AnsweredBy) = (revision, Answer.Stopped, at, by);
            (NextDueOn, StoppedOn, StopReason) = (null, stoppedOn, reason);
            Settle();
        }
    }

    /// <summary>The answer of this revision does not count any more; what was known before it does.</summary>
    /// <param name="before">Null when nobody had answered before.</param>
    public void HearWithdrawal(Answer? before, string? stopReason, DateOnly dueOn, int revision)
    {
        if (revision >= AnswerRevision)
        {
            (AnswerRevision, Status, AnsweredAt, AnsweredBy) = (revision, before?.Status, before?.At, before?.By);
            (NextDueOn, StoppedOn, StopReason) = (dueOn, before?.StoppedOn, stopReason);
            Settle();
        }
    }

    public void HearLapse(DateOnly dueOn)
    {
        if (LapsedDueOn is null || dueOn > LapsedDueOn)
        {
            LapsedDueOn = dueOn;
        }
    }

    private void Settle() => DueOn = DutyRevision > 0 && DutyAnswersBefore >= AnswerRevision ? DutyDueOn : NextDueOn;
}

/// <summary>The last answer of the responsible office.</summary>
internal sealed record Answer(string Status, DateTimeOffset At, string By, DateOnly? StoppedOn)
{
    public const string Stopped = "berhenti";
}
