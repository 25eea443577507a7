using Jipp.BuildingBlocks;

namespace Jipp.Validation.Contracts;

/// <summary>The last answer was returned to the office and does not count: what was known before it counts again, and the question is open.</summary>
/// <param name="Status">Of the answer before it, as <c>innovation-confirmed</c> has it, or <c>berhenti</c>; null, with all that follows, when there was none.</param>
/// <param name="DueOn">Day of the question that is open again.</param>
/// <param name="Revision">Of the answer that does not count. It wins over that answer, and any later answer over it.</param>
[EventName("validation.answer-withdrawn.v1")]
public sealed record AnswerWithdrawnV1(
    Guid InnovationId,
    string? Status,
    DateTimeOffset? AnsweredAt,
    string? AnsweredBy,
    DateOnly? StoppedOn,
    string? StopReason,
    DateOnly DueOn,
    int Revision
) : IIntegrationEvent;
