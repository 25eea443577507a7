using FluentValidation;
using Jipp.Hubs.Domain;

namespace Jipp.Hubs.Application;

/// <summary>All that the directory knows of one agency, its hub, and how its records stand.</summary>
[Permission(Permission.Public)]
internal sealed record ShowAgency(string Code) : IQuery<Result<AgencyDetails>>;

/// <param name="Kind">Word of the kind, e.g. <c>kabupaten</c>.</param>
/// <param name="Status"><c>registered</c>, <c>proposed</c> while the secretariat has not decided, or <c>rejected</c>.</param>
/// <param name="RejectionReason">Why the proposal was turned down.</param>
/// <param name="Source">Where the entry comes from.</param>
/// <param name="AdministrativeRegions">Cities and regencies of a province that have no government of their own.</param>
/// <param name="Hub">The agency's own hub, else that of its province.</param>
internal sealed record AgencyDetails(
    string Code,
    string Name,
    string? RegionName,
    string Kind,
    string Status,
    string? RejectionReason,
    string? ProvinceCode,
    string? Province,
    AgencyRef? Parent,
    IReadOnlyList<FormerName> FormerNames,
    IReadOnlyList<string> OtherNames,
    IReadOnlyList<AgencyRef> Successors,
    IReadOnlyList<AgencyRef> Predecessors,
    IReadOnlyList<string> AdministrativeRegions,
    HubRef? Hub,
    string Source,
    string? Note,
    Score Score,
    IReadOnlyList<InnovationLine> Latest
);

internal sealed record AgencyRef(string Code, string Name);

/// <param name="Until">Day of the renaming.</param>
internal sealed record FormerName(string Name, DateOnly? Until, string? Source);

/// <param name="State">Word of the state, e.g. <c>ditetapkan</c>.</param>
/// <param name="IsOwn">False when the hub is that of the agency's province.</param>
internal sealed record HubRef(string Code, string Name, string State, bool IsOwn);

internal sealed class ShowAgencyValidator : AbstractValidator<ShowAgency>
{
    public ShowAgencyValidator() => RuleFor(query => query.Code).NotEmpty().WithMessage("Sebutkan kode instansi.");
}

internal sealed class ShowAgencyHandler(IReadRepository<Agency> agencies, IReadRepository<Hub> hubs, IScoreboard scores, IReferenceData data, TimeProvider clock)
    : IQueryHandler<ShowAgency, Result<AgencyDetails>>
{
    private const int LatestShown = 10;

    public async Task<Result<AgencyDetails>> Handle(ShowAgency query, CancellationToken ct)
    {
        if (await agencies.Find(new AgencyToShow(query.Code), ct) is not { } agency)
        {
            return AgencyErrors.Unknown(query.Code);
        }

        var named = (await agencies.List(new AgencyRefs([.. agency.SuccessorCodes, agency.ParentCode ?? ""]), ct)).ToDictionary(other => other.Code);
        var score = (await scores.OfAgencies([agency.Code], clock.InJakarta(), ct)).GetValueOrDefault(agency.Code, Score.None);
        return new AgencyDetails(
            agency.Code,
            agency.Name,
            agency.RegionName,
            agency.Kind.Word(),
            agency.Status.Word(),
            agency.RejectionReason,
            agency.ProvinceCode,
            data.ProvinceName(agency.ProvinceCode),
            named.GetValueOrDefault(agency.ParentCode ?? ""),
            [.. agency.Aliases.Where(alias => alias.Kind == AliasKind.FormerName).Select(alias => new FormerName(alias.Text, alias.Until, alias.Source))],
            [.. agency.Aliases.Where(alias => alias.Kind == AliasKind.Spelling).Select(alias => alias.Text)],
            [.. agency.SuccessorCodes.Where(named.ContainsKey).Select(code => named[code])],
            await agencies.List(new PredecessorsOf(agency.Code), ct),
            agency.Kind == AgencyKind.Province ? AdministrativeRegions(agency.Code) : [],
            await HubOf(agency, ct),
            agency.Source,
            agency.Note,
            score,
            await scores.Latest(Area.OfAgency(agency.Code), LatestShown, ct)
        );
    }

    private List<string> AdministrativeRegions(string province) =>
        [.. data.Regencies.Where(region => region.ProvinceCode == province && !AgencyNaming.HasOwnGovernment(region.Name)).Select(region => region.Name)];

    private async Task<HubRef?> HubOf(AgencyView agency, CancellationToken ct)
    {
        var serving = await hubs.List(new LivingHubsServing(agency.Code, agency.ProvinceCode), ct);
        return serving
            .OrderByDescending(hub => hub.AgencyCode == agency.Code)
            .Select(hub => new HubRef(hub.Code, hub.Name, hub.State.Word(), hub.AgencyCode == agency.Code))
            .FirstOrDefault();
    }
}

internal sealed record AgencyView(
    string Code,
    string Name,
    string? RegionName,
    AgencyKind Kind,
    AgencyStatus Status,
    string? RejectionReason,
    string? ProvinceCode,
    string? ParentCode,
    IReadOnlyList<AgencyAlias> Aliases,
    IReadOnlyList<string> SuccessorCodes,
    string Source,
    string? Note
);

internal sealed class AgencyToShow : Specification<Agency, AgencyView>
{
    public AgencyToShow(string code) =>
        Query
            .Select(agency => new AgencyView(
                agency.Code,
                agency.Name,
                agency.RegionName,
                agency.Kind,
                agency.Status,
                agency.RejectionReason,
                agency.ProvinceCode,
                agency.ParentCode,
                agency.Aliases.OrderBy(alias => alias.Text).ToList(),
                agency.SuccessorCodes,
                agency.Source,
                agency.Note
            ))
            .Where(agency => agency.Code == code);
}

internal sealed class AgencyRefs : Specification<Agency, AgencyRef>
{
    public AgencyRefs(IReadOnlyCollection<string> codes) =>
        Query.Select(agency => new AgencyRef(agency.Code, agency.Name)).Where(agency => codes.Contains(agency.Code)).OrderBy(agency => agency.Name);
}

internal sealed class PredecessorsOf : Specification<Agency, AgencyRef>
{
    public PredecessorsOf(string code) =>
        Query.Select(agency => new AgencyRef(agency.Code, agency.Name)).Where(agency => agency.SuccessorCodes.Contains(code)).OrderBy(agency => agency.Name);
}

internal sealed record HubView(string Code, string Name, string AgencyCode, HubState State);

/// <summary>The agency's own hub and the hub of its province.</summary>
internal sealed class LivingHubsServing : Specification<Hub, HubView>
{
    public LivingHubsServing(string agencyCode, string? provinceCode) =>
        Query
            .Select(hub => new HubView(hub.Code, hub.Name, hub.AgencyCode, hub.State))
            .Where(hub => hub.State != HubState.Ended && (hub.AgencyCode == agencyCode || (provinceCode != null && hub.ProvinceCode == provinceCode)));
}
