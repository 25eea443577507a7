using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>One rung as a form sends it. A rung without a day is none.</summary>
internal sealed record RungInput(int? Day, bool ToHub, bool ToSecretariat, bool Always);

/// <summary>A policy that somebody wrote and nobody has confirmed.</summary>
internal sealed record PolicyDraft(int? IntervalMonths, int? AwardedIntervalMonths, int? CheckDays, int? GraceDays, IReadOnlyList<RungInput> Ladder)
{
    public const int ShortestGrace = 30;
    public const int LongestGrace = 180;
    public const int MostRungs = 10;
    public const int LongestInterval = 60;

    public PolicyValues Values =>
        new(
            IntervalMonths ?? 0,
            AwardedIntervalMonths ?? 0,
            CheckDays ?? 0,
            GraceDays ?? 0,
            [.. Ladder.Where(rung => rung.Day is not null).OrderBy(rung => rung.Day).Select(rung => new Rung(rung.Day!.Value, [.. CopiesOf(rung)], rung.Always))]
        );

    public static PolicyDraft Of(PolicyValues values) =>
        new(
            values.IntervalMonths,
            values.AwardedIntervalMonths,
            values.CheckDays,
            values.GraceDays,
            [.. values.Ladder.Select(rung => new RungInput(rung.Day, rung.CopyTo.Contains(OfficeKind.Hub), rung.CopyTo.Contains(OfficeKind.Secretariat), rung.Always))]
        );

    /// <summary>What is wrong with it. The last letter is always sent on the last day of grace, and nothing is sent later.</summary>
    public IReadOnlyList<FieldError> Faults()
    {
        List<FieldError> faults = [];
        if (IntervalMonths is not (>= 1 and <= LongestInterval))
        {
            faults.Add(new(nameof(IntervalMonths), "Isi jumlah bulan, 1 sampai 60."));
        }

        if (AwardedIntervalMonths is not (>= 1 and <= LongestInterval))
        {
            faults.Add(new(nameof(AwardedIntervalMonths), "Isi jumlah bulan, 1 sampai 60."));
        }

        if (CheckDays is not (>= 7 and <= 60))
        {
            faults.Add(new(nameof(CheckDays), "Isi jumlah hari, 7 sampai 60."));
        }

        if (GraceDays is not (>= ShortestGrace and <= LongestGrace) || GraceDays is not { } graceDays)
        {
            faults.Add(new(nameof(GraceDays), "Isi jumlah hari, 30 sampai 180."));
            return faults;
        }

        var days = Ladder.Select(rung => rung.Day).OfType<int>().ToList();
        if (days.Distinct().Count() != days.Count)
        {
            faults.Add(new(nameof(Ladder), "Dua pengingat jatuh pada hari yang sama."));
        }

        if (days.Exists(day => day < -180 || day > graceDays))
        {
            faults.Add(new(nameof(Ladder), "Hari pengingat paling awal -180, dan paling akhir hari terakhir masa tenggang."));
        }

        if (!Ladder.Any(rung => rung.Day == graceDays && rung.Always))
        {
            faults.Add(
                new(
                    nameof(Ladder),
                    "Surat terakhir jatuh pada hari terakhir masa tenggang dan selalu dikirim: juga kepada yang berhenti menerima pengingat. Ubah atau tambah pengingat hari itu."
                )
            );
        }

        return faults;
    }

    private static IEnumerable<OfficeKind> CopiesOf(RungInput rung)
    {
        if (rung.ToHub)
        {
            yield return OfficeKind.Hub;
        }

        if (rung.ToSecretariat)
        {
            yield return OfficeKind.Secretariat;
        }
    }
}

/// <summary>Questions that are due in one month, by the policy in force and by another one.</summary>
/// <param name="Month">Its first day; null for all that is overdue today.</param>
internal sealed record MonthOfEffect(DateOnly? Month, int Before, int After);

/// <summary>What a policy would do to the open questions, if it were in force now.</summary>
/// <param name="Earlier">Duties whose due day moves up; <paramref name="Later"/> those whose due day moves back.</param>
/// <param name="UnconfirmedBefore">Records that count as unconfirmed today; <paramref name="UnconfirmedAfter"/> those that would, at once.</param>
/// <param name="DueThisWeekBefore">Nudges that wait and fall due within seven days.</param>
/// <param name="Withdrawn">Nudges that wait and would never be sent; <paramref name="Planned"/> those that nobody had planned.</param>
internal sealed record PolicyEffect(
    int Open,
    int Earlier,
    int Later,
    int UnconfirmedBefore,
    int UnconfirmedAfter,
    int DueThisWeekBefore,
    int DueThisWeekAfter,
    int Withdrawn,
    int Planned,
    IReadOnlyList<MonthOfEffect> Months
)
{
    public int Moved => Earlier + Later;

    public const int MonthsShown = 18;
}

internal interface IPolicyReader
{
    /// <summary>Tries a policy on copies of all open duties. Changes nothing.</summary>
    Task<PolicyEffect> Try(Policy inForce, Policy policy, CancellationToken ct);

    /// <summary>Open duties that do not follow a version yet.</summary>
    Task<int> Behind(int number, CancellationToken ct);
}

internal static class PolicyErrors
{
    public static readonly Error Unchanged = Error.Conflict("policy.unchanged", "Kebijakan ini sama dengan yang berlaku, jadi tidak ada yang perlu disimpan.");

    public static readonly Error Meanwhile = Error.Conflict(
        "policy.changed-meanwhile",
        "Kebijakan baru saja diubah orang lain. Isian Anda masih ada: lihat yang berlaku sekarang, lalu lihat akibatnya sekali lagi."
    );
}
