namespace Jipp.Validation.Domain;

/// <summary>How fresh a record's state is at one instant; computed whenever somebody looks, never stored.</summary>
/// <param name="DaysLate">Days since the answer was due; null when nothing is late. 0 on the due day of a record that nobody ever answered for.</param>
internal sealed record Freshness(Badge Badge, int? DaysLate)
{
    /// <param name="dueOn">Due day of the open duty; null when none is open.</param>
    public static Freshness Of(AnswerStatus? last, DateOnly? dueOn, DateOnly today, Policy policy)
    {
        var badge = Badges.Of(last, dueOn, today, policy);
        return new(
            badge,
            badge is Badge.NeverConfirmed or Badge.NeedsConfirmation or Badge.Unconfirmed && dueOn is { } due && today >= due ? today.DayNumber - due.DayNumber : null
        );
    }

    /// <summary>
    /// What the record adds to the score, 0 to 1: 1 while its last answer is not due again, and for one that is known to have stopped; after
    /// the due day falling evenly to 0 over the days of grace; 0 when nobody ever answered.
    /// </summary>
    public double Weight(Policy policy) =>
        Badge switch
        {
            Badge.Confirmed or Badge.Stopped => 1,
            Badge.NeedsConfirmation => policy.GraceDays == 0 ? 0 : Math.Clamp(1 - (double)(DaysLate ?? 0) / policy.GraceDays, 0, 1),
            _ => 0,
        };
}

/// <summary>An answer as it counts in the past.</summary>
internal sealed record PastAnswer(DutyId DutyId, int Revision, AnswerStatus Status, DateTimeOffset At);

/// <summary>A question as it stood in the past.</summary>
internal sealed record PastDuty(DutyId Id, DateTimeOffset OpenedAt, DateOnly DueOn, DateTimeOffset? ClosedAt);

/// <summary>An answer was given back, so that its question was open again and what was known before counted.</summary>
/// <param name="AnswerRevision">Of the answer; earlier ones to the same question had been corrected by it.</param>
internal sealed record PastReturn(DutyId DutyId, int AnswerRevision, DateTimeOffset At);

/// <summary>What happened to one record, from which its state at any instant follows.</summary>
internal sealed class RecordPast
{
    private readonly PastAnswer[] _answers;
    private readonly PastDuty[] _duties;
    private readonly PastReturn[] _returns;

    public RecordPast(IEnumerable<PastAnswer> answers, IEnumerable<PastDuty> duties, IEnumerable<PastReturn> returns) =>
        (_answers, _duties, _returns) = ([.. answers.OrderBy(answer => answer.Revision)], [.. duties.OrderBy(duty => duty.OpenedAt)], [.. returns]);

    /// <summary>When it was first asked for, which is when it came into the catalogue; null when it never was.</summary>
    public DateTimeOffset? FirstAskedAt => _duties.Length == 0 ? null : _duties[0].OpenedAt;

    public PastAnswer? LastAnswer => Counting(DateTimeOffset.MaxValue).LastOrDefault();

    /// <summary>The last answer by which it ran; null when there is none.</summary>
    public PastAnswer? LastRunning => Counting(DateTimeOffset.MaxValue).LastOrDefault(answer => answer.Status != AnswerStatus.Stopped);

    /// <summary>Its state at an instant under today's policy; null before it came into the catalogue.</summary>
    public Freshness? At(DateTimeOffset instant, Policy policy)
    {
        if (FirstAskedAt is not { } first || first > instant)
        {
            return null;
        }

        var last = Counting(instant).LastOrDefault();
        var open = _duties.LastOrDefault(duty => IsOpenAt(duty, instant));
        return Freshness.Of(last?.Status, open?.DueOn, Zone.Wib.DayOf(instant), policy);
    }

    private IEnumerable<PastAnswer> Counting(DateTimeOffset instant) =>
        _answers.Where(answer => answer.At <= instant && !_returns.Any(one => one.DutyId == answer.DutyId && one.AnswerRevision >= answer.Revision && one.At <= instant));

    private bool IsOpenAt(PastDuty duty, DateTimeOffset instant)
    {
        if (duty.OpenedAt > instant || duty.ClosedAt <= instant)
        {
            return false;
        }

        var answered = _answers.Where(answer => answer.DutyId == duty.Id && answer.At <= instant).Select(answer => (DateTimeOffset?)answer.At).Max();
        var returned = _returns.Where(one => one.DutyId == duty.Id && one.At <= instant).Select(one => (DateTimeOffset?)one.At).Max();
        return answered is null || returned >= answered;
    }
}
