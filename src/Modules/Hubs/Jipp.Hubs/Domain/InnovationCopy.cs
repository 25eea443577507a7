namespace Jipp.Hubs.Domain;

/// <summary>The innovation's own id, as the catalogue tells it.</summary>
internal readonly record struct InnovationId(Guid Value) : ITypedId<InnovationId>
{
    public static InnovationId From(Guid value) => new(value);
}

/// <summary>What the catalogue says of a record, as far as hubs and agencies are measured by it.</summary>
internal sealed record InnovationFacts(string Nri, string Slug, string Title, string? AgencyCode, string? ProvinceCode, int? SourceYear);

/// <summary>
/// The hubs' own copy of a record: where it belongs and whether it still runs. Events arrive in any order, so each part keeps the
/// revision it stems from and an older one changes nothing.
/// </summary>
internal sealed class InnovationCopy : AggregateRoot<InnovationId>
{
    private InnovationCopy() { }

    public string Nri { get; private set; } = "";

    public string Slug { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string? AgencyCode { get; private set; }

    public string? ProvinceCode { get; private set; }

    public int? SourceYear { get; private set; }

    /// <summary>Revision of the facts above.</summary>
    public int FactsRevision { get; private set; }

    /// <summary>In the active part of the catalogue; only then the record counts.</summary>
    public bool IsPublished { get; private set; }

    /// <summary>Revision at which the record was last published or retired.</summary>
    public int StateRevision { get; private set; }

    /// <summary>Revision of the latest question heard of; 0 when none.</summary>
    public int DutyRevision { get; private set; }

    /// <summary>How many answers there were when that question opened.</summary>
    public int DutyAnswersBefore { get; private set; }

    public DateOnly? DutyDueOn { get; private set; }

    /// <summary>
    /// Day by which the next answer is due, null when none is: the question's when it opened with or after the latest answer, else the one that
    /// the answer named, because its own question is still on the way.
    /// </summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>How many answers this copy knows of.</summary>
    public int AnswerRevision { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Until when the last answer counts; null when nobody answered, or when the answer was that it stopped.</summary>
    public DateOnly? NextDueOn { get; private set; }

    public DateOnly? StoppedOn { get; private set; }

    /// <summary>The latest due day that passed without an answer by more than the grace time, as told; scores follow from the days themselves.</summary>
    public DateOnly? LapsedDueOn { get; private set; }

    public static InnovationCopy Of(InnovationId id) => new() { Id = id };

    public void Publish(InnovationFacts facts, int revision)
    {
        Update(facts, revision);
        MoveTo(published: true, revision);
    }

    public void Update(InnovationFacts facts, int revision)
    {
        if (revision <= FactsRevision)
        {
            return;
        }

        (Nri, Slug, Title) = (facts.Nri, facts.Slug, facts.Title);
        (AgencyCode, ProvinceCode, SourceYear) = (facts.AgencyCode, facts.ProvinceCode, facts.SourceYear);
        FactsRevision = revision;
    }

    public void Retire(int revision) => MoveTo(published: false, revision);

    public void Confirm(DateTimeOffset answeredAt, DateOnly nextDueOn, int revision) => Answer(answeredAt, nextDueOn, null, revision);

    public void Stop(DateTimeOffset answeredAt, DateOnly stoppedOn, int revision) => Answer(answeredAt, null, stoppedOn, revision);

    /// <param name="answeredAt">Of the answer that counts again; null when there was none.</param>
    /// <param name="revision">Of the answer that does not count any more.</param>
    public void Withdraw(DateTimeOffset? answeredAt, DateOnly dueOn, DateOnly? stoppedOn, int revision)
    {
        if (revision >= AnswerRevision)
        {
            (AnsweredAt, NextDueOn, StoppedOn, AnswerRevision) = (answeredAt, stoppedOn is null ? dueOn : null, stoppedOn, revision);
            Settle();
        }
    }

    public void Ask(DateOnly dueOn, int answersBefore, int revision)
    {
        if (revision > DutyRevision)
        {
            (DutyDueOn, DutyAnswersBefore, DutyRevision) = (dueOn, answersBefore, revision);
            Settle();
        }
    }

    public void Lapse(DateOnly dueOn)
    {
        if (LapsedDueOn is null || dueOn > LapsedDueOn)
        {
            LapsedDueOn = dueOn;
            Settle();
        }
    }

    private void MoveTo(bool published, int revision)
    {
        if (revision > StateRevision)
        {
            (IsPublished, StateRevision) = (published, revision);
        }
    }

    private void Answer(DateTimeOffset answeredAt, DateOnly? nextDueOn, DateOnly? stoppedOn, int revision)
    {
        if (revision > AnswerRevision)
        {
            (AnsweredAt, NextDueOn, StoppedOn, AnswerRevision) = (answeredAt, nextDueOn, stoppedOn, revision);
            Settle();
        }
    }

    private void Settle() =>
        DueOn =
            StoppedOn is not null ? null
            : DutyRevision > 0 && DutyAnswersBefore >= AnswerRevision ? DutyDueOn
            : AnsweredAt is null ? NextDueOn ?? LapsedDueOn
            : NextDueOn;
}
