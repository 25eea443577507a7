using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>A campaign with its progress in the user's area; a draft with the count of its scope today, for those who manage campaigns.</summary>
[Permission(Permissions.SeeCampaigns)]
internal sealed record GetCampaign(Guid CampaignId) : IQuery<Result<CampaignView>>;

internal sealed class GetCampaignValidator : AbstractValidator<GetCampaign>
{
    public GetCampaignValidator() => RuleFor(query => query.CampaignId).NotEmpty().WithMessage("Kampanye mana yang dicari tidak disebut.");
}

internal sealed class GetCampaignHandler(IRepository<Campaign> campaigns, ICampaignReader reader, ILocalCopies copies, ICurrentUser user)
    : IQueryHandler<GetCampaign, Result<CampaignView>>
{
    public async Task<Result<CampaignView>> Handle(GetCampaign query, CancellationToken ct)
    {
        if (
            await campaigns.Find(new CampaignById(new CampaignId(query.CampaignId)), ct) is not { } campaign
            || (campaign.State == CampaignState.Draft && !user.Can(Permissions.ManageCampaigns))
        )
        {
            return CampaignErrors.Unknown;
        }

        var view = await reader.View(campaign, new Area(user.JudgingOffices(), await copies.Offices(ct)).Filter, ct);
        return campaign.State != CampaignState.Draft && view.All.Targets == 0 && !user.Can(Permissions.ManageCampaigns) ? CampaignErrors.Unknown : view;
    }
}
