using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>How many of the answers "it runs" are true, as far as the samples tell.</summary>
[Permission(Permission.Public)]
internal sealed record GetTruthRate : IQuery<Result<TruthRate>>;

internal sealed class GetTruthRateHandler(IVerificationReader reader) : IQueryHandler<GetTruthRate, Result<TruthRate>>
{
    public async Task<Result<TruthRate>> Handle(GetTruthRate query, CancellationToken ct) => await reader.TruthRate(ct);
}
