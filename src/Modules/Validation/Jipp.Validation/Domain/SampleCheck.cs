using Jipp.BuildingBlocks;

namespace Jipp.Validation.Domain;

internal enum SampleVerdict
{
    /// <summary>It runs, as the office says.</summary>
    Runs,
    DoesNotRun,
    CannotTell,
}

/// <summary>
/// One of the few answers "it runs" that a hub of another area looks at, without knowing what its own hub thought of it: how far answers
/// can be believed is estimated from these. Drawn by chance when the answer is given.
/// </summary>
internal sealed class SampleCheck : AggregateRoot<SampleId>
{
    private SampleCheck() { }

    public SampleCheck(Answer answer, DateTimeOffset now)
    {
        Id = new SampleId(Guid.CreateVersion7(now));
        (DutyId, InnovationId, AnswerRevision, DrawnAt) = (answer.DutyId, answer.InnovationId, answer.Revision, now);
    }

    public DutyId DutyId { get; private set; }

    public InnovationId InnovationId { get; private set; }

    public int AnswerRevision { get; private set; }

    public DateTimeOffset DrawnAt { get; private set; }

    /// <summary>The hub that looks; null while no other hub has an operator.</summary>
    public string? HubCode { get; private set; }

    public SampleVerdict? Verdict { get; private set; }

    public string? Note { get; private set; }

    public Guid? PersonId { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>The office itself corrected its answer to "stopped" first: there is nothing left to look at.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public bool IsOpen => Verdict is null && WithdrawnAt is null;

    public void Assign(string hubCode, DateTimeOffset now)
    {
        if (IsOpen)
        {
            HubCode = hubCode;
            Raise(new SampleAssigned(this, hubCode, now));
        }
    }

    /// <summary>The office corrected its answer before anybody looked.</summary>
    public void Follow(Answer correction, DateTimeOffset now)
    {
        if (!IsOpen)
        {
            return;
        }

        if (correction.Status == AnswerStatus.Stopped)
        {
            WithdrawnAt = now;
        }
        else
        {
            AnswerRevision = correction.Revision;
        }
    }

    public Result Decide(SampleVerdict verdict, string? note, Guid? personId, DateTimeOffset now)
    {
        if (!IsOpen)
        {
            return Error.Conflict("sample.decided", "Sampel ini sudah diputuskan atau ditarik.");
        }

        (Verdict, Note, PersonId, DecidedAt) = (verdict, note, personId, now);
        return Result.Success();
    }
}

internal sealed class SampleById : Specification<SampleCheck>
{
    public SampleById(SampleId id) => Query.Where(sample => sample.Id == id);
}

internal sealed class SamplesOfDuty : Specification<SampleCheck>
{
    public SamplesOfDuty(DutyId duty) => Query.Where(sample => sample.DutyId == duty);
}

/// <summary>Samples that nobody was asked to look at, the oldest first.</summary>
internal sealed class SamplesWithoutHub : Specification<SampleCheck>
{
    public SamplesWithoutHub(int atMost) =>
        Query.Where(sample => sample.HubCode == null && sample.Verdict == null && sample.WithdrawnAt == null).OrderBy(sample => sample.DrawnAt).Take(atMost);
}
