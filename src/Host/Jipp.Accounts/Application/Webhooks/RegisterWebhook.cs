using FluentValidation;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application.Webhooks;

/// <summary>Registers an address that is told of events from now on. The secret is shown this once.</summary>
[Permission(Permissions.ManageWebhooks)]
internal sealed record RegisterWebhook(string? Address, IReadOnlyList<string> Events) : ICommand<Result<RegisteredWebhook>>;

internal sealed record RegisteredWebhook(Guid Id, string Secret);

internal sealed class RegisterWebhookValidator : AbstractValidator<RegisterWebhook>
{
    public RegisterWebhookValidator(WebhookSettings settings)
    {
        RuleFor(command => command.Address).WebhookAddress(settings);
        RuleFor(command => command.Events).WebhookEvents();
    }
}

internal sealed class RegisterWebhookHandler(IRepository<Webhook> webhooks, IWebhookSecrets secrets, TimeProvider clock)
    : ICommandHandler<RegisterWebhook, Result<RegisteredWebhook>>
{
    public Task<Result<RegisteredWebhook>> Handle(RegisterWebhook command, CancellationToken ct)
    {
        var (shown, kept) = secrets.New();
        var webhook = new Webhook(command.Address!.Trim(), command.Events, kept, clock.GetUtcNow());
        webhooks.Add(webhook);
        return Task.FromResult(Result<RegisteredWebhook>.Success(new(webhook.Id.Value, shown)));
    }
}

internal static class WebhookRules
{
    public static readonly Error Unknown = Error.NotFound("webhook.unknown", "Webhook ini tidak ada.");

    public static IRuleBuilderOptions<T, string?> WebhookAddress<T>(this IRuleBuilder<T, string?> rule, WebhookSettings settings) =>
        rule.Must(address => address is { Length: <= Webhook.LongestAddress } && IsAddress(address.Trim(), settings))
            .WithMessage("Tulis alamat lengkap yang dimulai dengan https://, tanpa nama pengguna, paling panjang 500 huruf.");

    public static IRuleBuilderOptions<T, IReadOnlyList<string>> WebhookEvents<T>(this IRuleBuilder<T, IReadOnlyList<string>> rule) =>
        rule.Must(events => events.Count > 0 && events.All(Webhooks.WebhookEvents.Has)).WithMessage("Pilih paling sedikit satu peristiwa dari daftar.");

    private static bool IsAddress(string address, WebhookSettings settings) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (settings.AllowPrivateAddresses && uri.Scheme == Uri.UriSchemeHttp))
        && uri.UserInfo.Length == 0
        && uri.Fragment.Length == 0;
}
