using Jipp.BuildingBlocks;
using Jipp.Hubs.Contracts;

namespace Jipp.Accounts.Application.Reactions;

/// <summary>Keeps the copy of the directory from which places of roles are chosen. Hundreds arrive at once in the first run.</summary>
internal sealed class KeepAgencies(IDirectoryCopy copies) : IBatchReaction<AgencyRegisteredV1>
{
    public async Task Handle(IReadOnlyList<AgencyRegisteredV1> happened, CancellationToken ct)
    {
        var agencies = await copies.Agencies([.. happened.Select(told => told.AgencyCode).Distinct()], ct);
        foreach (var told in happened)
        {
            var agency = agencies[told.AgencyCode];
            if (told.Revision > agency.Revision)
            {
                (agency.Name, agency.ProvinceCode, agency.Revision) = (told.Name, told.ProvinceCode, told.Revision);
                agency.Listed = told is { Status: "registered", Kind: not "historis" };
            }
        }
    }
}
