using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>
/// A new draft with the definition of an earlier campaign, for the same time from today: its planned rounds move along, and it does not start by
/// itself. Returns its id.
/// </summary>
[Permission(Permissions.ManageCampaigns)]
internal sealed record CopyCampaign(Guid CampaignId) : ICommand<Result<Guid>>;

internal sealed class CopyCampaignValidator : AbstractValidator<CopyCampaign>
{
    public CopyCampaignValidator() => RuleFor(command => command.CampaignId).NotEmpty().WithMessage("Kampanye mana yang disalin tidak disebut.");
}

internal sealed class CopyCampaignHandler(IRepository<Campaign> campaigns, ICurrentUser user, TimeProvider clock) : ICommandHandler<CopyCampaign, Result<Guid>>
{
    private const int UsualDays = 30;

    public async Task<Result<Guid>> Handle(CopyCampaign command, CancellationToken ct)
    {
        if (await campaigns.Find(new CampaignById(new CampaignId(command.CampaignId)), ct) is not { } campaign)
        {
            return CampaignErrors.Unknown;
        }

        var now = clock.GetUtcNow();
        var first = campaign.Rounds.MinBy(round => round.Number);
        var days = first is null ? UsualDays : first.EndsOn.DayNumber - first.StartedOn.DayNumber;
        var endsOn = Zone.Wib.DayOf(now).AddDays(days);
        var later = endsOn.DayNumber - (first?.EndsOn ?? campaign.EndsOn).DayNumber;
        var stages = campaign.Stages.Select(stage => new CampaignStage(stage.StartsOn.AddDays(later), stage.EndsOn.AddDays(later)));
        var copy = new Campaign(campaign.Plan with { StartsOn = null, EndsOn = endsOn, Stages = [.. stages] }, user.Id, now);
        campaigns.Add(copy);
        return copy.Id.Value;
    }
}
