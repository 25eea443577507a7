using Jipp.Accounts.Application.Notices;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;
using Jipp.Validation.Contracts;

namespace Jipp.Accounts.Application.Reactions;

/// <summary>An answer was accepted, returned or doubted: the office that gave it hears, and the person who sent it.</summary>
internal sealed class TellOfJudgement(NoticeDesk desk) : IReaction<AnswerJudgedV1>
{
    public Task Handle(AnswerJudgedV1 happened, CancellationToken ct) =>
        desk.TellAbout(
            happened.InnovationId,
            new(
                happened.Verdict switch
                {
                    "returned" => NoticeKind.AnswerReturned.Key,
                    "disputed" => NoticeKind.AnswerDisputed.Key,
                    _ => NoticeKind.AnswerAccepted.Key,
                },
                "",
                happened.JudgedBy,
                $"/validasi/kewajiban/{happened.DutyId}",
                happened.At,
                [new(happened.OfficeKind, happened.OfficeKey)],
                PersonId: happened.AnsweredById
            ),
            ct
        );
}
