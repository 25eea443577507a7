using Jipp.Validation.Application;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Infrastructure;

internal static class AnswerLines
{
    public static AnswerLine Of(Answer answer, IReadOnlyCollection<EvidenceFile> files, bool superseded) =>
        new(
            answer.DutyId,
            answer.Status,
            answer.AnsweredAt,
            answer.AnsweredBy,
            answer.StoppedOn,
            answer.StopReason,
            answer.Note,
            new EvidenceShown(
                answer.EvidenceKind,
                answer.EvidenceLink,
                answer.DecreeNumber,
                answer.DecreedOn,
                [
                    .. files
                        .Where(file => answer.Files.Contains(file.Id.Value))
                        .OrderBy(file => file.ReceivedAt)
                        .Select(file => new EvidenceLine(file.Id.Value, file.Name, file.Type, file.Bytes)),
                ]
            ),
            answer.Corrected,
            superseded
        );
}
