using Jipp.Hubs.Domain;

namespace Jipp.Hubs.Application;

/// <summary>Agencies that imports found and that wait for the secretariat, by name.</summary>
[Permission(Permissions.ManageDirectory)]
internal sealed record ListProposedAgencies : IQuery<Result<IReadOnlyList<ProposedAgency>>>;

/// <param name="Source">Where the import found it.</param>
internal sealed record ProposedAgency(string Code, string Name, AgencyKind Kind, string? ProvinceCode, string Source);

internal sealed class ListProposedAgenciesHandler(IReadRepository<Agency> agencies) : IQueryHandler<ListProposedAgencies, Result<IReadOnlyList<ProposedAgency>>>
{
    public async Task<Result<IReadOnlyList<ProposedAgency>>> Handle(ListProposedAgencies query, CancellationToken ct) =>
        Result<IReadOnlyList<ProposedAgency>>.Success(await agencies.List(new AgenciesProposed(), ct));
}

internal sealed class AgenciesProposed : Specification<Agency, ProposedAgency>
{
    public AgenciesProposed() =>
        Query
            .Select(agency => new ProposedAgency(agency.Code, agency.Name, agency.Kind, agency.ProvinceCode, agency.Source))
            .Where(agency => agency.Status == AgencyStatus.Proposed)
            .OrderBy(agency => agency.Name);
}
