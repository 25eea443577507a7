namespace Jipp.Competitions.Application;

/// <summary>Claims that no title list confirms: kept and shown to the secretariat, never a badge.</summary>
[Permission(Permissions.SeeClaims)]
internal sealed record ListUnlistedClaims : IQuery<Result<IReadOnlyList<UnlistedClaim>>>;

internal sealed class ListUnlistedClaimsHandler(ITitleReading reading) : IQueryHandler<ListUnlistedClaims, Result<IReadOnlyList<UnlistedClaim>>>
{
    public async Task<Result<IReadOnlyList<UnlistedClaim>>> Handle(ListUnlistedClaims query, CancellationToken ct) =>
        Result<IReadOnlyList<UnlistedClaim>>.Success(await reading.UnlistedClaims(ct));
}
