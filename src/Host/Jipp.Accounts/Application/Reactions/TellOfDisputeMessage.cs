using Jipp.Accounts.Application.Notices;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;
using Jipp.Validation.Contracts;

namespace Jipp.Accounts.Application.Reactions;

/// <summary>The other side of a conversation about a doubted answer wrote.</summary>
internal sealed class TellOfDisputeMessage(NoticeDesk desk) : IReaction<DisputeMessageSentV1>
{
    public Task Handle(DisputeMessageSentV1 happened, CancellationToken ct) =>
        desk.TellAbout(
            happened.InnovationId,
            new(
                NoticeKind.DisputeMessage.Key,
                "",
                happened.SentBy,
                happened.ByHub ? $"/validasi/kewajiban/{happened.DutyId}" : $"/validasi/verifikasi/{happened.DutyId}",
                happened.At,
                [new(happened.ToOfficeKind, happened.ToOfficeKey)]
            ),
            ct
        );
}
