using Jipp.BuildingBlocks;

namespace Jipp.Validation.Domain;

/// <summary>What of the policy people may change: intervals by kind of record, days of a check and of grace, the ladder.</summary>
internal sealed record PolicyValues(int IntervalMonths, int AwardedIntervalMonths, int CheckDays, int GraceDays, IReadOnlyList<Rung> Ladder)
{
    public static PolicyValues Of(Policy policy) => new(policy.IntervalMonths, policy.AwardedIntervalMonths, policy.CheckDays, policy.GraceDays, policy.Ladder);

    public Policy In(Policy policy, int number) =>
        policy with
        {
            IntervalMonths = IntervalMonths,
            AwardedIntervalMonths = AwardedIntervalMonths,
            CheckDays = CheckDays,
            GraceDays = GraceDays,
            Ladder = [.. Ladder.OrderBy(rung => rung.Day)],
            Number = number,
        };

    public bool SameAs(PolicyValues other) =>
        (IntervalMonths, AwardedIntervalMonths, CheckDays, GraceDays) == (other.IntervalMonths, other.AwardedIntervalMonths, other.CheckDays, other.GraceDays)
        && LadderText.Write(Ladder) == LadderText.Write(other.Ladder);
}

/// <summary>The ladder as one line, the way Data/ladder.csv has it: <c>-30,,0|7,hub,0|60,hub;secretariat,1</c>.</summary>
internal static class LadderText
{
    public static string Write(IEnumerable<Rung> ladder) =>
        string.Join(
            '|',
            ladder
                .OrderBy(rung => rung.Day)
                .Select(rung =>
                    string.Create(
                        System.Globalization.CultureInfo.InvariantCulture,
                        $"{rung.Day},{string.Join(';', rung.CopyTo.Order().Select(kind => kind.ToString().ToLowerInvariant()))},{(rung.Always ? 1 : 0)}"
                    )
                )
        );

    public static IReadOnlyList<Rung> Read(string text) => [.. text.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(line => Rung(line.Split(',')))];

    public static Rung Rung(string[] row) =>
        new(
            int.Parse(row[0], System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture),
            [.. row[1].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(kind => Enum.Parse<OfficeKind>(kind, ignoreCase: true))],
            row[2] == "1"
        );
}

/// <summary>One version of the policy, kept for ever; the highest number is in force. A restored version is a further one with the same values.</summary>
internal sealed class PolicyVersion : AggregateRoot<PolicyVersionId>
{
    public const int LongestReason = 500;

    private PolicyVersion() { }

    public PolicyVersion(int number, PolicyValues values, string reason, Guid? authorId, string author, int? restores, DateTimeOffset now)
    {
        Id = new PolicyVersionId(Guid.CreateVersion7(now));
        (Number, Reason, AuthorId, Author, Restores, MadeAt) = (number, reason, authorId, author, restores, now);
        (IntervalMonths, AwardedIntervalMonths, CheckDays) = (values.IntervalMonths, values.AwardedIntervalMonths, values.CheckDays);
        (GraceDays, Ladder) = (values.GraceDays, LadderText.Write(values.Ladder));
        if (number > 1)
        {
            Raise(new PolicyChanged(number, GraceDays, now));
        }
    }

    /// <summary>From 1, the policy as shipped.</summary>
    public int Number { get; private set; }

    public int IntervalMonths { get; private set; }

    public int AwardedIntervalMonths { get; private set; }

    public int CheckDays { get; private set; }

    /// <summary>Days past due after which a record counts as unconfirmed.</summary>
    public int GraceDays { get; private set; }

    /// <summary>See <see cref="LadderText"/>.</summary>
    public string Ladder { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public Guid? AuthorId { get; private set; }

    /// <summary>The office that changed it, in words.</summary>
    public string Author { get; private set; } = "";

    /// <summary>The version whose values this one has again.</summary>
    public int? Restores { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>When every open duty followed it.</summary>
    public DateTimeOffset? AppliedAt { get; private set; }

    public PolicyValues Values => new(IntervalMonths, AwardedIntervalMonths, CheckDays, GraceDays, LadderText.Read(Ladder));

    public void Applied(DateTimeOffset now) => AppliedAt ??= now;
}

/// <summary>All versions, the latest first.</summary>
internal sealed class PolicyVersions : Specification<PolicyVersion>
{
    public PolicyVersions() => Query.Where(version => version.Number > 0).OrderByDescending(version => version.Number);
}

/// <summary>Open duties that do not follow a version yet, in a fixed order.</summary>
internal sealed class DutiesBeforePolicy : Specification<Duty>
{
    public DutiesBeforePolicy(int number, int atMost) => Query.Where(duty => duty.OpenFor != null && duty.PolicyNumber < number).OrderBy(duty => duty.Id).Take(atMost);
}
