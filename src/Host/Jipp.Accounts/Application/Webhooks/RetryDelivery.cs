using FluentValidation;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application.Webhooks;

/// <summary>Tries a parked message again, with its attempts counted anew and the same id.</summary>
[Permission(Permissions.ManageWebhooks)]
internal sealed record RetryDelivery(Guid DeliveryId) : ICommand<Result>;

internal sealed class RetryDeliveryValidator : AbstractValidator<RetryDelivery>
{
    public RetryDeliveryValidator() => RuleFor(command => command.DeliveryId).NotEmpty().WithMessage("Kiriman mana yang dimaksud tidak disebut.");
}

internal sealed class RetryDeliveryHandler(IRepository<WebhookDelivery> deliveries, TimeProvider clock) : ICommandHandler<RetryDelivery, Result>
{
    public async Task<Result> Handle(RetryDelivery command, CancellationToken ct) =>
        await deliveries.Find(new DeliveryById(new DeliveryId(command.DeliveryId)), ct) is { } delivery
            ? delivery.Retry(clock.GetUtcNow())
            : Error.NotFound("webhook.delivery-unknown", "Kiriman ini tidak ada.");
}
