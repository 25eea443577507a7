using Jipp.BuildingBlocks;

namespace Jipp.Validation.Application;

/// <summary>What a campaign's scope can be picked from: hubs in force and kinds of agencies.</summary>
[Permission(Permissions.ManageCampaigns)]
internal sealed record GetCampaignChoices : IQuery<Result<CampaignChoices>>;

internal sealed record CampaignChoices(IReadOnlyList<(string Code, string Name)> Hubs, IReadOnlyList<string> AgencyKinds);

internal sealed class GetCampaignChoicesHandler(ICampaignReader reader) : IQueryHandler<GetCampaignChoices, Result<CampaignChoices>>
{
    public async Task<Result<CampaignChoices>> Handle(GetCampaignChoices query, CancellationToken ct) => new CampaignChoices(await reader.Hubs(ct), await reader.AgencyKinds(ct));
}
