using Jipp.Hubs.Domain;

namespace Jipp.Hubs.Application;

/// <summary>Agencies that could become a hub or be designated next: choices of the secretariat's forms, by name.</summary>
[Permission(Permissions.ManageHubs)]
internal sealed record ListHubCandidates : IQuery<Result<IReadOnlyList<HubCandidate>>>;

/// <param name="State">State of the agency's living hub; null when it has none.</param>
internal sealed record HubCandidate(string AgencyCode, string Name, string? HubCode, HubState? State);

internal sealed class ListHubCandidatesHandler(IReadRepository<Agency> agencies, IRepository<Hub> hubs) : IQueryHandler<ListHubCandidates, Result<IReadOnlyList<HubCandidate>>>
{
    public async Task<Result<IReadOnlyList<HubCandidate>>> Handle(ListHubCandidates query, CancellationToken ct)
    {
        var living = (await hubs.List(new HubsToRead(), ct)).Where(hub => hub.State != HubState.Ended).ToDictionary(hub => hub.AgencyCode);
        var possible = await agencies.List(new AgenciesThatMayBeHubs(), ct);
        return Result<IReadOnlyList<HubCandidate>>.Success([
            .. possible.Select(agency =>
                living.TryGetValue(agency.Code, out var hub)
                    ? new HubCandidate(agency.Code, agency.Name, hub.Code, hub.State)
                    : new HubCandidate(agency.Code, agency.Name, null, null)
            ),
        ]);
    }
}

internal sealed class AgenciesThatMayBeHubs : Specification<Agency, AgencyRef>
{
    private static readonly List<AgencyKind> Kinds = [.. AgencyKinds.All.Where(NewHubs.MayBeHub)];

    public AgenciesThatMayBeHubs() =>
        Query
            .Select(agency => new AgencyRef(agency.Code, agency.Name))
            .Where(agency => agency.Status == AgencyStatus.Registered && Kinds.Contains(agency.Kind))
            .OrderBy(agency => agency.Name);
}
