using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

internal enum CampaignMove
{
    /// <summary>A further round for those alone that have not answered.</summary>
    NextRound,
    Close,
    Reopen,
}

/// <summary>Lets a campaign go on: another round, its end, or a new beginning.</summary>
/// <param name="EndsOn">End of the new round.</param>
/// <param name="Reason">Needed for closing and reopening.</param>
[Permission(Permissions.ManageCampaigns)]
internal sealed record SteerCampaign(Guid CampaignId, CampaignMove Move, DateOnly? EndsOn, string? Reason) : ICommand<Result>;

internal sealed class SteerCampaignValidator : AbstractValidator<SteerCampaign>
{
    public SteerCampaignValidator()
    {
        RuleFor(command => command.CampaignId).NotEmpty().WithMessage("Kampanye mana yang dimaksud tidak disebut.");
        RuleFor(command => command.Move).IsInEnum();
        RuleFor(command => command.EndsOn).NotNull().When(command => command.Move != CampaignMove.Close).WithMessage("Isi tanggal akhir putaran berikutnya.");
        RuleFor(command => command.Reason).NotEmpty().When(command => command.Move != CampaignMove.NextRound).WithMessage("Tulis alasannya.");
        RuleFor(command => command.Reason).MaximumLength(Campaign.LongestReason).WithMessage("Paling banyak 500 huruf.");
    }
}

internal sealed class SteerCampaignHandler(IRepository<Campaign> campaigns, ICampaignReader reader, TimeProvider clock) : ICommandHandler<SteerCampaign, Result>
{
    public async Task<Result> Handle(SteerCampaign command, CancellationToken ct)
    {
        if (await campaigns.Find(new CampaignById(new CampaignId(command.CampaignId)), ct) is not { } campaign)
        {
            return CampaignErrors.Unknown;
        }

        if (command.Move == CampaignMove.Reopen && await reader.Overlaps(campaign, ct))
        {
            return CampaignErrors.Overlaps;
        }

        var now = clock.GetUtcNow();
        var today = Zone.Wib.DayOf(now);
        var moved = command.Move switch
        {
            CampaignMove.Close => campaign.Close(command.Reason!.Trim(), now),
            CampaignMove.Reopen => campaign.Reopen(command.Reason!.Trim(), command.EndsOn!.Value, today),
            _ => campaign.NextRound(command.EndsOn!.Value, today),
        };
        if (moved.IsSuccess && command.Move != CampaignMove.NextRound)
        {
            foreach (var target in await reader.All(campaign, ct))
            {
                target.AskFor(campaign.State == CampaignState.Running);
            }
        }

        return moved;
    }
}
