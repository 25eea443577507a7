using Jipp.BuildingBlocks;

namespace Jipp.Validation.Domain;

/// <summary>The part of a record that is about the day of its question: asked out of turn, by a campaign, or by another version of the policy.</summary>
internal sealed partial class TrackedInnovation
{
    /// <summary>Something happened that makes the office be asked now. False when there is nothing to ask, or when it was asked for this already.</summary>
    public bool Check(Duty? open, CheckKind kind, string? detail, Policy policy, DateTimeOffset now)
    {
        if (open is null || open.Id != OpenDutyId)
        {
            return false;
        }

        var isNew = open.Check(kind, detail, policy, now);
        Follow(open);
        return isNew;
    }

    /// <summary>
    /// The office is asked while an original that this record copies is said to have stopped and nobody confirmed the copy since. A question that
    /// stands on no such original any more is taken back, unless it was answered. It follows from what is known by now alone, in whatever order
    /// that was heard.
    /// </summary>
    /// <param name="stopped">The originals that are said to have stopped.</param>
    public void FollowOriginals(Duty open, IEnumerable<StoppedOriginal> stopped, Policy policy, DateTimeOffset now)
    {
        var asked = open.Reasons.FirstOrDefault(reason => reason is { Kind: CheckKind.OriginalStopped, Stands: true });
        switch (FirstToAskFor(stopped)?.Words, asked)
        {
            case (null, { } gone):
                Dismiss(open, CheckKind.OriginalStopped, gone.Count, policy, now);
                break;
            case ({ } words, null):
                Check(open, CheckKind.OriginalStopped, words, policy, now);
                break;
            case ({ } words, { } standing):
                standing.Now(words);
                break;
        }
    }

    /// <summary>The one that stopped first of those for which the office is to be asked; null when it is to be asked for none.</summary>
    public StoppedOriginal? FirstToAskFor(IEnumerable<StoppedOriginal> stopped) =>
        stopped.Where(original => LastAnsweredAt is not { } answered || answered < original.Since).MinBy(original => original.Since);

    /// <summary>How often it was looked up whether this record stopped, because another one copies it.</summary>
    public int LookedUp { get; private set; }

    /// <summary>Whoever answers for this record at the same moment comes second and begins anew, so that the copy is asked by one of the two.</summary>
    public void LookUp() => LookedUp++;

    /// <summary>A campaign asks for the record: out of turn at first, later only once more. False when there is nothing to ask.</summary>
    /// <param name="endsOn">The day by which the campaign wants an answer.</param>
    public bool AskFor(Duty open, string campaign, DateOnly endsOn, Policy policy, DateTimeOffset now)
    {
        if (open.Id != OpenDutyId)
        {
            return false;
        }

        open.AskFor(campaign, endsOn, policy, now);
        Follow(open);
        return true;
    }

    /// <summary>Takes back some occurrences of a reason to ask. The usual due day stands again when no reason is left.</summary>
    public void Dismiss(Duty duty, CheckKind kind, int occurrences, Policy policy, DateTimeOffset now)
    {
        duty.Dismiss(kind, occurrences, policy, now);
        if (duty.Id == OpenDutyId)
        {
            Follow(duty);
        }
    }

    /// <summary>The open duty follows a new version of the policy. False when it did already.</summary>
    /// <param name="answered">The duty that was answered last; null when none was.</param>
    public bool Adopt(Duty open, Duty? answered, bool awarded, Policy policy, DateTimeOffset now)
    {
        var adopted = open.Adopt(UsualDue(open, answered?.AnsweredAt, awarded, policy, now), policy, now);
        if (adopted && open.Id == OpenDutyId)
        {
            Follow(open);
        }

        return adopted;
    }

    /// <summary>
    /// The usual due day of the open duty by this policy, or null when the policy does not decide it: an imported record that was never
    /// confirmed is due since its import, and a returned answer on the day it had. A day that moves up leaves the office some time.
    /// </summary>
    private DateOnly? UsualDue(Duty open, DateTimeOffset? answeredAt, bool awarded, Policy policy, DateTimeOffset now)
    {
        if (open.Answers.Count > 0 || (LastAnsweredAt is null && Imported))
        {
            return null;
        }

        var zone = policy.Zones.Of(open.Address);
        var (opened, before, today) = (zone.DayOf(open.OpenedAt), open.RegularDueOn ?? open.DueOn, zone.DayOf(now));
        var usual = policy.NextDue(answeredAt is { } at ? zone.DayOf(at) : opened, awarded);
        usual = usual > opened ? usual : opened;
        var earliest = today.AddDays(policy.TransitionDays) is var spared && spared < before ? spared : before;
        return usual < earliest ? earliest : usual;
    }
}
