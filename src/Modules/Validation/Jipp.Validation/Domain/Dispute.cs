using Jipp.BuildingBlocks;

namespace Jipp.Validation.Domain;

/// <summary>
/// A conversation between the hub that doubts an answer and the office that gave it. Open while the duty is disputed; closed by the hub's
/// accepting or returning, and then only read.
/// </summary>
internal sealed class Dispute : AggregateRoot<DisputeId>
{
    public const int LongestText = 2000;

    private readonly List<DisputeMessage> _messages = [];

    private Dispute() { }

    public Dispute(Answer answer, string hubWords, Guid? personId, string text, DateTimeOffset now)
    {
        Id = new DisputeId(Guid.CreateVersion7(now));
        (DutyId, OpenFor, AnswerRevision, OpenedAt) = (answer.DutyId, answer.DutyId, answer.Revision, now);
        Add(byHub: true, hubWords, personId, text, now);
    }

    public DutyId DutyId { get; private set; }

    /// <summary>The duty while this is open, else null: a unique index on it keeps one open conversation per duty.</summary>
    public DutyId? OpenFor { get; private set; }

    public int AnswerRevision { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>How it ended.</summary>
    public VerdictKind? Outcome { get; private set; }

    public IReadOnlyList<DisputeMessage> Messages => _messages;

    /// <param name="innovation">What the conversation is about.</param>
    /// <param name="to">The office that is to read it.</param>
    public Result Say(bool byHub, string officeWords, Guid? personId, string text, InnovationId innovation, Office to, DateTimeOffset now)
    {
        if (OpenFor is null)
        {
            return Error.Conflict("dispute.closed", "Percakapan ini sudah ditutup.");
        }

        Add(byHub, officeWords, personId, text, now);
        Raise(new DisputeMessageSaid(this, _messages[^1], innovation, to));
        return Result.Success();
    }

    public void Close(VerdictKind outcome, DateTimeOffset now)
    {
        if (OpenFor is not null)
        {
            (OpenFor, Outcome, ClosedAt) = (null, outcome, now);
        }
    }

    private void Add(bool byHub, string officeWords, Guid? personId, string text, DateTimeOffset now) =>
        _messages.Add(new DisputeMessage(Id, _messages.Count + 1, byHub, officeWords, personId, text, now));
}

internal sealed class DisputeMessage
{
    private DisputeMessage() { }

    internal DisputeMessage(DisputeId dispute, int number, bool byHub, string officeWords, Guid? personId, string text, DateTimeOffset at) =>
        (DisputeId, Number, ByHub, OfficeWords, PersonId, Text, At) = (dispute, number, byHub, officeWords, personId, text, at);

    public DisputeId DisputeId { get; private set; }

    public int Number { get; private set; }

    public bool ByHub { get; private set; }

    /// <summary>The office that speaks, in words.</summary>
    public string OfficeWords { get; private set; } = "";

    public Guid? PersonId { get; private set; }

    public string Text { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}

/// <summary>Conversations about a duty, the latest first.</summary>
internal sealed class DisputesOf : Specification<Dispute>
{
    public DisputesOf(IReadOnlyCollection<DutyId> duties) => Query.Where(dispute => duties.Contains(dispute.DutyId)).OrderByDescending(dispute => dispute.OpenedAt);
}
