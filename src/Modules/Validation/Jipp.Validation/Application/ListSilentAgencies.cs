using Jipp.BuildingBlocks;

namespace Jipp.Validation.Application;

/// <summary>Agencies in the user's scope that nobody with an account speaks for, so that others answer in their stead.</summary>
[Permission(Permissions.SeeSilentAgencies)]
internal sealed record ListSilentAgencies : IQuery<Result<IReadOnlyList<SilentAgency>>>;

internal sealed class ListSilentAgenciesHandler(IDutyReader reader, ILocalCopies copies, ICurrentUser user) : IQueryHandler<ListSilentAgencies, Result<IReadOnlyList<SilentAgency>>>
{
    public async Task<Result<IReadOnlyList<SilentAgency>>> Handle(ListSilentAgencies query, CancellationToken ct)
    {
        var area = new Area(user.Offices(), await copies.Offices(ct));
        return Result<IReadOnlyList<SilentAgency>>.Success(await reader.SilentAgencies(area.Filter, ct));
    }
}
