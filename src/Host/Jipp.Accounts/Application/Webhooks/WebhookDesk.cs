using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application.Webhooks;

/// <summary>Events that other systems may be told: public facts of the catalogue, never of people.</summary>
internal static class WebhookEvents
{
    public const string Ping = "webhooks.ping.v1";

    /// <summary>By name, with an Indonesian label, the key of its translation.</summary>
    public static IReadOnlyList<(string Name, string Label)> All { get; } =
    [
        ("innovations.innovation-published.v1", "Inovasi terbit"),
        ("innovations.innovation-updated.v1", "Inovasi berubah"),
        ("innovations.innovation-retired.v1", "Inovasi ditarik"),
        ("innovations.innovation-merged.v1", "Inovasi digabung"),
        ("innovations.innovation-unmerged.v1", "Penggabungan dibatalkan"),
        ("validation.innovation-confirmed.v1", "Inovasi dikonfirmasi berjalan"),
        ("validation.innovation-stopped.v1", "Inovasi dinyatakan berhenti"),
        ("validation.answer-withdrawn.v1", "Jawaban dikembalikan; keadaan sebelumnya berlaku lagi"),
        ("validation.confirmation-lapsed.v1", "Konfirmasi lewat tenggat"),
        ("competitions.title-granted.v1", "Gelar KIPP diberikan"),
        ("competitions.title-withdrawn.v1", "Gelar KIPP ditarik"),
        ("hubs.hub-designated.v1", "Hub ditetapkan"),
        ("hubs.hub-ended.v1", "Hub berakhir"),
    ];

    public static bool Has(string name) => All.Any(entry => entry.Name == name);
}

/// <summary>Puts messages for the webhooks that asked for them into the queue; they are sent by <see cref="SendWebhooks"/>.</summary>
internal sealed class WebhookDesk(IRepository<Webhook> webhooks, IRepository<WebhookDelivery> deliveries, TimeProvider clock)
{
    /// <param name="bodies">The events as JSON.</param>
    public async Task Tell(string name, IReadOnlyList<string> bodies, CancellationToken ct)
    {
        foreach (var webhook in (await webhooks.List(new ActiveWebhooks(), ct)).Where(webhook => webhook.Events.Contains(name)))
        {
            foreach (var body in bodies)
            {
                Send(webhook, name, body);
            }
        }
    }

    public WebhookDelivery Send(Webhook webhook, string name, string body)
    {
        var delivery = new WebhookDelivery(webhook.Id, name, body, clock.GetUtcNow());
        deliveries.Add(delivery);
        return delivery;
    }
}

/// <summary>Makes secrets and keeps them so that only this installation can read them.</summary>
internal interface IWebhookSecrets
{
    /// <returns>The secret as the person sees it once, and as it is kept.</returns>
    (string Shown, string Kept) New();

    string Open(string kept);
}

internal interface IWebhookSender
{
    /// <summary>Sends what is due, a batch at a time, each under a lease. Returns how many attempts were made.</summary>
    Task<int> SendDue(CancellationToken ct);
}

/// <summary>What may be set about webhooks.</summary>
/// <param name="AllowPrivateAddresses"><c>Webhooks:AllowPrivateAddresses</c>: also addresses of the own network, and http. For tests and closed networks.</param>
internal sealed record WebhookSettings(bool AllowPrivateAddresses, TimeSpan Timeout);
