using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application.Trusting;

/// <summary>The public figures of the nation, of a province (two digits), a hub (<c>H003</c>) or an agency (directory key).</summary>
/// <param name="Kind">Kind of agency whose survival curve is wanted; null for all.</param>
[Permission(Permission.Public)]
internal sealed record GetTrustDashboard(TrustScope Scope, string? Code = null, string? Kind = null) : IQuery<Result<TrustDashboard>>;

internal sealed class GetTrustDashboardValidator : AbstractValidator<GetTrustDashboard>
{
    public GetTrustDashboardValidator()
    {
        RuleFor(query => query.Scope)
            .Must(scope => scope is TrustScope.Nation or TrustScope.Province or TrustScope.Hub or TrustScope.Agency)
            .WithMessage("Lingkup yang diminta tidak dikenal.");
        RuleFor(query => query.Code).NotEmpty().When(query => query.Scope != TrustScope.Nation).WithMessage("Sebutkan kode provinsi, hub, atau instansinya.");
        RuleFor(query => query.Code).Matches("^[0-9]{2}$").When(query => query.Scope == TrustScope.Province).WithMessage("Kode provinsi terdiri atas dua angka.");
        RuleFor(query => query.Code).MaximumLength(100).WithMessage("Kodenya terlalu panjang.");
        RuleFor(query => query.Kind).MaximumLength(50).WithMessage("Jenis instansi yang diminta tidak dikenal.");
    }
}

internal sealed class GetTrustDashboardHandler(ITrustBook book, ILocalCopies copies, IPolicy policies, TimeProvider clock)
    : IQueryHandler<GetTrustDashboard, Result<TrustDashboard>>
{
    private static readonly Error Unknown = Error.NotFound("trust.unknown", "Tidak ada provinsi, hub, atau instansi dengan kode ini.");

    public async Task<Result<TrustDashboard>> Handle(GetTrustDashboard query, CancellationToken ct)
    {
        var records = await book.Records(ct);
        var hubs = await book.Hubs(ct);
        var (policy, now) = (policies.Current, clock.GetUtcNow());
        var today = Zone.Wib.DayOf(now);
        string? name = "";
        IReadOnlyList<TrustRecord> own = records;
        switch (query.Scope)
        {
            case TrustScope.Province:
                own = [.. records.Where(record => record.ProvinceCode == query.Code)];
                // A province without records is one all the same; anything else is not.
                name = await book.AgencyName(query.Code!, ct) ?? (own.Count > 0 ? query.Code : null);
                break;
            case TrustScope.Hub when hubs.FirstOrDefault(hub => hub.Code == query.Code) is { } hub:
                (name, own) = (hub.Name, RecordsOf(hub, await copies.Offices(ct), records));
                break;
            case TrustScope.Hub:
                name = null;
                break;
            case TrustScope.Agency:
                own = [.. records.Where(record => record.AgencyCode == query.Code)];
                name = await book.AgencyName(query.Code!, ct) ?? (own.Count > 0 ? own[0].AgencyName : null);
                break;
        }

        if (name is null)
        {
            return Unknown;
        }

        List<TrustRanking> rankings = [];
        if (query.Scope == TrustScope.Nation)
        {
            var offices = await copies.Offices(ct);
            rankings.Add(
                TrustFigures.Ranking(
                    RankedKind.Province,
                    own.GroupBy(record => record.ProvinceCode).Select(group => (group.Key, group.Key ?? "", (IReadOnlyList<TrustRecord>)[.. group])),
                    today,
                    policy
                )
            );
            rankings.Add(TrustFigures.Ranking(RankedKind.Hub, hubs.Select(hub => ((string?)hub.Code, hub.Name, RecordsOf(hub, offices, records))), today, policy));
        }

        rankings.Add(query.Scope == TrustScope.Agency ? TrustFigures.ByUnit(own, today, policy) : TrustFigures.ByAgency(own, today, policy));
        return Dashboards.Of(query.Scope, query.Code, name, own, rankings, query.Kind, now, policy);
    }

    /// <summary>A hub of a provincial government serves the province, another one its own agency with those that it took over.</summary>
    private static IReadOnlyList<TrustRecord> RecordsOf(HubCopy hub, OfficeBook offices, IReadOnlyList<TrustRecord> records)
    {
        if (hub.AgencyCode == hub.ProvinceCode)
        {
            return [.. records.Where(record => record.ProvinceCode == hub.ProvinceCode)];
        }

        var served = offices.CodesServedBy(hub.AgencyCode);
        return [.. records.Where(record => record.AgencyCode is not null && served.Contains(record.AgencyCode))];
    }
}

internal static class Dashboards
{
    public static TrustDashboard Of(
        TrustScope scope,
        string? code,
        string name,
        IReadOnlyList<TrustRecord> records,
        IReadOnlyList<TrustRanking> rankings,
        string? kind,
        DateTimeOffset now,
        Policy policy
    )
    {
        var today = Zone.Wib.DayOf(now);
        return new(
            scope,
            code,
            name,
            TrustFigures.Count(records, today, policy),
            TrustFigures.WaitingOf(records, today, policy),
            TrustFigures.Trend(records, now, policy),
            rankings,
            TrustFigures.Longest(records, today, policy),
            TrustFigures.Survival(records, kind),
            policy.GraceDays
        );
    }
}
