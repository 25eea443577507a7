using System.Reflection;
using System.Text.Json;
using Jipp.Accounts.Application.Webhooks;
using Jipp.BuildingBlocks;
using Jipp.Competitions.Contracts;
using Jipp.Hubs.Contracts;
using Jipp.Innovations.Contracts;
using Jipp.Validation.Contracts;

namespace Jipp.Accounts.Application.Reactions;

/// <summary>Webhooks that asked for this event get it as a message.</summary>
internal abstract class TellWebhooks<T>(WebhookDesk desk) : IBatchReaction<T>
    where T : IIntegrationEvent
{
    public static string Name { get; } = typeof(T).GetCustomAttribute<EventNameAttribute>()!.Name;

    public Task Handle(IReadOnlyList<T> happened, CancellationToken ct) =>
        desk.Tell(Name, [.. happened.Select(one => JsonSerializer.Serialize(one, JsonSerializerOptions.Web))], ct);
}

internal sealed class TellWebhooksOfPublication(WebhookDesk desk) : TellWebhooks<InnovationPublishedV1>(desk);

internal sealed class TellWebhooksOfUpdate(WebhookDesk desk) : TellWebhooks<InnovationUpdatedV1>(desk);

internal sealed class TellWebhooksOfRetirement(WebhookDesk desk) : TellWebhooks<InnovationRetiredV1>(desk);

internal sealed class TellWebhooksOfMerge(WebhookDesk desk) : TellWebhooks<InnovationMergedV1>(desk);

internal sealed class TellWebhooksOfUnmerge(WebhookDesk desk) : TellWebhooks<InnovationUnmergedV1>(desk);

internal sealed class TellWebhooksOfConfirmation(WebhookDesk desk) : TellWebhooks<InnovationConfirmedV1>(desk);

internal sealed class TellWebhooksOfStop(WebhookDesk desk) : TellWebhooks<InnovationStoppedV1>(desk);

internal sealed class TellWebhooksOfReturnedAnswer(WebhookDesk desk) : TellWebhooks<AnswerWithdrawnV1>(desk);

internal sealed class TellWebhooksOfLapse(WebhookDesk desk) : TellWebhooks<ConfirmationLapsedV1>(desk);

internal sealed class TellWebhooksOfTitle(WebhookDesk desk) : TellWebhooks<TitleGrantedV1>(desk);

internal sealed class TellWebhooksOfWithdrawal(WebhookDesk desk) : TellWebhooks<TitleWithdrawnV1>(desk);

internal sealed class TellWebhooksOfHub(WebhookDesk desk) : TellWebhooks<HubDesignatedV1>(desk);

internal sealed class TellWebhooksOfHubEnd(WebhookDesk desk) : TellWebhooks<HubEndedV1>(desk);
