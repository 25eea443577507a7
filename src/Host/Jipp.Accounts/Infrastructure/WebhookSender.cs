using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Jipp.Accounts.Application.Webhooks;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Jipp.Accounts.Infrastructure;

/// <summary>
/// Sends messages to webhooks. Claimed by a compare-and-set on the next attempt, which is lease, back-off and recovery in one; a process that dies
/// between the receiver's answer and our mark leaves the lease to run out, and the same message goes again under the same id.
/// </summary>
internal sealed class WebhookSender(AccountsDbContext context, IWebhookSecrets secrets, WebhookTransport transport, TimeProvider clock, ILogger<WebhookSender> log) : IWebhookSender
{
    private const int BatchSize = 10;
    private const int LongestError = 300;

    /// <summary>Longer than a whole batch can take.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    public async Task<int> SendDue(CancellationToken ct)
    {
        var attempts = 0;
        for (List<WebhookDelivery> claimed; (claimed = await Claim(ct)).Count > 0; attempts += claimed.Count)
        {
            List<WebhookId> ids = [.. claimed.Select(delivery => delivery.WebhookId).Distinct()];
            var webhooks = await context.Webhooks.AsNoTracking().Where(webhook => ids.Contains(webhook.Id)).ToDictionaryAsync(webhook => webhook.Id, ct);
            foreach (var delivery in claimed)
            {
                var (status, error) = await Send(webhooks[delivery.WebhookId], delivery, ct);
                await Save(delivery, status, error, ct);
            }
        }

        return attempts;
    }

    private async Task<List<WebhookDelivery>> Claim(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var due = context.Deliveries.Where(delivery => delivery.NextAttemptAt <= now && context.Webhooks.Any(webhook => webhook.Id == delivery.WebhookId && webhook.IsActive));
        var ids = await due.OrderBy(delivery => delivery.NextAttemptAt).Take(BatchSize).Select(delivery => delivery.Id).ToListAsync(ct);
        if (ids.Count == 0)
        {
            return [];
        }

        DateTimeOffset? mine = now + Lease + TimeSpan.FromMicroseconds(Random.Shared.Next(1_000_000));
        await context.Write(
            () =>
                context
                    .Deliveries.Where(delivery => ids.Contains(delivery.Id) && delivery.NextAttemptAt <= now)
                    .ExecuteUpdateAsync(
                        set => set.SetProperty(delivery => delivery.NextAttemptAt, mine).SetProperty(delivery => delivery.Attempts, delivery => delivery.Attempts + 1),
                        ct
                    ),
            ct
        );

        return await context
            .Deliveries.AsNoTracking()
            .Where(delivery => ids.Contains(delivery.Id) && delivery.NextAttemptAt == mine)
            .OrderBy(delivery => delivery.CreatedAt)
            .ToListAsync(ct);
    }

    private async Task<(int? Status, string? Error)> Send(Webhook webhook, WebhookDelivery delivery, CancellationToken ct)
    {
        try
        {
            var now = clock.GetUtcNow();
            var body =
                $$"""{"id":"{{delivery.Id.Value}}","event":{{JsonSerializer.Serialize(delivery.Event)}},"createdAt":{{JsonSerializer.Serialize(delivery.CreatedAt)}},"data":{{delivery.Body}}}""";
            var signature = WebhookSignature.Of(webhook.SecretsAt(now).Select(secrets.Open), now, body);
            return ((int)await transport.Post(new Uri(webhook.Address), delivery.Id.Value, delivery.Event, signature, body, ct), null);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            log.LogWarning("Message {Delivery} to a webhook failed: {Failure}", delivery.Id, failure.GetType().Name);
            return (null, failure is OperationCanceledException ? "Timeout" : failure.Message);
        }
    }

    private async Task Save(WebhookDelivery delivery, int? status, string? error, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var delivered = status is >= 200 and < 300;
        var (state, next) = WebhookDelivery.After(delivered, delivery.Attempts, now);
        var shown = error is { Length: > LongestError } ? error[..LongestError] : error;
        DateTimeOffset? at = delivered ? now : null;
        var claim = delivery.NextAttemptAt;
        // Only under our own lease: who took over after it ran out decides.
        await context.Write(
            () =>
                context
                    .Deliveries.Where(row => row.Id == delivery.Id && row.NextAttemptAt == claim)
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(row => row.State, state)
                                .SetProperty(row => row.NextAttemptAt, next)
                                .SetProperty(row => row.LastStatus, status)
                                .SetProperty(row => row.LastError, shown)
                                .SetProperty(row => row.DeliveredAt, at),
                        ct
                    ),
            ct
        );
    }
}

/// <summary>
/// Posts to addresses that people chose: the name is resolved once, only public addresses are taken, and the connection goes to exactly the one
/// that was looked at; no redirect is followed, no proxy used, the answer's body not read.
/// </summary>
internal sealed class WebhookTransport : IDisposable
{
    private readonly HttpClient _client;
    private readonly MadeUpData _data;

    public WebhookTransport(WebhookSettings settings, MadeUpData data)
    {
        _data = data;
        _client = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseProxy = false,
                UseCookies = false,
                // A pooled connection would outlive a name that now leads elsewhere.
                PooledConnectionLifetime = TimeSpan.FromMinutes(1),
                MaxResponseHeadersLength = 16,
                ConnectTimeout = settings.Timeout,
                ConnectCallback = (connection, ct) => Connect(connection.DnsEndPoint, settings, ct),
            }
        )
        {
            Timeout = settings.Timeout,
        };
    }

    public async Task<HttpStatusCode> Post(Uri address, Guid delivery, string name, string signature, string body, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Jipp-Delivery", delivery.ToString());
        request.Headers.Add("Jipp-Event", name);
        request.Headers.Add(WebhookSignature.Header, signature);
        if (_data.Is)
        {
            request.Headers.Add(MadeUpData.Header, MadeUpData.Words);
        }

        request.Headers.UserAgent.ParseAdd("JIPP-Webhooks/1");
        using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        return answer.StatusCode;
    }

    public void Dispose() => _client.Dispose();

    private static async ValueTask<Stream> Connect(DnsEndPoint target, WebhookSettings settings, CancellationToken ct)
    {
        var addresses = await Dns.GetHostAddressesAsync(target.Host, ct);
        var allowed = addresses.Where(address => settings.AllowPrivateAddresses || PublicAddress.Is(address)).ToArray();
        if (allowed.Length == 0)
        {
            throw new WebhookRefusedException($"The address {target.Host} does not lead into the public internet.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, target.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

internal sealed class WebhookRefusedException(string message) : Exception(message);

internal sealed class WebhookSecrets(IDataProtectionProvider protection) : IWebhookSecrets
{
    private readonly IDataProtector _protector = protection.CreateProtector("jipp.webhooks");

    public (string Shown, string Kept) New()
    {
        var secret = "jipp_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        return (secret, _protector.Protect(secret));
    }

    public string Open(string kept) => _protector.Unprotect(kept);
}

internal sealed class WebhookReader(AccountsDbContext context) : IWebhookReader
{
    private const int PageSize = 25;

    public async Task<IReadOnlyList<WebhookLine>> List(CancellationToken ct) => await Lines(context.Webhooks, ct);

    public async Task<WebhookView?> Show(WebhookId id, int page, CancellationToken ct)
    {
        if (await Lines(context.Webhooks.Where(webhook => webhook.Id == id), ct) is not [var line])
        {
            return null;
        }

        var total = line.Waiting + line.Delivered + line.Parked;
        var rows = await context
            .Deliveries.AsNoTracking()
            .Where(delivery => delivery.WebhookId == id)
            .OrderByDescending(delivery => delivery.CreatedAt)
            .ThenByDescending(delivery => delivery.Id)
            .Skip((page - 1) * PageSize)
            .Take(PageSize)
            .ToListAsync(ct);
        return new(
            line,
            [
                .. rows.Select(row => new DeliveryLine(
                    row.Id.Value,
                    row.Event,
                    row.State,
                    row.Attempts,
                    row.LastStatus,
                    row.LastError,
                    row.CreatedAt,
                    row.DeliveredAt,
                    row.NextAttemptAt
                )),
            ],
            total,
            page,
            (total + PageSize - 1) / PageSize
        );
    }

    private async Task<List<WebhookLine>> Lines(IQueryable<Webhook> chosen, CancellationToken ct)
    {
        var webhooks = await chosen.AsNoTracking().OrderBy(webhook => webhook.CreatedAt).ToListAsync(ct);
        var counts = (
            await context.Deliveries.GroupBy(delivery => new { delivery.WebhookId, delivery.State }).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(ct)
        ).ToDictionary(group => group.Key, group => group.Count);
        int Of(WebhookId id, DeliveryState state) => counts.Where(count => count.Key.WebhookId == id && count.Key.State == state).Sum(count => count.Value);
        return
        [
            .. webhooks.Select(webhook => new WebhookLine(
                webhook.Id.Value,
                webhook.Address,
                webhook.Events,
                webhook.IsActive,
                webhook.FormerUntil,
                Of(webhook.Id, DeliveryState.Waiting),
                Of(webhook.Id, DeliveryState.Delivered),
                Of(webhook.Id, DeliveryState.Parked)
            )),
        ];
    }
}
