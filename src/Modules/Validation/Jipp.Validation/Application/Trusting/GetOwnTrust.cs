using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application.Trusting;

/// <summary>The figures of what the signed-in offices may see: a unit its own records, an agency its own, a hub its area, the secretariat all.</summary>
/// <param name="Kind">Kind of agency whose survival curve is wanted; null for all.</param>
[Permission(Permissions.SeeDuties)]
internal sealed record GetOwnTrust(string? Kind = null) : IQuery<Result<TrustDashboard>>;

internal sealed class GetOwnTrustValidator : AbstractValidator<GetOwnTrust>
{
    public GetOwnTrustValidator() => RuleFor(query => query.Kind).MaximumLength(50).WithMessage("Jenis instansi yang diminta tidak dikenal.");
}

internal sealed class GetOwnTrustHandler(ITrustBook book, ILocalCopies copies, IPolicy policies, ICurrentUser user, TimeProvider clock)
    : IQueryHandler<GetOwnTrust, Result<TrustDashboard>>
{
    public async Task<Result<TrustDashboard>> Handle(GetOwnTrust query, CancellationToken ct)
    {
        var area = new Area(user.Offices(), await copies.Offices(ct));
        IReadOnlyList<TrustRecord> own = [.. (await book.Records(ct)).Where(area.Covers)];
        var (policy, now) = (policies.Current, clock.GetUtcNow());
        var today = Zone.Wib.DayOf(now);
        var byAgency = TrustFigures.ByAgency(own, today, policy);
        return Dashboards.Of(TrustScope.Own, null, "", own, [byAgency.Parts.Count > 1 ? byAgency : TrustFigures.ByUnit(own, today, policy)], query.Kind, now, policy);
    }
}
