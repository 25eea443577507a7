using Jipp.BuildingBlocks;

namespace Jipp.Validation.Contracts;

/// <summary>A confirmation duty rests on an office: the record's answer is due on a day. Told when it opens and when its day moves. The latest <paramref name="Revision"/> per innovation wins.</summary>
/// <param name="DueOn">Day by which the answer is due; after the days of grace the record counts as unconfirmed.</param>
/// <param name="AnswersBefore">
/// Revision of the innovation's latest answer when the duty opened, 0 before the first. A duty says when the next answer is due; so does an
/// answer. Of the two, the duty is the newer one when it knows the answer.
/// </param>
[EventName("validation.duty-opened.v1")]
public sealed record DutyOpenedV1(Guid DutyId, Guid InnovationId, DateOnly DueOn, int AnswersBefore, int Revision) : IIntegrationEvent;
