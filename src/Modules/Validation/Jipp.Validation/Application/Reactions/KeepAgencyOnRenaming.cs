using Jipp.BuildingBlocks;
using Jipp.Hubs.Contracts;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application.Reactions;

/// <summary>An agency has a new name, and often new tasks: each of its records is asked for, also those that the historic agencies left it.</summary>
internal sealed class KeepAgencyOnRenaming(ILocalCopies copies, IRepository<Duty> duties, IRepository<TrackedInnovation> innovations, IPolicy policies, TimeProvider clock)
    : IReaction<AgencyRenamedV1>
{
    public async Task Handle(AgencyRenamedV1 happened, CancellationToken ct)
    {
        var agencies = await copies.Agencies([happened.AgencyCode], ct);
        agencies[happened.AgencyCode].Rename(happened.NewName, happened.Revision);
        var book = await copies.Offices(ct);
        var open = (await duties.List(new OpenDutiesOfAgencies(book.CodesServedBy(happened.AgencyCode)), ct)).ToDictionary(duty => duty.InnovationId);
        foreach (var innovation in await innovations.List(new InnovationsById([.. open.Keys]), ct))
        {
            innovation.Check(open[innovation.Id], CheckKind.AgencyRenamed, agencies[happened.AgencyCode].Name, policies.Current, clock.GetUtcNow());
        }
    }
}
