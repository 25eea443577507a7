using FluentValidation;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application.Webhooks;

/// <summary>Makes a new secret, shown this once. Messages are signed by both for a day, so that the receiver can change without losing one.</summary>
[Permission(Permissions.ManageWebhooks)]
internal sealed record RotateWebhookSecret(Guid WebhookId) : ICommand<Result<RegisteredWebhook>>;

internal sealed class RotateWebhookSecretValidator : AbstractValidator<RotateWebhookSecret>
{
    public RotateWebhookSecretValidator() => RuleFor(command => command.WebhookId).NotEmpty().WithMessage("Webhook mana yang dimaksud tidak disebut.");
}

internal sealed class RotateWebhookSecretHandler(IRepository<Webhook> webhooks, IWebhookSecrets secrets, TimeProvider clock)
    : ICommandHandler<RotateWebhookSecret, Result<RegisteredWebhook>>
{
    public async Task<Result<RegisteredWebhook>> Handle(RotateWebhookSecret command, CancellationToken ct)
    {
        if (await webhooks.Find(new WebhookById(new WebhookId(command.WebhookId)), ct) is not { } webhook)
        {
            return WebhookRules.Unknown;
        }

        var (shown, kept) = secrets.New();
        webhook.Rotate(kept, clock.GetUtcNow());
        return new RegisteredWebhook(webhook.Id.Value, shown);
    }
}
