using Jipp.Hubs.Domain;

namespace Jipp.Hubs.Application;

/// <summary>Enters the hubs that sources name and the module lacks. A hub that is there is left as people brought it.</summary>
[BackgroundOnly]
[Permission(Permissions.LoadReferenceData)]
internal sealed record LoadHubs : ICommand<Result>;

internal sealed class LoadHubsHandler(IReferenceData data, IRepository<Hub> hubs, IRepository<Agency> agencies) : ICommandHandler<LoadHubs, Result>
{
    public async Task<Result> Handle(LoadHubs command, CancellationToken ct)
    {
        var present = (await hubs.List(new AllHubs(), ct)).Select(hub => hub.Code).ToHashSet();
        foreach (var known in data.Hubs.Where(hub => !present.Contains(hub.Code)))
        {
            var agency = known.RegionCode is { } region ? await agencies.Find(new AgencyByCode(region), ct) : await agencies.Find(new AgencyNamed(NameFold.Of(known.Name)), ct);
            if (agency is null)
            {
                return AgencyErrors.Unknown(known.RegionCode ?? known.Name);
            }

            var identity = new HubIdentity(known.Code, known.Name, agency.Code, known.Kind, agency.ProvinceCode);
            hubs.Add(
                known.Decree is { } decree
                    ? Hub.RecordDesignation(identity, decree, known.Note)
                    : Hub.RecordCommitment(identity, new Commitment(known.CommittedOn!.Value, known.Source, known.Note))
            );
        }

        return Result.Success();
    }
}
