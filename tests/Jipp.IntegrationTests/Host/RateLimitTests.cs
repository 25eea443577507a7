using System.Globalization;
using System.Net;
using Jipp.BuildingBlocks.Web;
using Jipp.Host.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.IntegrationTests.Host;

/// <summary>How often one address may ask is a setting; who asks too often is told when to come back.</summary>
public sealed class RateLimitTests
{
    private const string OneTap = "/k/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    [Fact]
    public async Task One_tap_links_are_limited_to_the_setting_and_the_refusal_says_when_to_come_back()
    {
        await using var host = await JippHost.Start(configure: options => options.Settings["RateLimits:OneTapPerMinute"] = "3");
        using var client = host.Client();

        for (var visit = 0; visit < 3; visit++)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(OneTap)).StatusCode);
        }

        using var refused = await client.PostAsync(OneTap, new FormUrlEncodedContent([new("_handler", "masih")]));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(int.Parse(refused.Headers.GetValues("Retry-After").Single(), CultureInfo.InvariantCulture), 1, 60);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await client.GetAsync("/berhenti-pengingat/x")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/masuk")).StatusCode);
    }

    [Fact]
    public async Task Without_a_setting_an_office_behind_one_address_can_answer_its_letter()
    {
        await using var host = await JippHost.Start();
        using var client = host.Client();

        for (var visit = 0; visit < 60; visit++)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(OneTap)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await client.GetAsync(OneTap)).StatusCode);
    }

    [Fact]
    public async Task Signing_in_is_limited_by_the_setting_of_accounts_and_only_what_is_sent_counts()
    {
        await using var host = await JippHost.Start(configure: options =>
        {
            options.Settings["Accounts:SignInsPerMinute"] = "2";
            options.Settings["RateLimits:OneTapPerMinute"] = "1";
        });
        using var client = host.Client();

        for (var visit = 0; visit < 5; visit++)
        {
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/masuk")).StatusCode);
        }

        var sent = new List<HttpStatusCode>();
        for (var attempt = 0; attempt < 3; attempt++)
        {
            sent.Add((await client.PostAsync("/masuk", new FormUrlEncodedContent([new("_handler", "masuk")]))).StatusCode);
        }

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.TooManyRequests], sent);
    }

    [Fact]
    public async Task Every_policy_that_a_route_names_exists_and_the_retired_one_is_gone()
    {
        await using var host = await JippHost.Start();
        var named = host.Endpoints.SelectMany(endpoint => endpoint.Metadata.OfType<EnableRateLimitingAttribute>()).Select(attribute => attribute.PolicyName!).Distinct();

        Assert.Equal(["accounts.link-rate", "accounts.sign-in-rate", "one-tap", "report"], named.Order(StringComparer.Ordinal));
    }

    /// <summary>Kept answers are given before anybody is asked who they are and before anything is counted.</summary>
    [Fact]
    public async Task What_is_kept_for_everybody_is_open_to_everybody_and_has_no_limit()
    {
        await using var host = await JippHost.Start();
        var kept = host.Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<CachedPageAttribute>() is not null).ToList();

        Assert.NotEmpty(kept);
        Assert.All(kept, endpoint => Assert.NotNull(endpoint.Metadata.GetMetadata<IAllowAnonymous>()));
        Assert.All(kept, endpoint => Assert.Null(endpoint.Metadata.GetMetadata<EnableRateLimitingAttribute>()));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("banyak")]
    [InlineData("1.5")]
    public void A_setting_that_is_no_count_stops_the_program_and_is_named(string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("RateLimits:ReportsPerMinute", value)]).Build();

        var refused = Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddRateLimits(configuration));

        Assert.Contains("RateLimits:ReportsPerMinute", refused.Message, StringComparison.Ordinal);
        Assert.Contains(value, refused.Message, StringComparison.Ordinal);
    }
}
