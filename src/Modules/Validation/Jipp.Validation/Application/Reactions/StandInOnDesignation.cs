using Jipp.BuildingBlocks;
using Jipp.Hubs.Contracts;

namespace Jipp.Validation.Application.Reactions;

/// <summary>A hub stands in for the silent agencies of its area.</summary>
internal sealed class StandInOnDesignation(ILocalCopies copies, Reassignment reassignment) : IReaction<HubDesignatedV1>
{
    public async Task Handle(HubDesignatedV1 happened, CancellationToken ct)
    {
        var hub = await copies.Hub(happened.HubCode, ct);
        if (hub.Designate(happened.Name, happened.AgencyCode, happened.ProvinceCode, happened.Revision))
        {
            await reassignment.OfHub(hub, await copies.Offices(ct), ct);
        }
    }
}
