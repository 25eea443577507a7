namespace Jipp.Validation.Domain;

/// <summary>When a record was confirmed, until when that holds, and by when it must be confirmed again. Days in the zone of its province.</summary>
/// <param name="LastConfirmedAt">The last answer, whatever it said; null when there is none.</param>
/// <param name="ConfirmedUntil">Last day on which that answer holds; null when nobody answered or when it stopped.</param>
/// <param name="NextDueOn">Day by which the next answer is due; null when nothing is asked.</param>
/// <param name="GraceEndsOn">Last day before the record counts as unconfirmed; null when nothing is asked.</param>
internal sealed record Renewal(Badge Status, DateTimeOffset? LastConfirmedAt, DateOnly? ConfirmedUntil, DateOnly? NextDueOn, DateOnly? GraceEndsOn)
{
    public static Renewal Of(AnswerStatus? last, DateTimeOffset? lastAnsweredAt, DateOnly? dueOn, DateOnly today, Policy policy) =>
        new(Badges.Of(last, dueOn, today, policy), lastAnsweredAt, last is null or AnswerStatus.Stopped ? null : dueOn, dueOn, dueOn?.AddDays(policy.GraceDays));
}
