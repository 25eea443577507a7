using Jipp.Accounts.Application.Notices;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;
using Jipp.Validation.Contracts;

namespace Jipp.Accounts.Application.Reactions;

/// <summary>A question was handed to an office for a time, or is that of the usual office again.</summary>
internal sealed class TellOfDelegation(NoticeDesk desk) : IReaction<DutyDelegatedV1>
{
    public Task Handle(DutyDelegatedV1 happened, CancellationToken ct) =>
        desk.TellAbout(
            happened.InnovationId,
            new(
                happened.Until is null ? NoticeKind.DutyBack.Key : NoticeKind.DutyDelegated.Key,
                "",
                happened.Until?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "",
                $"/validasi/kewajiban/{happened.DutyId}",
                happened.At,
                [new(happened.OfficeKind, happened.OfficeKey)]
            ),
            ct
        );
}
