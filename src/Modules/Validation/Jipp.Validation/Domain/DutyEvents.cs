using Jipp.BuildingBlocks;

namespace Jipp.Validation.Domain;

/// <param name="AnswersBefore">Answers that the innovation had when the duty opened; its own answer comes later.</param>
internal sealed record DutyOpened(DutyId DutyId, InnovationId InnovationId, DateOnly DueOn, int AnswersBefore, int Revision) : IDomainEvent;

/// <param name="NextDueOn">Day by which the next answer is due; of no meaning when the innovation stopped.</param>
internal sealed record InnovationAnswered(Answer Answer, DateOnly NextDueOn) : IDomainEvent;

/// <summary>The office that answered said what the catalogue has wrong.</summary>
internal sealed record RecordCorrected(Answer Answer, Correction Correction) : IDomainEvent;

/// <param name="Before">The answer that counts again; null when there was none.</param>
/// <param name="DueOn">Of the question that is open again.</param>
/// <param name="Revision">Of the answer that does not count any more.</param>
internal sealed record AnswerWithdrawn(InnovationId InnovationId, Answer? Before, DateOnly DueOn, int Revision) : IDomainEvent;

internal sealed record PolicyChanged(int Number, int GraceDays, DateTimeOffset At) : IDomainEvent;

internal sealed record DutyLapsed(DutyId DutyId, InnovationId InnovationId, DateOnly DueOn) : IDomainEvent;

internal sealed record AnswerJudged(Verdict Verdict, Answer Answer) : IDomainEvent;

/// <param name="To">The office that is to read it.</param>
internal sealed record DisputeMessageSaid(Dispute Dispute, DisputeMessage Message, InnovationId InnovationId, Office To) : IDomainEvent;

/// <param name="Until">Null when the usual office answers again.</param>
internal sealed record DutyHandedOver(Duty Duty, DateOnly? Until, DateTimeOffset At) : IDomainEvent;

internal sealed record SampleAssigned(SampleCheck Sample, string HubCode, DateTimeOffset At) : IDomainEvent;
