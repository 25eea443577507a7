namespace Jipp.Innovations.Domain;

internal enum BadgeKind
{
    /// <summary>"Belum pernah dikonfirmasi": never answered, and late by no more than the days of grace.</summary>
    NeverConfirmed,

    /// <summary>The status of the last answer with its date.</summary>
    Confirmed,

    /// <summary>"Perlu dikonfirmasi": answered once, and the next answer is late by no more than the days of grace.</summary>
    Due,

    /// <summary>"Tidak Terkonfirmasi": late by more than the days of grace.</summary>
    Unconfirmed,

    /// <summary>"Berhenti sejak …".</summary>
    Stopped,
}

/// <summary>How fresh the knowledge about a record is, computed when it is read and never stored.</summary>
/// <param name="Status">Status of the last answer, null when there is none.</param>
/// <param name="On">Day of the last answer (WIB); for <see cref="BadgeKind.Stopped"/> the day it stopped.</param>
/// <param name="By">Office that answered, in words.</param>
internal sealed record Badge(BadgeKind Kind, string? Status, DateOnly? On, string? By)
{
    private static readonly TimeSpan Wib = TimeSpan.FromHours(7);

    /// <param name="dueOn">Null while no duty was heard of: nothing is late then.</param>
    /// <param name="graceDays">Days past due after which an answer counts as missing.</param>
    public static Badge Of(DateOnly? dueOn, Answer? answer, DateTimeOffset now, int graceDays)
    {
        if (answer?.StoppedOn is { } stopped)
        {
            return new(BadgeKind.Stopped, answer.Status, stopped, answer.By);
        }

        var daysPastDue = dueOn is { } due ? DayOf(now).DayNumber - due.DayNumber : 0;
        var kind = (answer, daysPastDue) switch
        {
            _ when daysPastDue > graceDays => BadgeKind.Unconfirmed,
            (null, _) => BadgeKind.NeverConfirmed,
            (_, > 0) => BadgeKind.Due,
            _ => BadgeKind.Confirmed,
        };
        return new(kind, answer?.Status, answer is null ? null : DayOf(answer.At), answer?.By);
    }

    private static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Wib).DateTime);
}
