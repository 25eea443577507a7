using Jipp.BuildingBlocks;

namespace Jipp.Validation.Domain;

/// <param name="AnswersBefore">Answers that the innovation had when the duty opened; its own answer comes later.</param>
internal sealed record DutyOpened(DutyId DutyId, InnovationId InnovationId, DateOnly DueOn, int AnswersBefore, int Revision) : IDomainEvent;

/// <param name="NextDueOn">Day by which the next answer is due; of no meaning when the innovation stopped.</param>
internal sealed record InnovationAnswered(Answer Answer, DateOnly NextDueOn) : IDomainEvent;

/// <summary>The office that answered said what the catalogue has wrong.</summary>
internal sealed record RecordCorrected(Answer Answer, Correction Correction) : IDomainEvent;

internal sealed record DutyLapsed(DutyId DutyId, InnovationId InnovationId, DateOnly DueOn) : IDomainEvent;

internal sealed record AnswerJudged(Verdict Verdict, Answer Answer) : IDomainEvent;

/// <param name="To">The office that is to read it.</param>
internal sealed record DisputeMessageSaid(Dispute Dispute, DisputeMessage Message, InnovationId InnovationId, Office To) : IDomainEvent;

/// <param name="Until">Null when the usual office answers again.</param>
internal sealed record DutyHandedOver(Duty Duty, DateOnly? Until, DateTimeOffset At) : IDomainEvent;

internal sealed record SampleAssigned(SampleCheck Sample, string HubCode, DateTimeOffset At) : IDomainEvent;
