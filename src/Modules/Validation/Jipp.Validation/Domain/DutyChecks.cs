namespace Jipp.Validation.Domain;

/// <summary>What makes an office be asked before its usual day.</summary>
internal enum CheckKind
{
    AgencyRenamed,

    /// <summary>Somebody of the public says that it no longer runs.</summary>
    PublicReport,
    TitleGranted,

    /// <summary>A campaign has the record in its scope.</summary>
    Campaign,

    /// <summary>The record copies another one, and that one was said to have stopped.</summary>
    OriginalStopped,
}

/// <summary>Why the office of an open duty is asked out of turn; one row for each kind.</summary>
internal sealed class CheckReason
{
    private CheckReason() { }

    internal CheckReason(DutyId dutyId, CheckKind kind, string? detail, DateTimeOffset now) => (DutyId, Kind, Detail, Count, FirstAt, LastAt) = (dutyId, kind, detail, 1, now, now);

    internal CheckReason(DutyId dutyId, CheckReason other)
    {
        (DutyId, Kind, Detail, Count) = (dutyId, other.Kind, other.Detail, other.Count);
        (FirstAt, LastAt) = (other.FirstAt, other.LastAt);
    }

    public DutyId DutyId { get; private set; }

    public CheckKind Kind { get; private set; }

    /// <summary>The new name, the title; null for reports, whose texts stand by themselves.</summary>
    public string? Detail { get; private set; }

    /// <summary>How often it happened and was not dismissed; 0 when everything was.</summary>
    public int Count { get; private set; }

    public DateTimeOffset FirstAt { get; private set; }

    public DateTimeOffset LastAt { get; private set; }

    public bool Stands => Count > 0;

    internal void Again(string? detail, DateTimeOffset now)
    {
        if (!Stands)
        {
            FirstAt = now;
        }

        (Detail, Count, LastAt) = (detail ?? Detail, Count + 1, now);
    }

    internal void Now(string detail) => Detail = detail;

    internal void Dismiss(int occurrences) => Count = Math.Max(0, Count - occurrences);
}

/// <summary>The part of a duty that is about its day: asked out of turn, asked again, its nudges planned anew.</summary>
internal sealed partial class Duty
{
    private readonly List<CheckReason> _reasons = [];

    /// <summary>The due day before a check moved it up; null while none did.</summary>
    public DateOnly? RegularDueOn { get; private set; }

    public IReadOnlyList<CheckReason> Reasons => _reasons;

    public bool IsChecked => _reasons.Exists(reason => reason.Stands);

    /// <summary>
    /// Asks the office now, whatever the day: it has the days of a check for its answer, and what it put off is asked all the same. A reason
    /// that stands already is counted and asks nobody twice.
    /// </summary>
    internal bool Check(CheckKind kind, string? detail, Policy policy, DateTimeOffset now) => Check(kind, detail, policy.CheckBy(Address, now), policy, now);

    /// <summary>For a campaign: its first question has the campaign's day; a further one is only asked again, and not while it is put off.</summary>
    internal void AskFor(string campaign, DateOnly endsOn, Policy policy, DateTimeOffset now)
    {
        if (_reasons.Find(reason => reason is { Kind: CheckKind.Campaign, Stands: true }) is not { } standing)
        {
            Check(CheckKind.Campaign, campaign, endsOn, policy, now);
            return;
        }

        standing.Now(campaign);
        if (!IsSnoozed(now))
        {
            Ask(policy, now);
        }
    }

    private bool Check(CheckKind kind, string? detail, DateOnly by, Policy policy, DateTimeOffset now)
    {
        var known = _reasons.Find(reason => reason.Kind == kind);
        var stands = known is { Stands: true };
        if (known is null)
        {
            _reasons.Add(new CheckReason(Id, kind, detail, now));
        }
        else
        {
            known.Again(detail, now);
        }

        if (stands)
        {
            return false;
        }

        (SnoozedUntil, SnoozeReason) = (null, null);
        if (by < DueOn)
        {
            (RegularDueOn, DueOn) = (RegularDueOn ?? DueOn, by);
        }

        PlanAnew(policy, now);
        Ask(policy, now);
        return true;
    }

    /// <summary>Version of the policy by which day and nudges are planned.</summary>
    public int PolicyNumber { get; private set; }

    /// <summary>Day and nudges of a new version of the policy, once; a check keeps its earlier day. False when there was nothing to do.</summary>
    /// <param name="usual">The usual due day by that version; null when it is no matter of the policy.</param>
    internal bool Adopt(DateOnly? usual, Policy policy, DateTimeOffset now)
    {
        if (!IsOpen || PolicyNumber >= policy.Number)
        {
            return false;
        }

        PolicyNumber = policy.Number;
        if (usual is { } day)
        {
            (DueOn, RegularDueOn) = RegularDueOn is not null && day > DueOn ? (DueOn, day) : (day, (DateOnly?)null);
        }

        PlanAnew(policy, now);
        return true;
    }

    internal void Dismiss(CheckKind kind, int occurrences, Policy policy, DateTimeOffset now)
    {
        _reasons.Find(reason => reason.Kind == kind)?.Dismiss(occurrences);
        if (IsOpen && !IsChecked && RegularDueOn is { } regular)
        {
            (DueOn, RegularDueOn) = (regular, null);
            PlanAnew(policy, now);
        }
    }

    /// <summary>The duty that followed is not asked any more; why it was asked is now asked here.</summary>
    internal void TakeReasonsOf(Duty follower) =>
        _reasons.AddRange(follower._reasons.Where(reason => reason.Stands && !_reasons.Exists(own => own.Kind == reason.Kind)).Select(reason => new CheckReason(Id, reason)));

    /// <summary>Rungs before the day of opening never were: a record that is due on the day it came starts at the rung of the due day.</summary>
    private void PlanNudges(Policy policy, DateTimeOffset now)
    {
        var zone = policy.Zones.Of(Address);
        var today = zone.DayOf(now);
        _nudges.AddRange(policy.Ladder.Where(rung => DueOn.AddDays(rung.Day) >= today).Select(rung => new Nudge(Id, rung.Day, Policy.NudgeDue(DueOn, rung, zone))));
    }

    /// <summary>The due day moved. What lies ahead is told at its new time, also to those who were told of it for the old day; what passed is not told again.</summary>
    private void PlanAnew(Policy policy, DateTimeOffset now)
    {
        var zone = policy.Zones.Of(Address);
        var today = zone.DayOf(now);
        if (!policy.IsLapsed(DueOn, today))
        {
            LapseToldAt = null;
        }

        foreach (var rung in policy.Ladder)
        {
            var due = Policy.NudgeDue(DueOn, rung, zone);
            if (_nudges.Find(nudge => nudge.Rung == rung.Day) is { } known)
            {
                known.DueAt = due;
                if (due > now && known.State != NudgeState.Waiting)
                {
                    (known.State, known.Round) = (NudgeState.Waiting, known.Round + 1);
                }
            }
            else if (DueOn.AddDays(rung.Day) >= today)
            {
                _nudges.Add(new Nudge(Id, rung.Day, due));
            }
        }

        foreach (var gone in Waiting.Where(nudge => !policy.Ladder.Any(rung => rung.Day == nudge.Rung)))
        {
            gone.State = NudgeState.Withdrawn;
        }
    }

    /// <summary>The rung that the ladder has reached is told again to everybody; before the first rung the office is asked all the same.</summary>
    private void Ask(Policy policy, DateTimeOffset now)
    {
        var zone = policy.Zones.Of(Address);
        var reached =
            policy.Ladder.Where(rung => Policy.NudgeDue(DueOn, rung, zone) <= now).MaxBy(rung => rung.Day)
            ?? new Rung(zone.DayOf(now).DayNumber - DueOn.DayNumber, [], Always: false);
        if (_nudges.Find(nudge => nudge.Rung == reached.Day) is not { } asked)
        {
            asked = new Nudge(Id, reached.Day, Policy.NudgeDue(DueOn, reached, zone));
            _nudges.Add(asked);
        }

        (asked.State, asked.Round) = (NudgeState.Waiting, asked.Round + 1);
    }
}
