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
            RecordCorrected corrected => [Corrected(corrected)],
            DutyLapsed lapsed => [new ConfirmationLapsedV1(lapsed.InnovationId.Value, lapsed.DutyId.Value, lapsed.DueOn)],
            _ => [],
        };

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
        new(
            answered.Answer.InnovationId.Value,
            answered.Answer.Status.Key(),
            answered.Answer.AnsweredAt,
            answered.Answer.AnsweredBy,
            answered.NextDueOn,
            answered.Answer.Revision
        );

    private static InnovationStoppedV1 Stopped(Answer answer) =>
        new(answer.InnovationId.Value, answer.StoppedOn!.Value, answer.StopReason ?? "", answer.AnsweredAt, answer.AnsweredBy, answer.Revision);
}
