using System.Globalization;
using Jipp.Hubs.Domain;

namespace Jipp.Hubs.Application;

/// <summary>The register of hubs. Who a new hub would be: the next free code, and the area that follows from the agency.</summary>
internal sealed class NewHubs(IRepository<Hub> hubs, IRepository<Agency> agencies)
{
    public async Task<Result<HubIdentity>> Of(string agencyCode, CancellationToken ct)
    {
        if (await agencies.Find(new AgencyByCode(agencyCode), ct) is not { } agency)
        {
            return AgencyErrors.Unknown(agencyCode);
        }

        if (agency.Status != AgencyStatus.Registered || !MayBeHub(agency.Kind))
        {
            return HubErrors.AgencyCannotBeHub(agency.Name);
        }

        if (await hubs.Find(new LivingHubOf(agencyCode), ct) is { } hub)
        {
            return HubErrors.AgencyHasHub(agency.Name, hub.Code);
        }

        var isProvince = agency.Kind == AgencyKind.Province;
        return new HubIdentity(await NextCode(ct), agency.Name, agency.Code, isProvince ? HubKind.LocalGovernment : HubKind.Central, isProvince ? agency.ProvinceCode : null);
    }

    /// <summary>The agency's living hub takes a step; without one the step is the first that the register knows. Answers with the hub's code.</summary>
    public async Task<Result<string>> Enter(string agencyCode, Func<Hub, Result> step, Func<HubIdentity, Hub> firstStep, CancellationToken ct)
    {
        if (await hubs.Find(new LivingHubOf(agencyCode), ct) is { } hub)
        {
            var taken = step(hub);
            return taken.IsSuccess ? hub.Code : taken.Error;
        }

        var identity = await Of(agencyCode, ct);
        if (!identity.IsSuccess)
        {
            return identity.Error;
        }

        hubs.Add(firstStep(identity.Value));
        return identity.Value.Code;
    }

    /// <summary>A regency has no hub of its own: its province's hub serves it. Enterprises belong to whom they serve.</summary>
    public static bool MayBeHub(AgencyKind kind) => kind is AgencyKind.Province or AgencyKind.Ministry or AgencyKind.CentralAgency or AgencyKind.Other;

    private async Task<string> NextCode(CancellationToken ct)
    {
        var last = (await hubs.List(new AllHubs(), ct))
            .Select(hub => int.TryParse(hub.Code.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .DefaultIfEmpty()
            .Max();
        return string.Create(CultureInfo.InvariantCulture, $"H{last + 1:000}");
    }
}
