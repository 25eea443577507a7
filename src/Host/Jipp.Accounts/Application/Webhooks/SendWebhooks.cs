using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application.Webhooks;

/// <summary>Sends the messages to other systems that are due. Returns how many attempts were made.</summary>
[Permission(Permissions.SendWebhooks)]
[BackgroundOnly]
internal sealed record SendWebhooks : ICommand<Result<int>>;

internal sealed class SendWebhooksHandler(IWebhookSender sender) : ICommandHandler<SendWebhooks, Result<int>>
{
    public async Task<Result<int>> Handle(SendWebhooks command, CancellationToken ct) => await sender.SendDue(ct);
}
