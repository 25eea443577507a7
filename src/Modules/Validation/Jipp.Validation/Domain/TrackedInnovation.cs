using Jipp.BuildingBlocks;

namespace Jipp.Validation.Domain;

/// <summary>What Validation knows of a published record, as the catalogue last told it.</summary>
internal sealed record RecordFacts(
    string Nri,
    string Slug,
    string Title,
    string? AgencyCode,
    string AgencyName,
    string? Unit,
    string? ProvinceCode,
    bool Imported,
    int? SourceYear = null
);

/// <summary>
/// A record of the catalogue, seen as something to be asked for: a local copy of its facts, the latest answer, and the rule that it has one
/// open duty while it is published and not stopped.
/// </summary>
internal sealed class TrackedInnovation : AggregateRoot<InnovationId>
{
    private TrackedInnovation() { }

    public TrackedInnovation(InnovationId id) => Id = id;

    public string Nri { get; private set; } = "";

    public string Slug { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string? AgencyCode { get; private set; }

    public string AgencyName { get; private set; } = "";

    public string? Unit { get; private set; }

    public string? ProvinceCode { get; private set; }

    public bool Imported { get; private set; }

    /// <summary>Year of the award or the news in the first source: when it was published there; null when not said.</summary>
    public int? SourceYear { get; private set; }

    /// <summary>Revision of the catalogue's record that these facts are of.</summary>
    public int SourceRevision { get; private set; }

    public bool IsPublished { get; private set; }

    /// <summary>The record that this one lives on in since the two were merged; null while it is one of its own.</summary>
    public InnovationId? MergedInto { get; private set; }

    /// <summary>The duty that a merge closed: it is asked again when the merge is taken back.</summary>
    public DutyId? SetAsideDutyId { get; private set; }

    public DutyId? OpenDutyId { get; private set; }

    /// <summary>Due day of the open duty; null when none is open.</summary>
    public DateOnly? DueOn { get; private set; }

    public int DutiesOpened { get; private set; }

    public int AnswersGiven { get; private set; }

    public AnswerStatus? LastStatus { get; private set; }

    public DateTimeOffset? LastAnsweredAt { get; private set; }

    public string? LastAnsweredBy { get; private set; }

    public DateOnly? StoppedOn { get; private set; }

    public DutyId? LastAnsweredDutyId { get; private set; }

    public Address Address => new(AgencyCode, UnitName.Fold(Unit), ProvinceCode);

    public bool NeedsDuty => IsPublished && OpenDutyId is null && LastStatus != AnswerStatus.Stopped;

    /// <summary>Takes over the facts of a published record; false when something later is known already.</summary>
    public bool Take(RecordFacts facts, int revision)
    {
        if (revision <= SourceRevision)
        {
            return false;
        }

        (Nri, Slug, Title) = (facts.Nri, facts.Slug, facts.Title);
        (AgencyCode, AgencyName, Unit, ProvinceCode) = (facts.AgencyCode, facts.AgencyName, facts.Unit, facts.ProvinceCode);
        (Imported, SourceYear, SourceRevision, IsPublished, MergedInto) = (facts.Imported, facts.SourceYear, revision, true, null);
        return true;
    }

    /// <summary>
    /// The record lives on in another one, which has a duty of its own: nobody is asked twice. False when something later is known already.
    /// </summary>
    public bool MergeInto(InnovationId survivor, Duty? open, int revision, DateTimeOffset now)
    {
        if (revision <= SourceRevision)
        {
            return false;
        }

        (SourceRevision, IsPublished, MergedInto) = (revision, false, survivor);
        if (open is not null)
        {
            SetAsideDutyId = open.Id;
            CloseOpen(open, CloseReason.Merged, now);
        }

        return true;
    }

    /// <summary>The duty that a merge closed comes back as it was, with its day and what of its ladder is still to come.</summary>
    public void TakeUp(Duty duty, DateTimeOffset now)
    {
        SetAsideDutyId = null;
        duty.ComeBack(now);
        Opened(duty);
    }

    /// <summary>The record left the catalogue; false when something later is known already.</summary>
    public bool Retire(Duty? open, int revision, DateTimeOffset now)
    {
        if (revision <= SourceRevision)
        {
            return false;
        }

        (SourceRevision, IsPublished) = (revision, false);
        if (open is not null)
        {
            CloseOpen(open, CloseReason.Retired, now);
        }

        return true;
    }

    /// <summary>
    /// Opens the duty that this record lacks. Imported and never confirmed: due today. Else the interval after the last answer, or after
    /// today when there is none.
    /// </summary>
    public Duty OpenDuty(Assignment assignment, bool awarded, Policy policy, DateTimeOffset now)
    {
        var zone = policy.Zones.Of(Address);
        var today = zone.DayOf(now);
        var due =
            Imported && AnswersGiven == 0 ? today
            : LastAnsweredAt is { } last && policy.NextDue(zone.DayOf(last), awarded) is var next ? (next > today ? next : today)
            : policy.NextDue(today, awarded);
        return Open(assignment, due, policy, now);
    }

    /// <summary>The first answer to an open duty. Returns the next duty; null when the innovation stopped.</summary>
    public Result<Duty?> Answer(Duty duty, AnswerGiven given, Assignment assignment, bool awarded, Policy policy)
    {
        if (!duty.IsOpen)
        {
            return Error.Conflict("duty.already-answered", "Kewajiban ini sudah dijawab. Muat ulang halaman untuk melihat jawabannya.");
        }

        var day = policy.Zones.Of(Address).DayOf(given.At);
        (OpenDutyId, DueOn) = (null, null);
        var answer = Note(duty, given, day);
        Duty? next = null;
        if (given.Status != AnswerStatus.Stopped && IsPublished)
        {
            next = Open(assignment, policy.NextDue(day, awarded), policy, given.At);
        }

        Raise(new InnovationAnswered(answer, DueOn ?? policy.NextDue(day, awarded)));
        return Result<Duty?>.Success(next);
    }

    /// <summary>Another answer to the same question, within the days of correction. Returns the next duty when the record runs after all.</summary>
    public Result<Duty?> Correct(Duty duty, Duty? open, AnswerGiven given, Assignment assignment, bool awarded, Policy policy)
    {
        if (duty.CorrectableUntil(policy) is not { } until || given.At > until || LastAnsweredDutyId != duty.Id)
        {
            return Error.Conflict("duty.correction-over", "Masa koreksi jawaban ini sudah lewat. Jawab pada kewajiban berikutnya.");
        }

        if (duty.LastAnswer!.PersonId != given.PersonId)
        {
            return Error.Forbidden("duty.other-sender", "Hanya pengirim jawaban yang dapat memperbaikinya. Hub dapat mengembalikannya agar dijawab lagi.");
        }

        var first = policy.Zones.Of(Address).DayOf(duty.AnsweredAt!.Value);
        var answer = Note(duty, given, policy.Zones.Of(Address).DayOf(given.At));
        Duty? next = null;
        if (given.Status == AnswerStatus.Stopped && open is not null)
        {
            CloseOpen(open, CloseReason.AnswerCorrected, given.At);
        }
        else if (given.Status != AnswerStatus.Stopped && open is null && IsPublished)
        {
            next = Open(assignment, policy.NextDue(first, awarded), policy, given.At);
        }

        Raise(new InnovationAnswered(answer, DueOn ?? policy.NextDue(first, awarded)));
        return Result<Duty?>.Success(next);
    }

    /// <summary>The hub returns an answer: the same question is open again, and the one that followed is not asked.</summary>
    public Result Return(Duty duty, Duty? open, string objection, DateTimeOffset now)
    {
        if (!IsPublished)
        {
            return Error.Conflict("record.not-published", "Inovasi ini sudah tidak terbit, jadi tidak ditanyakan lagi.");
        }

        if (duty.State is not (DutyState.Answered or DutyState.Disputed) || LastAnsweredDutyId != duty.Id)
        {
            return Error.Conflict("duty.not-answered", "Kewajiban ini belum dijawab atau sudah diputuskan.");
        }

        if (open is not null)
        {
            CloseOpen(open, CloseReason.AnswerReturned, now);
        }

        duty.Reopen(objection, now);
        if (open is not null)
        {
            duty.TakeReasonsOf(open);
        }

        Opened(duty);
        return Result.Success();
    }

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
        if (open.Id == LastAnsweredDutyId || (AnswersGiven == 0 && Imported))
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

    private Answer Note(Duty duty, AnswerGiven given, DateOnly day)
    {
        var answer = new Answer(duty.Id, Id, given, day, ++AnswersGiven);
        duty.Answer(answer);
        (LastStatus, LastAnsweredAt, LastAnsweredBy, StoppedOn) = (answer.Status, answer.AnsweredAt, answer.AnsweredBy, answer.StoppedOn);
        LastAnsweredDutyId = duty.Id;
        if (given.Correction.Fields.Count > 0)
        {
            Raise(new RecordCorrected(answer, given.Correction));
        }

        return answer;
    }

    private Duty Open(Assignment assignment, DateOnly dueOn, Policy policy, DateTimeOffset now)
    {
        SetAsideDutyId = null;
        var duty = new Duty(Id, Address, assignment, dueOn, policy, now);
        Opened(duty);
        return duty;
    }

    private void Opened(Duty duty)
    {
        (OpenDutyId, DueOn) = (duty.Id, duty.DueOn);
        Raise(new DutyOpened(duty.Id, Id, duty.DueOn, AnswersGiven, ++DutiesOpened));
    }

    /// <summary>The due day of the open duty moved: told like an opened duty.</summary>
    private void Follow(Duty open)
    {
        if (open.DueOn != DueOn)
        {
            Opened(open);
        }
    }

    private void CloseOpen(Duty open, CloseReason reason, DateTimeOffset now)
    {
        open.Close(reason, now);
        (OpenDutyId, DueOn) = (null, null);
    }
}
