using Jipp.BuildingBlocks;
using Jipp.Hubs.Contracts;

namespace Jipp.Accounts.Application.Reactions;

/// <summary>A hub that has ended can no longer be chosen as the place of a role. Who has the role keeps it until it is withdrawn.</summary>
internal sealed class DropEndedHubs(IDirectoryCopy copies) : IReaction<HubEndedV1>
{
    public async Task Handle(HubEndedV1 happened, CancellationToken ct)
    {
        var hub = await copies.Hub(happened.HubCode, ct);
        if (happened.Revision > hub.Revision)
        {
            (hub.Designated, hub.Revision) = (false, happened.Revision);
        }
    }
}
