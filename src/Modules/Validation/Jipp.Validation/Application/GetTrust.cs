using Jipp.BuildingBlocks;

namespace Jipp.Validation.Application;

/// <summary>How many records are confirmed, need confirmation, or are unconfirmed: the nation, and each province.</summary>
[Permission(Permission.Public)]
internal sealed record GetTrust : IQuery<Result<TrustReport>>;

internal sealed record TrustReport(Trust Nation, IReadOnlyList<ProvinceTrust> Provinces);

internal sealed class GetTrustHandler(IDutyReader reader) : IQueryHandler<GetTrust, Result<TrustReport>>
{
    public async Task<Result<TrustReport>> Handle(GetTrust query, CancellationToken ct)
    {
        var provinces = await reader.TrustByProvince(ct);
        return new TrustReport(await reader.Trust(ct), provinces);
    }
}
