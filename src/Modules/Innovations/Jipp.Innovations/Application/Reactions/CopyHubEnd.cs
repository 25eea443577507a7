using Jipp.BuildingBlocks;
using Jipp.Hubs.Contracts;

namespace Jipp.Innovations.Application.Reactions;

/// <summary>A hub that is one no longer has no pairs to decide.</summary>
internal sealed class CopyHubEnd(IHubCopies hubs) : IReaction<HubEndedV1>
{
    public async Task Handle(HubEndedV1 happened, CancellationToken ct) => (await hubs.Hub(happened.HubCode, ct)).Ended(happened.Revision);
}
