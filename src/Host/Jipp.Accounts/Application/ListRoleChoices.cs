using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application;

/// <summary>Which roles and places the current user may give.</summary>
[Permission(Permissions.Invite)]
internal sealed record ListRoleChoices : IQuery<Result<RoleChoices>>;

internal sealed record RoleChoices(IReadOnlyList<RoleKind> Roles, IReadOnlyList<PlaceChoice> Agencies, IReadOnlyList<PlaceChoice> Hubs);

internal sealed record PlaceChoice(string Code, string Name);

internal sealed class ListRoleChoicesHandler(IReadRepository<AgencyCopy> agencies, IReadRepository<HubCopy> hubs, ICurrentUser user)
    : IQueryHandler<ListRoleChoices, Result<RoleChoices>>
{
    public async Task<Result<RoleChoices>> Handle(ListRoleChoices query, CancellationToken ct)
    {
        var reach = Reach.Of(user);
        var listed = await agencies.List(new AgenciesToChoose(reach.National ? null : reach.Agencies), ct);
        var designated = reach.National ? await hubs.List(new HubsToChoose(), ct) : [];
        return new RoleChoices(
            [.. RoleKind.All.Where(reach.MayGive)],
            [.. listed.Select(agency => new PlaceChoice(agency.Code, agency.Name))],
            [.. designated.Select(hub => new PlaceChoice(hub.Code, hub.Name))]
        );
    }
}
