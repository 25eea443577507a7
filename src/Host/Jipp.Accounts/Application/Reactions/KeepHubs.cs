using Jipp.BuildingBlocks;
using Jipp.Hubs.Contracts;

namespace Jipp.Accounts.Application.Reactions;

/// <summary>Keeps the copy of designated hubs. The end of a hub may be heard before its beginning.</summary>
internal sealed class KeepHubs(IDirectoryCopy copies) : IReaction<HubDesignatedV1>
{
    public async Task Handle(HubDesignatedV1 happened, CancellationToken ct)
    {
        var hub = await copies.Hub(happened.HubCode, ct);
        if (hub.Name.Length == 0 || happened.Revision > hub.Revision)
        {
            hub.Name = happened.Name;
        }

        if (happened.Revision > hub.Revision)
        {
            (hub.Designated, hub.Revision) = (true, happened.Revision);
        }
    }
}
