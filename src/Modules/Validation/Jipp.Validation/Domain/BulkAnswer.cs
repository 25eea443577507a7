using Jipp.BuildingBlocks;

namespace Jipp.Validation.Domain;

/// <summary>What became of one record in a bulk answer.</summary>
/// <param name="RefusalCode">Null when the answer was taken.</param>
internal sealed record BulkOutcome(DutyId DutyId, string Nri, string Title, string? RefusalCode, string? Refusal);

/// <summary>One answer that a person gave for many duties at once, with the result for each: kept so that it can be read and corrected.</summary>
internal sealed class BulkAnswer : AggregateRoot<BulkAnswerId>
{
    private readonly List<BulkRow> _rows = [];

    private BulkAnswer() { }

    public BulkAnswer(AnswerStatus status, Guid? personId, BulkAnswerId? corrects, IEnumerable<BulkOutcome> outcomes, DateTimeOffset now)
    {
        Id = new BulkAnswerId(Guid.CreateVersion7(now));
        (Status, PersonId, Corrects, GivenAt) = (status, personId, corrects, now);
        _rows.AddRange(outcomes.Select((outcome, index) => new BulkRow(Id, index + 1, outcome)));
    }

    public AnswerStatus Status { get; private set; }

    public Guid? PersonId { get; private set; }

    /// <summary>The bulk answer whose records this one answers anew.</summary>
    public BulkAnswerId? Corrects { get; private set; }

    public DateTimeOffset GivenAt { get; private set; }

    public IReadOnlyList<BulkRow> Rows => _rows;
}

internal sealed class BulkRow
{
    private BulkRow() { }

    internal BulkRow(BulkAnswerId bulk, int number, BulkOutcome outcome)
    {
        (BulkAnswerId, Number) = (bulk, number);
        (DutyId, Nri, Title) = (outcome.DutyId, outcome.Nri, outcome.Title);
        (RefusalCode, Refusal) = (outcome.RefusalCode, outcome.Refusal);
    }

    public BulkAnswerId BulkAnswerId { get; private set; }

    /// <summary>From 1, in the order of the list.</summary>
    public int Number { get; private set; }

    public DutyId DutyId { get; private set; }

    public string Nri { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string? RefusalCode { get; private set; }

    /// <summary>In Indonesian, the key of its translation.</summary>
    public string? Refusal { get; private set; }

    public bool IsTaken => RefusalCode is null;
}

internal sealed class BulkAnswerById : Specification<BulkAnswer>
{
    public BulkAnswerById(BulkAnswerId id) => Query.Where(bulk => bulk.Id == id);
}
