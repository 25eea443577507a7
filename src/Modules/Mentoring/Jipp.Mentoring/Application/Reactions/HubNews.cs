using Jipp.Mentoring.Domain;

namespace Jipp.Mentoring.Application.Reactions;

/// <summary>Takes news of a hub into the local copy and makes its onboarding what the news ask for.</summary>
internal sealed class HubNews(IRepository<DesignatedHub> hubs, IRepository<Programme> programmes, ITemplates templates, TimeProvider clock)
{
    public async Task Take(string hubCode, Action<DesignatedHub> change, CancellationToken ct)
    {
        if (await hubs.Find(new HubWithCode(hubCode), ct) is not { } hub)
        {
            hub = DesignatedHub.Unseen(hubCode);
            hubs.Add(hub);
        }

        change(hub);
        var template = templates.Onboarding;
        var known = await programmes.Find(new ProgrammeOfHub(hubCode, template.Code), ct);
        if (hub.Settle(known, template, HubZone.Today(clock.GetUtcNow(), hub.ProvinceCode)) is { } opened)
        {
            programmes.Add(opened);
        }
    }
}
