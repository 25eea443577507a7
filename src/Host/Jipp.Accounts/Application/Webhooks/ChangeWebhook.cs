using FluentValidation;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application.Webhooks;

/// <summary>Changes address, events or whether anything is told at all. What waits goes to the new address, or waits until it is on again.</summary>
[Permission(Permissions.ManageWebhooks)]
internal sealed record ChangeWebhook(Guid WebhookId, string? Address, IReadOnlyList<string> Events, bool IsActive) : ICommand<Result>;

internal sealed class ChangeWebhookValidator : AbstractValidator<ChangeWebhook>
{
    public ChangeWebhookValidator(WebhookSettings settings)
    {
        RuleFor(command => command.Address).WebhookAddress(settings);
        RuleFor(command => command.Events).WebhookEvents();
    }
}

internal sealed class ChangeWebhookHandler(IRepository<Webhook> webhooks) : ICommandHandler<ChangeWebhook, Result>
{
    public async Task<Result> Handle(ChangeWebhook command, CancellationToken ct)
    {
        if (await webhooks.Find(new WebhookById(new WebhookId(command.WebhookId)), ct) is not { } webhook)
        {
            return WebhookRules.Unknown;
        }

        webhook.Change(command.Address!.Trim(), command.Events, command.IsActive);
        return Result.Success();
    }
}
