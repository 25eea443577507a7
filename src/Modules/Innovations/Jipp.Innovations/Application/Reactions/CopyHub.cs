using Jipp.BuildingBlocks;
using Jipp.Hubs.Contracts;

namespace Jipp.Innovations.Application.Reactions;

/// <summary>Keeps the copy of hubs: their operators decide the pairs of their area.</summary>
internal sealed class CopyHub(IHubCopies hubs) : IReaction<HubDesignatedV1>
{
    public async Task Handle(HubDesignatedV1 happened, CancellationToken ct) =>
        (await hubs.Hub(happened.HubCode, ct)).Designated(happened.AgencyCode, happened.ProvinceCode, happened.Revision);
}
