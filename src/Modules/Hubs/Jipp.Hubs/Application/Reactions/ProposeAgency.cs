using Jipp.Hubs.Domain;
using Jipp.Innovations.Contracts;

namespace Jipp.Hubs.Application.Reactions;

/// <summary>
/// An enterprise that an import found waits in the directory for the secretariat. However often it is found, and whatever its name
/// already means there, it enters once at most.
/// </summary>
internal sealed class ProposeAgency(IRepository<Agency> agencies) : IReaction<AgencyProposedV1>
{
    public async Task Handle(AgencyProposedV1 happened, CancellationToken ct)
    {
        var folded = NameFold.Of(happened.Name);
        if (folded.Length == 0 || await agencies.Any(new AgencyNamed(folded), ct))
        {
            return;
        }

        agencies.Add(
            Agency.Propose(
                new AgencyEntry(await FreeCode(happened.Name, ct), happened.Name, AgencyKinds.Parse(happened.Kind) ?? AgencyKind.Other, happened.Source)
                {
                    ProvinceCode = happened.ProvinceCode,
                    ParentCode = happened.ProvinceCode,
                }
            )
        );
    }

    /// <summary>Long names may share their first letters, and with them the slug.</summary>
    private async Task<string> FreeCode(string name, CancellationToken ct)
    {
        var slug = AgencyNaming.SlugOf(name);
        var code = slug;
        for (var i = 2; await agencies.Any(new AgencyByCode(code), ct); i++)
        {
            code = $"{slug}-{i}";
        }

        return code;
    }
}
