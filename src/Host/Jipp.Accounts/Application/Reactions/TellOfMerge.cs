using Jipp.Accounts.Application.Notices;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Contracts;

namespace Jipp.Accounts.Application.Reactions;

/// <summary>A record lives on in another one: its offices hear.</summary>
internal sealed class TellOfMerge(NoticeDesk desk) : IReaction<InnovationMergedV1>
{
    public Task Handle(InnovationMergedV1 happened, CancellationToken ct) =>
        desk.TellAbout(happened.InnovationId, new(NoticeKind.RecordMerged.Key, "", "", "/inovasi/{nri}", happened.MergedAt, [], ToOwners: true), ct);
}
