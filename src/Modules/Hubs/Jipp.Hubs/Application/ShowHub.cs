using FluentValidation;
using Jipp.Hubs.Domain;

namespace Jipp.Hubs.Application;

/// <summary>One hub: its history, what comes next, its area, and how the area's records stand.</summary>
[Permission(Permission.Public)]
internal sealed record ShowHub(string Code) : IQuery<Result<HubDetails>>;

/// <param name="Kind"><c>pemda</c> or <c>kementerian_lembaga</c>.</param>
/// <param name="State">Word of the state, e.g. <c>ditetapkan</c>.</param>
/// <param name="NextStates">States that the hub may enter from here.</param>
/// <param name="Province">The area it serves; null when it serves its own agency.</param>
/// <param name="LocalGovernments">How many governments the area has, the province's own included; 0 for a central hub.</param>
internal sealed record HubDetails(
    string Code,
    string Name,
    AgencyRef Agency,
    string Kind,
    string? ProvinceCode,
    string? Province,
    string State,
    IReadOnlyList<string> NextStates,
    IReadOnlyList<HubStepLine> Steps,
    int LocalGovernments,
    Score Score,
    IReadOnlyList<InnovationLine> Latest,
    IReadOnlyList<ProgrammeLine> Programmes
);

/// <param name="State">Word of the state entered.</param>
/// <param name="DayKnown">False when the source gives only the year.</param>
internal sealed record HubStepLine(string State, DateOnly On, bool DayKnown, string? Decree, string? Reason, string Source, string? Note);

internal sealed class ShowHubValidator : AbstractValidator<ShowHub>
{
    public ShowHubValidator() => RuleFor(query => query.Code).NotEmpty().WithMessage("Sebutkan kode hub.");
}

internal sealed class ShowHubHandler(IRepository<Hub> hubs, IReadRepository<Agency> agencies, IScoreboard scores, IReferenceData data, TimeProvider clock)
    : IQueryHandler<ShowHub, Result<HubDetails>>
{
    private const int LatestShown = 10;

    public async Task<Result<HubDetails>> Handle(ShowHub query, CancellationToken ct)
    {
        if (await hubs.Find(new HubToRead(query.Code), ct) is not { } hub)
        {
            return HubErrors.Unknown(query.Code);
        }

        var agency = (await agencies.List(new AgencyRefs([hub.AgencyCode]), ct)).SingleOrDefault() ?? new AgencyRef(hub.AgencyCode, hub.Name);
        var today = clock.InJakarta();
        var (area, score) = hub.ProvinceCode is { } province
            ? (Area.OfProvince(province), (await scores.OfProvinces(today, ct)).GetValueOrDefault(province))
            : (Area.OfAgency(hub.AgencyCode), (await scores.OfAgencies([hub.AgencyCode], today, ct)).GetValueOrDefault(hub.AgencyCode));
        return new HubDetails(
            hub.Code,
            hub.Name,
            agency,
            hub.Kind.Word(),
            hub.ProvinceCode,
            data.ProvinceName(hub.ProvinceCode),
            hub.State.Word(),
            [.. hub.State.Next().Select(state => state.Word())],
            [.. hub.Steps.Select(step => new HubStepLine(step.State.Word(), step.On, step.DayKnown, step.Decree, step.Reason, step.Source, step.Note))],
            hub.ProvinceCode is null ? 0 : await agencies.Count(new LocalGovernmentsOf(hub.ProvinceCode), ct),
            score ?? Score.None,
            await scores.Latest(area, LatestShown, ct),
            await scores.Programmes(hub.Code, ct)
        );
    }
}

internal sealed class HubToRead : Specification<Hub>
{
    public HubToRead(string code) => Query.Where(hub => hub.Code == code).AsNoTracking();
}

internal sealed class LocalGovernmentsOf : Specification<Agency>
{
    public LocalGovernmentsOf(string provinceCode) =>
        Query.Where(agency =>
            agency.ProvinceCode == provinceCode
            && agency.Status == AgencyStatus.Registered
            && (agency.Kind == AgencyKind.Province || agency.Kind == AgencyKind.Regency || agency.Kind == AgencyKind.City)
        );
}
