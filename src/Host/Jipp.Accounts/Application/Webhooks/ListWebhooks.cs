using FluentValidation;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application.Webhooks;

/// <summary>All webhooks with what became of their messages.</summary>
[Permission(Permissions.ManageWebhooks)]
internal sealed record ListWebhooks : IQuery<Result<IReadOnlyList<WebhookLine>>>;

internal sealed record WebhookLine(Guid Id, string Address, IReadOnlyList<string> Events, bool IsActive, DateTimeOffset? FormerSecretUntil, int Waiting, int Delivered, int Parked);

internal sealed class ListWebhooksHandler(IWebhookReader reader) : IQueryHandler<ListWebhooks, Result<IReadOnlyList<WebhookLine>>>
{
    public async Task<Result<IReadOnlyList<WebhookLine>>> Handle(ListWebhooks query, CancellationToken ct) => Result<IReadOnlyList<WebhookLine>>.Success(await reader.List(ct));
}

/// <summary>One webhook with its messages, the newest first.</summary>
[Permission(Permissions.ManageWebhooks)]
internal sealed record ShowWebhook(Guid WebhookId, int Page) : IQuery<Result<WebhookView>>;

internal sealed record WebhookView(WebhookLine Webhook, IReadOnlyList<DeliveryLine> Deliveries, int Total, int Page, int Pages);

internal sealed record DeliveryLine(
    Guid Id,
    string Event,
    DeliveryState State,
    int Attempts,
    int? LastStatus,
    string? LastError,
    DateTimeOffset CreatedAt,
    DateTimeOffset? DeliveredAt,
    DateTimeOffset? NextAttemptAt
);

internal sealed class ShowWebhookValidator : AbstractValidator<ShowWebhook>
{
    public ShowWebhookValidator() => RuleFor(query => query.Page).GreaterThan(0).WithMessage("Halaman mulai dari 1.");
}

internal sealed class ShowWebhookHandler(IWebhookReader reader) : IQueryHandler<ShowWebhook, Result<WebhookView>>
{
    public async Task<Result<WebhookView>> Handle(ShowWebhook query, CancellationToken ct) =>
        await reader.Show(new WebhookId(query.WebhookId), query.Page, ct) is { } view ? view : WebhookRules.Unknown;
}

internal interface IWebhookReader
{
    Task<IReadOnlyList<WebhookLine>> List(CancellationToken ct);

    Task<WebhookView?> Show(WebhookId id, int page, CancellationToken ct);
}
