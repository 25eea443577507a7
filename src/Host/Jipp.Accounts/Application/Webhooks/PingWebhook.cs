using System.Text.Json;
using FluentValidation;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application.Webhooks;

/// <summary>Sends a message that means nothing, to try the connection and the check of the signature.</summary>
[Permission(Permissions.ManageWebhooks)]
internal sealed record PingWebhook(Guid WebhookId) : ICommand<Result<Guid>>;

internal sealed class PingWebhookValidator : AbstractValidator<PingWebhook>
{
    public PingWebhookValidator() => RuleFor(command => command.WebhookId).NotEmpty().WithMessage("Webhook mana yang dimaksud tidak disebut.");
}

internal sealed class PingWebhookHandler(IRepository<Webhook> webhooks, WebhookDesk desk, TimeProvider clock) : ICommandHandler<PingWebhook, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(PingWebhook command, CancellationToken ct) =>
        await webhooks.Find(new WebhookById(new WebhookId(command.WebhookId)), ct) is not { } webhook ? WebhookRules.Unknown
        : !webhook.IsActive ? Error.Conflict("webhook.off", "Webhook ini sedang dimatikan. Nyalakan dahulu.")
        : desk.Send(webhook, WebhookEvents.Ping, JsonSerializer.Serialize(new { at = clock.GetUtcNow() }, JsonSerializerOptions.Web)).Id.Value;
}
