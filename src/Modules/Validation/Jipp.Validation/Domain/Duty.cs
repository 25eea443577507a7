using Jipp.BuildingBlocks;

namespace Jipp.Validation.Domain;

internal enum DutyState
{
    Open,
    Answered,
    Verified,
    Disputed,
    Closed,
}

internal enum CloseReason
{
    Retired,

    /// <summary>The record lives on in another one, which is asked.</summary>
    Merged,
    StopVerified,

    /// <summary>The answer before it was corrected to "stopped", so there is nothing to ask.</summary>
    AnswerCorrected,

    /// <summary>The answer before it was returned, so that one is asked again instead.</summary>
    AnswerReturned,
}

/// <summary>
/// A confirmation duty: one office must say whether one record still runs. Open → Answered → Verified, Disputed or back to Open; Closed
/// when there is nothing left to ask. Opened and answered through <see cref="TrackedInnovation"/>, which keeps one open at a time.
/// </summary>
internal sealed partial class Duty : AggregateRoot<DutyId>
{
    private readonly List<Nudge> _nudges = [];
    private readonly List<Answer> _answers = [];

    private Duty() { }

    internal Duty(InnovationId innovationId, Address address, Assignment assignment, DateOnly dueOn, Policy policy, DateTimeOffset now)
    {
        Id = new DutyId(Guid.CreateVersion7(now));
        (InnovationId, OpenFor, DueOn, OpenedAt) = (innovationId, innovationId, dueOn, now);
        (AgencyCode, Unit, ProvinceCode) = (address.AgencyCode, address.Unit, address.Province);
        (OfficeKind, OfficeKey, OfficeReason, RestsSince) = (assignment.Office.Kind, assignment.Office.Key, assignment.Reason, now);
        PolicyNumber = policy.Number;
        PlanNudges(policy, now);
    }

    public InnovationId InnovationId { get; private set; }

    /// <summary>The innovation while this duty is open, else null: a unique index on it keeps one open duty per innovation.</summary>
    public InnovationId? OpenFor { get; private set; }

    public DutyState State { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    public DateOnly DueOn { get; private set; }

    public string? AgencyCode { get; private set; }

    /// <summary>Folded name of the unit, empty when the record names none.</summary>
    public string Unit { get; private set; } = "";

    public string? ProvinceCode { get; private set; }

    public OfficeKind OfficeKind { get; private set; }

    public string OfficeKey { get; private set; } = "";

    public OfficeReason OfficeReason { get; private set; }

    public DateTimeOffset RestsSince { get; private set; }

    public DateTimeOffset? SnoozedUntil { get; private set; }

    public string? SnoozeReason { get; private set; }

    public string? DelegatedAgency { get; private set; }

    /// <summary>Folded name of the unit that answers in place of the usual office; null when none does.</summary>
    public string? DelegatedUnit { get; private set; }

    public string? DelegatedUnitName { get; private set; }

    public DateTimeOffset? DelegatedUntil { get; private set; }

    public string? DelegationReason { get; private set; }

    public Delegation? Delegation => DelegatedUnit is null ? null : new(DelegatedAgency!, DelegatedUnit, DelegatedUnitName!, DelegatedUntil!.Value, DelegationReason!);

    /// <summary>Open, and the time of its delegation is over.</summary>
    public bool IsHandedBack(DateTimeOffset now) => IsOpen && DelegatedUntil <= now;

    public DateTimeOffset? AnsweredAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public CloseReason? CloseReason { get; private set; }

    /// <summary>Why the last answer was returned or is disputed.</summary>
    public string? Objection { get; private set; }

    public DateTimeOffset? LapseToldAt { get; private set; }

    public IReadOnlyList<Nudge> Nudges => _nudges;

    public IReadOnlyList<Answer> Answers => _answers;

    public Office Office => new(OfficeKind, OfficeKey);

    public Address Address => new(AgencyCode, Unit, ProvinceCode);

    public Answer? LastAnswer => _answers.MaxBy(answer => answer.Revision);

    /// <summary>Since when the answer has been "stopped", whatever was corrected about it since; null while it is another one.</summary>
    public DateTimeOffset? StoppedSince =>
        _answers.OrderByDescending(answer => answer.Revision).TakeWhile(answer => answer.Status == AnswerStatus.Stopped).LastOrDefault()?.AnsweredAt;

    public bool IsOpen => State == DutyState.Open;

    public bool IsSnoozed(DateTimeOffset now) => IsOpen && SnoozedUntil > now;

    /// <summary>Until when the last answer may be corrected; null when there is nothing to correct.</summary>
    public DateTimeOffset? CorrectableUntil(Policy policy) => State == DutyState.Answered ? AnsweredAt?.AddDays(policy.CorrectionDays) : null;

    /// <summary>The record moved, or another office stands in now. Those who hold the new office are asked without waiting for the next rung.</summary>
    public void RestOn(Address address, Assignment assignment, Policy policy, DateTimeOffset now)
    {
        if (!IsOpen)
        {
            return;
        }

        // A historic agency and its successor are the same; a move to another one leaves the delegation behind.
        if (address.AgencyCode != AgencyCode && assignment.Reason != OfficeReason.Delegated)
        {
            EndDelegation();
        }

        var zoneBefore = policy.Zones.Of(Address);
        (AgencyCode, Unit, ProvinceCode) = (address.AgencyCode, address.Unit, address.Province);
        if (policy.Zones.Of(Address) is var zone && zone != zoneBefore)
        {
            foreach (var nudge in Waiting)
            {
                nudge.DueAt = Policy.NudgeDue(DueOn, policy.RungAt(nudge.Rung), zone);
            }
        }

        OfficeReason = assignment.Reason;
        if (assignment.Office == Office)
        {
            return;
        }

        (OfficeKind, OfficeKey, RestsSince) = (assignment.Office.Kind, assignment.Office.Key, now);
        if (_nudges.Where(nudge => nudge.State == NudgeState.Sent).MaxBy(nudge => nudge.Rung) is { } latest)
        {
            latest.State = NudgeState.Waiting;
        }
    }

    public Result Snooze(DateOnly until, string reason, Policy policy, DateTimeOffset now)
    {
        if (!IsOpen)
        {
            return Error.Conflict("duty.not-open", "Kewajiban ini sudah tidak terbuka, jadi tidak perlu ditunda.");
        }

        var zone = policy.Zones.Of(Address);
        var today = zone.DayOf(now);
        if (until <= today || until > today.AddDays(policy.LongestSnoozeDays))
        {
            return Error.Invalid("duty.snooze-range", "Pilih tanggal mulai besok sampai paling lama {0} hari lagi.", policy.LongestSnoozeDays);
        }

        (SnoozedUntil, SnoozeReason) = (zone.At(until, TimeOnly.MinValue), reason);
        return Result.Success();
    }

    /// <param name="until">The day on which the usual office answers again.</param>
    public Result Delegate(Delegation delegation, DateOnly until, Policy policy, DateTimeOffset now)
    {
        if (!IsOpen)
        {
            return Error.Conflict("duty.not-open-to-delegate", "Kewajiban ini sudah tidak terbuka, jadi tidak perlu dilimpahkan.");
        }

        var today = policy.Zones.Of(Address).DayOf(now);
        if (until <= today || until > today.AddDays(policy.LongestDelegationDays))
        {
            return Error.Invalid("duty.delegation-range", "Pilih tanggal mulai besok sampai paling lama {0} hari lagi.", policy.LongestDelegationDays);
        }

        (DelegatedAgency, DelegatedUnit, DelegatedUnitName) = (delegation.AgencyCode, delegation.Unit, delegation.UnitName);
        (DelegatedUntil, DelegationReason) = (delegation.Until, delegation.Reason);
        return Result.Success();
    }

    /// <summary>Told once the duty rests where the delegation, or its end, put it.</summary>
    public void TellHandedOver(DateOnly? until, DateTimeOffset now) => Raise(new DutyHandedOver(this, until, now));

    public void EndDelegation() => (DelegatedAgency, DelegatedUnit, DelegatedUnitName, DelegatedUntil, DelegationReason) = (null, null, null, null, null);

    public Result Verify(DateTimeOffset now)
    {
        if (State is not (DutyState.Answered or DutyState.Disputed))
        {
            return NotAnswered();
        }

        (State, Objection) = (DutyState.Verified, null);
        if (LastAnswer?.Status == AnswerStatus.Stopped)
        {
            Close(Domain.CloseReason.StopVerified, now);
        }

        return Result.Success();
    }

    public Result Dispute(string objection)
    {
        if (State != DutyState.Answered)
        {
            return NotAnswered();
        }

        (State, Objection) = (DutyState.Disputed, objection);
        return Result.Success();
    }

    /// <summary>Told once, when nobody answered within the days of grace.</summary>
    public void TellLapse(Policy policy, DateTimeOffset now)
    {
        if (IsOpen && LapseToldAt is null && policy.IsLapsed(DueOn, policy.Zones.Of(Address).DayOf(now)))
        {
            LapseToldAt = now;
            Raise(new DutyLapsed(Id, InnovationId, DueOn));
        }
    }

    internal void Answer(Answer answer)
    {
        _answers.Add(answer);
        if (IsOpen)
        {
            (State, OpenFor, AnsweredAt, Objection) = (DutyState.Answered, null, answer.AnsweredAt, null);
            WithdrawNudges();
        }
    }

    internal void Reopen(string objection, DateTimeOffset now)
    {
        (State, OpenFor, AnsweredAt, Objection) = (DutyState.Open, InnovationId, null, objection);
        (SnoozedUntil, SnoozeReason) = (null, null);
        foreach (var nudge in _nudges.Where(nudge => nudge.State == NudgeState.Withdrawn && nudge.DueAt > now))
        {
            nudge.State = NudgeState.Waiting;
        }

        // The office hears of the returned answer with its next digest.
        if (_nudges.Where(nudge => nudge.DueAt <= now).MaxBy(nudge => nudge.Rung) is { } reached)
        {
            (reached.State, reached.Round) = (NudgeState.Waiting, reached.Round + 1);
        }
    }

    /// <summary>Open again after a merge. Rungs that passed meanwhile are caught up by the last of them alone.</summary>
    internal void ComeBack(DateTimeOffset now)
    {
        (State, OpenFor, ClosedAt, CloseReason) = (DutyState.Open, InnovationId, null, null);
        var missed = _nudges.Where(nudge => nudge.State == NudgeState.Withdrawn && nudge.DueAt <= now).MaxBy(nudge => nudge.Rung);
        foreach (var nudge in _nudges.Where(nudge => nudge.State == NudgeState.Withdrawn && (nudge.DueAt > now || nudge == missed)))
        {
            nudge.State = NudgeState.Waiting;
        }
    }

    internal void Close(CloseReason reason, DateTimeOffset now)
    {
        (State, OpenFor, ClosedAt, CloseReason) = (DutyState.Closed, null, now, reason);
        WithdrawNudges();
    }

    private IEnumerable<Nudge> Waiting => _nudges.Where(nudge => nudge.State == NudgeState.Waiting);

    private void WithdrawNudges()
    {
        foreach (var nudge in Waiting)
        {
            nudge.State = NudgeState.Withdrawn;
        }
    }

    private static Error NotAnswered() => Error.Conflict("duty.not-answered", "Kewajiban ini belum dijawab atau sudah diputuskan.");
}
