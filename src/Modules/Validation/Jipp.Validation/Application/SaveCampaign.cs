using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>Writes a new draft of a campaign, or another text of one that was not started. Returns its id.</summary>
/// <param name="CampaignId">Null for a new one.</param>
/// <param name="Seen">Version that the person saw: of two people who change it at once, one wins and the other is told.</param>
[Permission(Permissions.ManageCampaigns)]
internal sealed record SaveCampaign(Guid? CampaignId, int Seen, CampaignInput Input) : ICommand<Result<Guid>>;

internal sealed class SaveCampaignValidator : AbstractValidator<SaveCampaign>
{
    public SaveCampaignValidator() => RuleFor(command => command.Input).SetValidator(new CampaignRules());
}

internal sealed class SaveCampaignHandler(IRepository<Campaign> campaigns, ICurrentUser user, TimeProvider clock) : ICommandHandler<SaveCampaign, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(SaveCampaign command, CancellationToken ct)
    {
        if (command.Input.StartsOn <= Zone.Wib.DayOf(clock.GetUtcNow()))
        {
            return Error.Invalid([new FieldError(nameof(CampaignInput.StartsOn), "Pilih hari mulai besok atau sesudahnya, atau kosongkan dan mulai sendiri.")]);
        }

        if (command.CampaignId is not { } id)
        {
            var made = new Campaign(command.Input.Plan, user.Id, clock.GetUtcNow());
            campaigns.Add(made);
            return made.Id.Value;
        }

        if (await campaigns.Find(new CampaignById(new CampaignId(id)), ct) is not { } campaign)
        {
            return CampaignErrors.Unknown;
        }

        if (campaign.Version != command.Seen)
        {
            return CampaignErrors.Meanwhile;
        }

        return campaign.Change(command.Input.Plan) is { IsSuccess: false } refused ? refused.Error! : campaign.Id.Value;
    }
}
