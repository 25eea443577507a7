namespace Jipp.Validation.Domain;

internal enum AnswerChannel
{
    Workspace,
    Link,
}

/// <summary>What an office says about a record.</summary>
/// <param name="StoppedOn">Day it stopped; null when not said.</param>
/// <param name="By">The office that answers.</param>
/// <param name="ByWords">That office in words, as the public sees it.</param>
internal sealed record AnswerGiven(
    AnswerStatus Status,
    DateOnly? StoppedOn,
    string? StopReason,
    string? Note,
    Office By,
    string ByWords,
    Guid? PersonId,
    AnswerChannel Channel,
    DateTimeOffset At
)
{
    public Evidence Evidence { get; init; } = Evidence.None;

    public Correction Correction { get; init; } = Correction.None;
}

/// <summary>One answer, kept for ever. A correction is a further answer to the same duty.</summary>
internal sealed class Answer
{
    private Answer() { }

    internal Answer(DutyId dutyId, InnovationId innovationId, AnswerGiven given, DateOnly day, int revision)
    {
        (DutyId, InnovationId, Revision) = (dutyId, innovationId, revision);
        (Status, Note, AnsweredAt) = (given.Status, given.Note, given.At);
        (OfficeKind, OfficeKey, AnsweredBy) = (given.By.Kind, given.By.Key, given.ByWords);
        (PersonId, Channel) = (given.PersonId, given.Channel);
        (EvidenceKind, EvidenceLink) = (given.Evidence.Kind, given.Evidence.Link);
        (DecreeNumber, DecreedOn) = (given.Evidence.DecreeNumber, given.Evidence.DecreedOn);
        Files = [.. given.Evidence.Files.Select(file => file.Value)];
        Corrected = [.. given.Correction.Fields];
        if (given.Status == AnswerStatus.Stopped)
        {
            (StoppedOn, StopReason) = (given.StoppedOn ?? day, given.StopReason);
        }
    }

    public DutyId DutyId { get; private set; }

    public InnovationId InnovationId { get; private set; }

    /// <summary>Counts the answers of the innovation.</summary>
    public int Revision { get; private set; }

    public AnswerStatus Status { get; private set; }

    public DateOnly? StoppedOn { get; private set; }

    public string? StopReason { get; private set; }

    public string? Note { get; private set; }

    public DateTimeOffset AnsweredAt { get; private set; }

    public OfficeKind OfficeKind { get; private set; }

    public string OfficeKey { get; private set; } = "";

    public string AnsweredBy { get; private set; } = "";

    public Guid? PersonId { get; private set; }

    public AnswerChannel Channel { get; private set; }

    public string? EvidenceKind { get; private set; }

    public string? EvidenceLink { get; private set; }

    public string? DecreeNumber { get; private set; }

    public DateOnly? DecreedOn { get; private set; }

    /// <summary>Ids of the evidence files, see <see cref="EvidenceFile"/>.</summary>
    public List<Guid> Files { get; private set; } = [];

    /// <summary>Names of the catalogue's fields that were corrected in the same step (<see cref="Correction"/>).</summary>
    public List<string> Corrected { get; private set; } = [];

    public Evidence Evidence => new(EvidenceKind, [.. Files.Select(id => new EvidenceFileId(id))], EvidenceLink, DecreeNumber, DecreedOn);
}
