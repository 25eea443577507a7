using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>Freezes the scope and starts the first round. Returns how many records are in it.</summary>
/// <param name="Seen">Version of the draft that the person saw.</param>
/// <param name="Count">Records that the person saw in its scope: nobody starts what has grown meanwhile.</param>
[Permission(Permissions.ManageCampaigns)]
internal sealed record StartCampaign(Guid CampaignId, int Seen, int Count) : ICommand<Result<int>>;

internal sealed class StartCampaignValidator : AbstractValidator<StartCampaign>
{
    public StartCampaignValidator() => RuleFor(command => command.CampaignId).NotEmpty().WithMessage("Kampanye mana yang dimulai tidak disebut.");
}

internal sealed class StartCampaignHandler(IRepository<Campaign> campaigns, CampaignStart start) : ICommandHandler<StartCampaign, Result<int>>
{
    public async Task<Result<int>> Handle(StartCampaign command, CancellationToken ct)
    {
        if (await campaigns.Find(new CampaignById(new CampaignId(command.CampaignId)), ct) is not { } campaign)
        {
            return CampaignErrors.Unknown;
        }

        return campaign.Version == command.Seen ? await start.Start(campaign, command.Count, ct) : CampaignErrors.Meanwhile;
    }
}
