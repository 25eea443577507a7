using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Jipp.Accounts;
using Jipp.Accounts.Application.Webhooks;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Web;
using Jipp.Innovations.Contracts;
using Jipp.IntegrationTests.Probing;
using Jipp.IntegrationTests.Validation;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.IntegrationTests.Accounts;

/// <summary>Other systems are told over real HTTP: signed, at least once, never into the own network.</summary>
public abstract class WebhookTests(AccountsHost fixture)
{
    private const string Published = "innovations.innovation-published.v1";

    private static readonly TestUser Secretariat = TestUser.With(Permissions.ManageWebhooks).In("secretariat", "panrb");

    private async Task<JippHost> NewHost(bool allowPrivate = true, int timeout = 10) =>
        await fixture.NewHost(options =>
        {
            options.Settings["Webhooks:AllowPrivateAddresses"] = $"{allowPrivate}";
            options.Settings["Webhooks:TimeoutSeconds"] = $"{timeout}";
        });

    private static async Task<RegisteredWebhook> Register(JippHost host, Uri address, params string[] events)
    {
        var registered = await host.Send(new RegisterWebhook(address.ToString(), events.Length == 0 ? [Published] : events), Secretariat);
        Assert.True(registered.IsSuccess, registered.Error?.Message);
        return registered.Value;
    }

    private static Task<int> SendDue(JippHost host, CancellationToken ct = default) => host.In(services => services.GetRequiredService<IWebhookSender>().SendDue(ct));

    private static async Task Publish(JippHost host, string title = "Antar Obat")
    {
        await host.Publish("innovations", new InnovationPublishedV1(ValidationWorld.Record(Guid.CreateVersion7(), "100001", title, "73.22"), Clock.Start, 1));
        await host.Drain();
    }

    private static async Task<IReadOnlyList<DeliveryLine>> Log(JippHost host, Guid webhook) => (await host.Ask(new ShowWebhook(webhook, 1), Secretariat)).Value.Deliveries;

    /// <summary>As docs/webhooks.md tells a receiver to check.</summary>
    private static bool Holds(HookRequest request, string secret)
    {
        var parts = request.Signature.Split(',');
        var timestamp = parts[0]["t=".Length..];
        var expected = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{timestamp}.{request.Body}")));
        return parts.Skip(1).Contains($"v1={expected}") && long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out _);
    }

    [SkippableFact]
    public async Task A_subscribed_event_arrives_once_signed_and_another_does_not()
    {
        await using var host = await NewHost();
        await using var receiver = new HookReceiver();
        var hook = await Register(host, receiver.Address);
        var other = await Register(host, new Uri(receiver.Address, "lain"), "hubs.hub-ended.v1");

        await Publish(host);
        Assert.Equal(1, await SendDue(host));
        Assert.Equal(0, await SendDue(host));

        var request = Assert.Single(receiver.Requests);
        Assert.True(Holds(request, hook.Secret));
        Assert.False(Holds(request, other.Secret));
        Assert.False(Holds(request with { Body = request.Body + " " }, hook.Secret));
        var body = JsonDocument.Parse(request.Body).RootElement;
        Assert.Equal((Published, request.Delivery), (body.GetProperty("event").GetString(), body.GetProperty("id").GetString()));
        Assert.Equal("Antar Obat", body.GetProperty("data").GetProperty("innovation").GetProperty("title").GetString());
        Assert.Equal((Published, "/terima/"), (request.Event, request.Path));
        var line = Assert.Single(await Log(host, hook.Id));
        Assert.Equal((DeliveryState.Delivered, 204, 1), (line.State, line.LastStatus, line.Attempts));
        Assert.Empty(await Log(host, other.Id));
        Assert.Empty(await host.BrokenRules("accounts."));
    }

    [SkippableFact]
    public async Task A_message_about_made_up_records_says_so_and_one_about_real_ones_does_not()
    {
        await using var real = await NewHost();
        await using var madeUp = await fixture.NewHost(options =>
        {
            options.Settings["Webhooks:AllowPrivateAddresses"] = "True";
            options.Services = services => services.AddSingleton(new MadeUpData(60));
        });
        await using var receiver = new HookReceiver();

        foreach (var host in new[] { real, madeUp })
        {
            await Register(host, receiver.Address);
            await Publish(host);
            Assert.Equal(1, await SendDue(host));
        }

        Assert.Equal(["", "data buatan"], receiver.Requests.Select(request => request.Data));
    }

    [SkippableFact]
    public async Task Failures_are_tried_later_and_later_then_parked_and_tried_again_by_hand_under_the_same_id()
    {
        await using var host = await NewHost();
        await using var receiver = new HookReceiver { Answer = _ => Task.FromResult(HttpStatusCode.InternalServerError) };
        var hook = await Register(host, receiver.Address);
        await Publish(host);

        List<double> waits = [];
        for (var attempt = 1; attempt <= WebhookDelivery.AttemptsUntilParked; attempt++)
        {
            Assert.Equal(1, await SendDue(host));
            Assert.Equal(0, await SendDue(host));
            var line = (await Log(host, hook.Id))[0];
            Assert.Equal((attempt, 500), (line.Attempts, line.LastStatus));
            if (line.NextAttemptAt is { } next)
            {
                waits.Add((next - host.Clock.GetUtcNow()).TotalMinutes);
                host.Clock.Advance(next - host.Clock.GetUtcNow());
            }
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 64], waits.Select(minutes => (int)Math.Round(minutes)));
        var parked = (await Log(host, hook.Id))[0];
        Assert.Equal(DeliveryState.Parked, parked.State);
        host.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(0, await SendDue(host));
        Assert.Contains("Diparkir", await host.Client(Secretariat).GetStringAsync($"/ruang-kerja/webhook/{hook.Id}"), StringComparison.Ordinal);
        using var visitor = host.Client();
        using var @operator = host.Client(TestUser.With(Jipp.Host.Permissions.Operate).In("secretariat", "panrb"));
        Assert.Equal("Degraded", await visitor.GetStringAsync("/health/ready"));
        var operations = await @operator.GetStringAsync("/ruang-kerja/operasi");
        Assert.Contains("Pesan keluar tertahan", operations, StringComparison.Ordinal);
        Assert.Contains($"href=\"ruang-kerja/webhook/{hook.Id}\"", operations, StringComparison.Ordinal);
        Assert.DoesNotContain("/terima/", operations, StringComparison.Ordinal);

        receiver.Answer = _ => Task.FromResult(HttpStatusCode.OK);
        Assert.True((await host.Send(new RetryDelivery(parked.Id), Secretariat)).IsSuccess);
        Assert.Equal("webhook.not-parked", (await host.Send(new RetryDelivery(parked.Id), Secretariat)).Error?.Code);
        await SendDue(host);
        Assert.Equal(DeliveryState.Delivered, (await Log(host, hook.Id))[0].State);
        Assert.Equal("Healthy", await visitor.GetStringAsync("/health/ready"));
        Assert.DoesNotContain("Pesan keluar tertahan", await @operator.GetStringAsync("/ruang-kerja/operasi"), StringComparison.Ordinal);
        Assert.Single(receiver.Requests.Select(request => request.Delivery).Distinct());
        Assert.Equal(WebhookDelivery.AttemptsUntilParked + 1, receiver.Requests.Count);
        Assert.Empty(await host.BrokenRules("accounts."));
    }

    [SkippableFact]
    public async Task A_sender_that_dies_between_the_answer_and_the_mark_sends_the_same_message_again()
    {
        await using var host = await NewHost();
        await using var receiver = new HookReceiver();
        using var killed = new CancellationTokenSource();
        var hook = await Register(host, receiver.Address);
        await Publish(host);
        receiver.Answer = async _ =>
        {
            // The message has arrived; the sender ends before it can write that down.
            await killed.CancelAsync();
            return HttpStatusCode.OK;
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SendDue(host, killed.Token));
        Assert.Equal((DeliveryState.Waiting, 1), ((await Log(host, hook.Id))[0].State, (await Log(host, hook.Id))[0].Attempts));
        receiver.Answer = _ => Task.FromResult(HttpStatusCode.OK);
        Assert.Equal(0, await SendDue(host));
        host.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(1, await SendDue(host));

        Assert.Equal(2, receiver.Requests.Count);
        Assert.Single(receiver.Requests.Select(request => request.Delivery).Distinct());
        Assert.Equal(DeliveryState.Delivered, (await Log(host, hook.Id))[0].State);
    }

    [SkippableFact]
    public async Task A_process_that_is_killed_between_the_answer_and_the_mark_leaves_the_message_to_go_again_under_the_same_id()
    {
        await using var host = await NewHost();
        await using var receiver = new HookReceiver();
        var hook = await Register(host, receiver.Address);
        await Publish(host);

        using (var process = ProbeProcess.StartHooking(host))
        {
            Assert.True(await process.KillWhen("marking"), "The process ended before it had anything to mark.");
        }

        // SIGKILL: the receiver has it, the log does not know, the lease still runs.
        var first = Assert.Single(receiver.Requests);
        Assert.Equal((DeliveryState.Waiting, 1), ((await Log(host, hook.Id))[0].State, (await Log(host, hook.Id))[0].Attempts));
        Assert.Equal(0, await SendDue(host));
        host.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(1, await SendDue(host));

        var again = receiver.Requests.Last();
        Assert.Equal((2, first.Delivery, first.Body), (receiver.Requests.Count, again.Delivery, again.Body));
        Assert.True(Holds(again, hook.Secret));
        Assert.NotEqual(first.Signature, again.Signature);
        Assert.Equal((DeliveryState.Delivered, 2), ((await Log(host, hook.Id))[0].State, (await Log(host, hook.Id))[0].Attempts));
        host.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(0, await SendDue(host));
    }

    [SkippableFact]
    public async Task Two_senders_at_once_send_each_message_once()
    {
        await using var host = await NewHost();
        await using var receiver = new HookReceiver();
        await Register(host, receiver.Address);
        for (var number = 0; number < 15; number++)
        {
            await Publish(host, $"Layanan {number}");
        }

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => SendDue(host))));

        Assert.Equal(15, receiver.Requests.Count);
        Assert.Equal(15, receiver.Requests.Select(request => request.Delivery).Distinct().Count());
    }

    [SkippableFact]
    public async Task A_receiver_that_is_slow_or_redirects_has_not_received()
    {
        await using var host = await NewHost(timeout: 1);
        await using var receiver = new HookReceiver();
        await using var elsewhere = new HookReceiver();
        var hook = await Register(host, receiver.Address);
        await Publish(host);
        using var release = new SemaphoreSlim(0);
        receiver.Answer = async _ =>
        {
            await release.WaitAsync();
            return HttpStatusCode.OK;
        };
        await SendDue(host);
        release.Release();
        Assert.Equal(
            (DeliveryState.Waiting, (int?)null, "Timeout"),
            ((await Log(host, hook.Id))[0].State, (await Log(host, hook.Id))[0].LastStatus, (await Log(host, hook.Id))[0].LastError)
        );

        (receiver.Answer, receiver.Location) = (_ => Task.FromResult(HttpStatusCode.Redirect), elsewhere.Address.ToString());
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        await SendDue(host);
        Assert.Equal((DeliveryState.Waiting, 302), ((await Log(host, hook.Id))[0].State, (await Log(host, hook.Id))[0].LastStatus));
        Assert.Empty(elsewhere.Requests);
    }

    [SkippableFact]
    public async Task The_own_network_is_never_reached_whatever_the_name()
    {
        await using var host = await NewHost(allowPrivate: false);
        await using var receiver = new HookReceiver();
        Assert.Equal(ErrorKind.Invalid, (await host.Send(new RegisterWebhook(receiver.Address.ToString(), [Published]), Secretariat)).Error?.Kind);
        var hook = await Register(host, new UriBuilder(receiver.Address) { Scheme = "https" }.Uri);
        // As if a name had passed the check and led home later.
        await host.Sql("accounts", $"UPDATE webhooks SET \"Address\" = '{receiver.Address}'");
        await Publish(host);

        await SendDue(host);

        Assert.Empty(receiver.Requests);
        Assert.Contains("public internet", (await Log(host, hook.Id))[0].LastError, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Secrets_are_shown_once_kept_encrypted_and_two_hold_while_they_change()
    {
        await using var host = await NewHost();
        await using var receiver = new HookReceiver();
        var first = await Register(host, receiver.Address);
        var second = (await host.Send(new RotateWebhookSecret(first.Id), Secretariat)).Value;
        Assert.True((await host.Send(new PingWebhook(first.Id), Secretariat)).IsSuccess);
        await SendDue(host);
        host.Clock.Advance(Webhook.FormerSecretHolds + TimeSpan.FromMinutes(1));
        Assert.True((await host.Send(new PingWebhook(first.Id), Secretariat)).IsSuccess);
        await SendDue(host);

        var (during, after) = (receiver.Requests.First(), receiver.Requests.Last());
        Assert.True(Holds(during, first.Secret) && Holds(during, second.Secret));
        Assert.True(!Holds(after, first.Secret) && Holds(after, second.Secret));
        Assert.Equal("webhooks.ping.v1", after.Event);
        var stored = string.Join(' ', await host.Sql("accounts", "SELECT \"KeptSecret\" || ' ' || \"FormerSecret\" FROM webhooks"));
        var audit = string.Join(' ', await host.Sql("accounts", "SELECT CAST(\"Details\" AS TEXT) FROM audit"));
        var page = await host.Client(Secretariat).GetStringAsync($"/ruang-kerja/webhook/{first.Id}");
        foreach (var secret in new[] { first.Secret, second.Secret })
        {
            Assert.DoesNotContain(secret, stored, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, audit, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, page, StringComparison.Ordinal);
        }
    }

    [SkippableFact]
    public async Task One_that_is_off_gets_nothing_and_what_waits_goes_when_it_is_on_again()
    {
        await using var host = await NewHost();
        await using var receiver = new HookReceiver();
        var hook = await Register(host, receiver.Address);
        await Publish(host, "Sebelum");
        Assert.True((await host.Send(new ChangeWebhook(hook.Id, receiver.Address.ToString(), [Published], false), Secretariat)).IsSuccess);
        await Publish(host, "Selama mati");
        Assert.Equal(0, await SendDue(host));
        Assert.Equal("webhook.off", (await host.Send(new PingWebhook(hook.Id), Secretariat)).Error?.Code);
        Assert.True((await host.Send(new ChangeWebhook(hook.Id, receiver.Address.ToString(), [Published], true), Secretariat)).IsSuccess);

        await SendDue(host);

        Assert.Contains("Sebelum", Assert.Single(receiver.Requests).Body, StringComparison.Ordinal);
        Assert.Equal("permission.missing", (await host.Send(new RegisterWebhook(receiver.Address.ToString(), [Published]), AccountsWorld.AdminOf("73.22"))).Error?.Code);
        Assert.Equal(ErrorKind.Invalid, (await host.Send(new RegisterWebhook("https://orang:sandi@contoh.test/", [Published]), Secretariat)).Error?.Kind);
        Assert.Equal(ErrorKind.Invalid, (await host.Send(new RegisterWebhook("https://contoh.test/", ["accounts.office-holder-changed.v1"]), Secretariat)).Error?.Kind);
    }
}

public sealed class WebhooksOnSqlite(AccountsOnSqliteHost host) : WebhookTests(host), IClassFixture<AccountsOnSqliteHost>;

public sealed class WebhooksOnPostgres(AccountsOnPostgresHost host) : WebhookTests(host), IClassFixture<AccountsOnPostgresHost>;
