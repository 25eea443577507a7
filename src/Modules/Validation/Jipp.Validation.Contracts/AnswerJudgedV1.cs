using Jipp.BuildingBlocks;

namespace Jipp.Validation.Contracts;

/// <summary>A hub or the secretariat judged an answer.</summary>
/// <param name="Verdict"><c>accepted</c>, <c>returned</c> (the question is open again) or <c>disputed</c> (a conversation is open).</param>
/// <param name="OfficeKind">The office that answered: <c>unit</c>, <c>agency</c>, <c>hub</c> or <c>secretariat</c>.</param>
/// <param name="AnsweredById">The person who answered; null when not known.</param>
/// <param name="JudgedBy">The judging office in words, never a person.</param>
/// <param name="Revision">The answer's number among those of the innovation.</param>
[EventName("validation.answer-judged.v1")]
public sealed record AnswerJudgedV1(
    Guid VerdictId,
    Guid DutyId,
    Guid InnovationId,
    string Verdict,
    string OfficeKind,
    string OfficeKey,
    Guid? AnsweredById,
    string JudgedBy,
    DateTimeOffset At,
    int Revision
) : IIntegrationEvent;
