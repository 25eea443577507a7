using Jipp.BuildingBlocks;
using Jipp.Hubs.Contracts;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application.Reactions;

/// <summary>Keeps the directory. A historic agency passes its duties on, so they find their office anew.</summary>
internal sealed class KeepAgencyOnRegistration(ILocalCopies copies, Reassignment reassignment) : IBatchReaction<AgencyRegisteredV1>
{
    public async Task Handle(IReadOnlyList<AgencyRegisteredV1> happened, CancellationToken ct)
    {
        var agencies = await copies.Agencies([.. happened.Select(one => one.AgencyCode).Distinct()], ct);
        foreach (var told in happened)
        {
            agencies[told.AgencyCode].Register(told.Name, told.Kind, told.ProvinceCode, told.SuccessorCodes, told.Revision);
        }

        List<string> historic = [.. agencies.Values.Where(agency => agency.Kind == AgencyCopy.Historic).Select(agency => agency.Code)];
        if (historic.Count > 0)
        {
            await reassignment.Of(new OpenDutiesOfAgencies(historic), await copies.Offices(ct), ct);
        }
    }
}
