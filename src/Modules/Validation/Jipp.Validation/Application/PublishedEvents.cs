using Jipp.BuildingBlocks;
using Jipp.Validation.Contracts;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>What Validation tells the other modules.</summary>
internal sealed class PublishedEvents : IPublishedEvents
{
    public IEnumerable<IIntegrationEvent> Translate(IAggregateRoot aggregate, IDomainEvent happened) =>
        happened switch
        {
            DutyOpened opened => [new DutyOpenedV1(opened.DutyId.Value, opened.InnovationId.Value, opened.DueOn, opened.AnswersBefore, opened.Revision)],
            InnovationAnswered { Answer.Status: AnswerStatus.Stopped } stopped => [Stopped(stopped.Answer)],
            InnovationAnswered answered => [Confirmed(answered)],
            AnswerWithdrawn withdrawn => [Withdrawn(withdrawn)],
            PolicyChanged changed => [new PolicyChangedV1(changed.Number, changed.GraceDays, changed.At)],
            RecordCorrected corrected => [Corrected(corrected)],
            DutyLapsed lapsed => [new ConfirmationLapsedV1(lapsed.InnovationId.Value, lapsed.DutyId.Value, lapsed.DueOn)],
            AnswerJudged judged => [Judged(judged.Verdict, judged.Answer)],
            DisputeMessageSaid said =>
            [
                new DisputeMessageSentV1(
                    said.Dispute.Id.Value,
                    said.Message.Number,
                    said.Dispute.DutyId.Value,
                    said.InnovationId.Value,
                    said.Message.ByHub,
                    KeyOf(said.To.Kind),
                    said.To.Key,
                    said.Message.OfficeWords,
                    said.Message.At
                ),
            ],
            DutyHandedOver handed =>
            [
                new DutyDelegatedV1(handed.Duty.Id.Value, handed.Duty.InnovationId.Value, KeyOf(handed.Duty.OfficeKind), handed.Duty.OfficeKey, handed.Until, handed.At),
            ],
            SampleAssigned assigned => [new SampleAssignedV1(assigned.Sample.Id.Value, assigned.HubCode, assigned.At)],
            _ => [],
        };

    private static AnswerJudgedV1 Judged(Verdict verdict, Answer answer) =>
        new(
            verdict.Id.Value,
            verdict.DutyId.Value,
            verdict.InnovationId.Value,
            verdict.Kind switch
            {
                VerdictKind.Returned => "returned",
                VerdictKind.Disputed => "disputed",
                _ => "accepted",
            },
            KeyOf(answer.OfficeKind),
            answer.OfficeKey,
            answer.PersonId,
            verdict.ByWords,
            verdict.At,
            verdict.AnswerRevision
        );

    /// <summary>As sessions and events name it.</summary>
    private static string KeyOf(OfficeKind kind) => kind.ToString().ToLowerInvariant();

    private static CorrectionProposedV1 Corrected(RecordCorrected corrected) =>
        new(
            corrected.Answer.InnovationId.Value,
            corrected.Correction.Summary,
            corrected.Correction.Unit,
            corrected.Correction.ImplementedYear,
            corrected.Correction.Video,
            corrected.Answer.AnsweredBy,
            corrected.Answer.AnsweredAt,
            corrected.Answer.Revision
        );

    private static InnovationConfirmedV1 Confirmed(InnovationAnswered answered) =>
        new(answered.Answer.InnovationId.Value, answered.Answer.Status.Key(), answered.Answer.AnsweredAt, answered.Answer.AnsweredBy, answered.NextDueOn, answered.Answer.Revision);

    private static AnswerWithdrawnV1 Withdrawn(AnswerWithdrawn withdrawn) =>
        new(
            withdrawn.InnovationId.Value,
            withdrawn.Before?.Status.Key(),
            withdrawn.Before?.AnsweredAt,
            withdrawn.Before?.AnsweredBy,
            withdrawn.Before?.StoppedOn,
            withdrawn.Before?.StopReason,
            withdrawn.DueOn,
            withdrawn.Revision
        );

    private static InnovationStoppedV1 Stopped(Answer answer) =>
        new(answer.InnovationId.Value, answer.StoppedOn!.Value, answer.StopReason ?? "", answer.AnsweredAt, answer.AnsweredBy, answer.Revision);
}
