using Jipp.Accounts.Application.Notices;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;
using Jipp.Validation.Contracts;

namespace Jipp.Accounts.Application.Reactions;

/// <summary>An answer corrected what the catalogue has: the record's own offices hear.</summary>
internal sealed class TellOfCorrection(NoticeDesk desk) : IReaction<CorrectionProposedV1>
{
    public Task Handle(CorrectionProposedV1 happened, CancellationToken ct) =>
        desk.TellAbout(happened.InnovationId, new(NoticeKind.CorrectionProposed.Key, "", happened.ProposedBy, "/inovasi/{nri}", happened.ProposedAt, [], ToOwners: true), ct);
}
