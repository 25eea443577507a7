using Jipp.BuildingBlocks;
using Jipp.Hubs.Contracts;

namespace Jipp.Validation.Application.Reactions;

/// <summary>A hub that is one no longer stands in for nobody.</summary>
internal sealed class StepBackOnHubEnd(ILocalCopies copies, Reassignment reassignment) : IReaction<HubEndedV1>
{
    public async Task Handle(HubEndedV1 happened, CancellationToken ct)
    {
        var hub = await copies.Hub(happened.HubCode, ct);
        if (hub.End(happened.Revision) && hub.AgencyCode.Length > 0)
        {
            await reassignment.OfHub(hub, await copies.Offices(ct), ct);
        }
    }
}
