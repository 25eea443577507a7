using System.Net;
using Jipp.Accounts.Application.Reactions;
using Jipp.Accounts.Application.Webhooks;
using Jipp.Accounts.Domain;

namespace Jipp.UnitTests.Accounts;

public sealed class WebhookTests
{
    /// <summary>printf '1700000000.{"a":1}' | openssl dgst -sha256 -hmac rahasia</summary>
    [Fact]
    public void A_message_is_signed_over_its_time_and_body_once_for_each_secret()
    {
        var signature = WebhookSignature.Of(["rahasia", "lama"], DateTimeOffset.FromUnixTimeSeconds(1_700_000_000), """{"a":1}""");

        Assert.StartsWith("t=1700000000,v1=efc40694ade7cea9d382b67309b4bdda5bb978766141c75a19fd823196cbedd5,v1=", signature, StringComparison.Ordinal);
        Assert.Equal(3, signature.Split(',').Length);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("103.28.12.1", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("64:ff9b::808:808", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("127.8.9.10", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd12:3456::1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("2002:c0a8:101::", false)]
    public void Only_addresses_of_the_open_internet_are_public(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));

    [Fact]
    public void Every_event_that_is_offered_is_heard_and_every_one_heard_is_offered()
    {
        var heard = typeof(TellWebhooks<>)
            .Assembly.GetTypes()
            .Where(type => type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(TellWebhooks<>))
            .Select(type => (string)type.BaseType!.GetProperty("Name")!.GetValue(null)!);

        Assert.Equal(WebhookEvents.All.Select(entry => entry.Name).Order(StringComparer.Ordinal), heard.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_failure_waits_twice_as_long_and_the_last_one_parks()
    {
        var now = DateTimeOffset.UnixEpoch;

        Assert.Equal((DeliveryState.Delivered, null), WebhookDelivery.After(true, WebhookDelivery.AttemptsUntilParked, now));
        Assert.Equal((DeliveryState.Waiting, now.AddMinutes(1)), WebhookDelivery.After(false, 1, now));
        Assert.Equal((DeliveryState.Waiting, now.AddMinutes(64)), WebhookDelivery.After(false, WebhookDelivery.AttemptsUntilParked - 1, now));
        Assert.Equal((DeliveryState.Parked, null), WebhookDelivery.After(false, WebhookDelivery.AttemptsUntilParked, now));
    }

    [Fact]
    public void Every_kind_of_notification_says_a_sentence_in_both_languages()
    {
        Assert.Equal(NoticeKind.All.Count, NoticeKind.All.Select(kind => kind.Key).Distinct().Count());
        Assert.All(
            NoticeKind.All,
            kind =>
            {
                var (indonesian, english) = (kind.Say(false, "Antar {0} Obat", "Hub"), kind.Say(true, "Antar {0} Obat", "Hub"));
                Assert.EndsWith(".", indonesian, StringComparison.Ordinal);
                Assert.EndsWith(".", english, StringComparison.Ordinal);
                Assert.NotEqual(indonesian, english);
                // What people wrote is text, whatever it looks like.
                Assert.Equal(kind.Indonesian.Contains("{0}", StringComparison.Ordinal), indonesian.Contains("Antar {0} Obat", StringComparison.Ordinal));
            }
        );
        Assert.Contains("1 Mei 2026", NoticeKind.DutyDelegated.Say(false, "x", "2026-05-01"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_waits_for_a_record_is_told_once_by_the_first_facts_and_older_facts_change_nothing()
    {
        var record = new RecordCopy(new RecordId(Guid.CreateVersion7()));
        record.Wait("satu");
        record.Wait("dua");

        Assert.Equal(["satu", "dua"], record.Take("100001", "Antar Obat", "73.22", "dinas kesehatan", 3));
        Assert.Empty(record.Take("100001", "Lama", "35.78", "", 2));
        Assert.Empty(record.Take("100001", "Antar Obat", "73.22", "", 4));
        Assert.Equal([new OfficeName("agency", "73.22")], record.Offices);
    }
}
