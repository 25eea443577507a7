namespace Jipp.Validation.Domain;

/// <summary>How far a record can be trusted today. Never stored: computed whenever somebody looks.</summary>
internal enum Badge
{
    NeverConfirmed,
    Confirmed,
    NeedsConfirmation,
    Unconfirmed,
    Stopped,
}

internal static class Badges
{
    /// <param name="dueOn">Due day of the open duty; null when none is open.</param>
    public static Badge Of(AnswerStatus? last, DateOnly? dueOn, DateOnly today, Policy policy) =>
        last switch
        {
            AnswerStatus.Stopped => Badge.Stopped,
            _ when dueOn is { } due && policy.IsLapsed(due, today) => Badge.Unconfirmed,
            null => Badge.NeverConfirmed,
            _ when dueOn is { } due && today > due => Badge.NeedsConfirmation,
            _ => Badge.Confirmed,
        };
}
