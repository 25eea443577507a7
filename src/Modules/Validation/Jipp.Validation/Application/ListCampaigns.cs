using Jipp.BuildingBlocks;

namespace Jipp.Validation.Application;

/// <summary>Campaigns with records in the user's area; drafts for those who manage them. The latest first.</summary>
[Permission(Permissions.SeeCampaigns)]
internal sealed record ListCampaigns : IQuery<Result<IReadOnlyList<CampaignLine>>>;

internal sealed class ListCampaignsHandler(ICampaignReader reader, ILocalCopies copies, ICurrentUser user) : IQueryHandler<ListCampaigns, Result<IReadOnlyList<CampaignLine>>>
{
    public async Task<Result<IReadOnlyList<CampaignLine>>> Handle(ListCampaigns query, CancellationToken ct) =>
        Result<IReadOnlyList<CampaignLine>>.Success(await reader.List(new Area(user.JudgingOffices(), await copies.Offices(ct)).Filter, user.Can(Permissions.ManageCampaigns), ct));
}
