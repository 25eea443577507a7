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
    int? SourceYear = null,
    int? ImplementedYear = null
);

/// <summary>
/// A record of the catalogue, seen as something to be asked for: a local copy of its facts, the latest answer, and the rule that it has one
/// open duty while it is published and not stopped.
/// </summary>
internal sealed partial class TrackedInnovation : AggregateRoot<InnovationId>
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

    /// <summary>Year in which it came into use, as the record states it; null when it does not.</summary>
    public int? ImplementedYear { get; private set; }

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

    /// <summary>
    /// Whether the latest answer of all was given to this question. An answer that counts again because a later one was returned is not: it is
    /// the question open now that is to be answered, neither this one judged nor corrected.
    /// </summary>
    public bool IsLatest(Duty duty) => LastAnsweredDutyId == duty.Id && duty.LastAnswer?.Revision == AnswersGiven;

    /// <summary>Takes over the facts of a published record; false when something later is known already.</summary>
    public bool Take(RecordFacts facts, int revision)
    {
        if (revision <= SourceRevision)
        {
            return false;
        }

        (Nri, Slug, Title) = (facts.Nri, facts.Slug, facts.Title);
        (AgencyCode, AgencyName, Unit, ProvinceCode) = (facts.AgencyCode, facts.AgencyName, facts.Unit, facts.ProvinceCode);
        (Imported, SourceYear, ImplementedYear) = (facts.Imported, facts.SourceYear, facts.ImplementedYear);
        (SourceRevision, IsPublished, MergedInto) = (revision, true, null);
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
            Imported && LastAnsweredAt is null ? today
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
        if (duty.CorrectableUntil(policy) is not { } until || given.At > until || !IsLatest(duty))
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

    /// <summary>
    /// The hub returns an answer: the same question is open again, the one that followed is not asked, and what was known before the answer
    /// counts until there is another one.
    /// </summary>
    /// <param name="before">The last answer to an earlier question; null when there is none.</param>
    public Result Return(Duty duty, Duty? open, Answer? before, string objection, DateTimeOffset now)
    {
        if (!IsPublished)
        {
            return Error.Conflict("record.not-published", "Inovasi ini sudah tidak terbit, jadi tidak ditanyakan lagi.");
        }

        if (duty.State is not (DutyState.Answered or DutyState.Disputed) || !IsLatest(duty))
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

        Show(before);
        Raise(new AnswerWithdrawn(Id, before, duty.DueOn, AnswersGiven));
        Opened(duty);
        return Result.Success();
    }

    private Answer Note(Duty duty, AnswerGiven given, DateOnly day)
    {
        var answer = new Answer(duty.Id, Id, given, day, ++AnswersGiven);
        duty.Answer(answer);
        Show(answer);
        if (given.Correction.Fields.Count > 0)
        {
            Raise(new RecordCorrected(answer, given.Correction));
        }

        return answer;
    }

    private void Show(Answer? answer)
    {
        (LastStatus, LastAnsweredAt, LastAnsweredBy) = (answer?.Status, answer?.AnsweredAt, answer?.AnsweredBy);
        (StoppedOn, LastAnsweredDutyId) = (answer?.StoppedOn, answer?.DutyId);
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
