using Jipp.BuildingBlocks;

namespace Jipp.Validation.Contracts;

/// <summary>Somebody wrote in the conversation about a doubted answer. The words themselves are not told.</summary>
/// <param name="Number">Counts the messages of the conversation.</param>
/// <param name="ByHub">Written by the hub or the secretariat; else by the office that answered.</param>
/// <param name="ToOfficeKind">The office that is to read it, e.g. <c>hub</c>.</param>
/// <param name="SentBy">The writing office in words, never a person.</param>
[EventName("validation.dispute-message-sent.v1")]
public sealed record DisputeMessageSentV1(
    Guid DisputeId,
    int Number,
    Guid DutyId,
    Guid InnovationId,
    bool ByHub,
    string ToOfficeKind,
    string ToOfficeKey,
    string SentBy,
    DateTimeOffset At
) : IIntegrationEvent;
