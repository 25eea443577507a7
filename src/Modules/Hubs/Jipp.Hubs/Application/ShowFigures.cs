using Jipp.Hubs.Domain;

namespace Jipp.Hubs.Application;

/// <summary>The two figures of the home page.</summary>
[Permission(Permission.Public)]
internal sealed record ShowFigures : IQuery<Result<HubsFigureValues>>;

/// <param name="Designated">Named hubs with a decree in force.</param>
/// <param name="Committed">Named hubs with a signed commitment only.</param>
/// <param name="Agencies">Agencies in the directory, historic and proposed ones left aside.</param>
internal sealed record HubsFigureValues(int Designated, int Committed, int Agencies);

internal sealed class ShowFiguresHandler(IReadRepository<Hub> hubs, IAgencyDirectory directory) : IQueryHandler<ShowFigures, Result<HubsFigureValues>>
{
    public async Task<Result<HubsFigureValues>> Handle(ShowFigures query, CancellationToken ct) =>
        new HubsFigureValues(
            await hubs.Count(new HubsIn(HubState.Designated, HubState.Active, HubState.Suspended), ct),
            await hubs.Count(new HubsIn(HubState.CommitmentSigned), ct),
            await directory.CountRegistered(ct)
        );
}

internal sealed class HubsIn : Specification<Hub>
{
    public HubsIn(params IReadOnlyList<HubState> states) => Query.Where(hub => states.Contains(hub.State));
}
