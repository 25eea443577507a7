using Jipp.BuildingBlocks;
using Jipp.Hubs.Contracts;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application.Reactions;

/// <summary>Records of a renamed agency show the new name; the old one still means this agency when sources use it.</summary>
internal sealed class CopyNewAgencyName(IDirectoryCopy directory, AgencyHealing healing) : IReaction<AgencyRenamedV1>
{
    public async Task Handle(AgencyRenamedV1 happened, CancellationToken ct)
    {
        if (!(await directory.Find([happened.AgencyCode], ct)).TryGetValue(happened.AgencyCode, out var agency))
        {
            agency = new DirectoryAgency(happened.AgencyCode);
            directory.Add(agency);
        }

        agency.HearRenaming(happened.OldName, happened.NewName, happened.Revision);
        var resolver = await directory.Resolver(ct);
        await healing.Heal(resolver, ct);
        await healing.Refresh(resolver, [agency.Code], ct);
    }
}
