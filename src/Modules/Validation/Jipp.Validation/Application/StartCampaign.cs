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

internal sealed class StartCampaignHandler(IRepository<Campaign> campaigns, ICampaignReader reader, ILocalCopies copies, TimeProvider clock)
    : ICommandHandler<StartCampaign, Result<int>>
{
    public async Task<Result<int>> Handle(StartCampaign command, CancellationToken ct)
    {
        if (await campaigns.Find(new CampaignById(new CampaignId(command.CampaignId)), ct) is not { } campaign)
        {
            return CampaignErrors.Unknown;
        }

        if (campaign.Version != command.Seen)
        {
            return CampaignErrors.Meanwhile;
        }

        var (now, book) = (clock.GetUtcNow(), await copies.Offices(ct));
        var frozen = await reader.Freeze(campaign.Scope, ct);
        if (frozen.Count != command.Count && frozen.Count > 0)
        {
            return CampaignErrors.ScopeMoved;
        }

        if (campaign.Start(frozen.Count, Zone.Wib.DayOf(now), now) is { IsSuccess: false } refused)
        {
            return refused.Error!;
        }

        reader.Add(
            frozen.Select(one => new CampaignTarget(campaign.Id, one.Record, one.Duty, book.Chain(one.Record.Address).FirstOrDefault(office => office.Kind == OfficeKind.Hub)?.Key))
        );
        return frozen.Count;
    }
}
