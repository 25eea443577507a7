using Jipp.BuildingBlocks;
using Jipp.Hubs.Contracts;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application.Reactions;

/// <summary>
/// Keeps the copy of the directory. Records that came before their agency find it now, and records of an agency whose entry changed take
/// the change over: in whatever order records, agencies and entries arrive, the end is the same.
/// </summary>
internal sealed class CopyDirectoryEntry(IDirectoryCopy directory, AgencyHealing healing, IRepository<Innovation> innovations) : IBatchReaction<AgencyRegisteredV1>
{
    public async Task Handle(IReadOnlyList<AgencyRegisteredV1> happened, CancellationToken ct)
    {
        var known = await directory.Find([.. happened.Select(entry => entry.AgencyCode).Distinct()], ct);
        HashSet<string> changed = [];
        foreach (var entry in happened)
        {
            if (!known.TryGetValue(entry.AgencyCode, out var agency))
            {
                agency = new DirectoryAgency(entry.AgencyCode);
                known.Add(agency.Code, agency);
                directory.Add(agency);
            }

            if (agency.Hear(entry.Name, entry.RegionName, entry.Kind, entry.ProvinceCode, entry.Status, entry.Aliases, entry.Revision))
            {
                changed.Add(agency.Code);
            }
        }

        // The first load of the directory changes hundreds of entries and there is no record yet.
        if (changed.Count > 0 && await innovations.Any(new AnyInnovation(), ct))
        {
            var resolver = await directory.Resolver(ct);
            await healing.Heal(resolver, ct);
            await healing.Refresh(resolver, changed, ct);
        }
    }

    private sealed class AnyInnovation : Specification<Innovation>;
}
