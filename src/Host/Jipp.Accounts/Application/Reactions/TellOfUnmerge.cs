using Jipp.Accounts.Application.Notices;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Contracts;

namespace Jipp.Accounts.Application.Reactions;

/// <summary>A merge was taken back: the offices of the record hear.</summary>
internal sealed class TellOfUnmerge(NoticeDesk desk) : IReaction<InnovationUnmergedV1>
{
    public async Task Handle(InnovationUnmergedV1 happened, CancellationToken ct)
    {
        await desk.TellAbout(happened.Innovation.InnovationId, new(NoticeKind.RecordUnmerged.Key, "", "", "/inovasi/{nri}", happened.UnmergedAt, [], ToOwners: true), ct);
        await desk.Keep([happened.Innovation.Told(happened.Revision)], ct);
    }
}
