using System.IO.Compression;
using System.Net;
using System.Text;
using Jipp.BuildingBlocks.Web;

namespace Jipp.UnitTests.Web;

public sealed class KeptAnswersTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task A_cached_page_is_rendered_once_for_each_language_theme_and_query()
    {
        var client = host.Client();
        await client.GetStringAsync("/hitung?lemari");
        var first = await client.GetStringAsync("/hitung?lemari");
        var again = await client.GetStringAsync("/hitung?lemari");
        var english = await client.GetStringAsync("/en/hitung?lemari");
        var other = await client.GetStringAsync("/hitung?lain");
        client.DefaultRequestHeaders.Add("Cookie", "tema=dark");
        var dark = await client.GetStringAsync("/hitung?lemari");

        Assert.Equal(first, again);
        Assert.Equal(4, new[] { first, english, other, dark }.Distinct().Count());
        Assert.Contains("data-bs-theme=\"dark\"", dark, StringComparison.Ordinal);
        Assert.Contains("data-bs-theme=\"light\"", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_asked_for_once_is_kept_only_when_it_is_asked_for_again()
    {
        var client = host.Client();
        var once = await client.GetStringAsync("/hitung?sekali");
        var again = await client.GetStringAsync("/hitung?sekali");

        Assert.NotEqual(once, again);
        Assert.Equal(again, await client.GetStringAsync("/hitung?sekali"));
    }

    [Fact]
    public async Task What_is_kept_is_packed_smaller_than_what_is_made_and_has_the_same_tag()
    {
        var client = host.Client();
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        var address = new Uri("/hitung?rapat", UriKind.Relative);
        await client.GetByteArrayAsync(address);
        var first = await client.GetAsync(address);
        var kept = await client.GetAsync(address);
        var body = await kept.Content.ReadAsByteArrayAsync();

        var text = new MemoryStream();
        await new BrotliStream(new MemoryStream(body), CompressionMode.Decompress).CopyToAsync(text);
        var quick = new MemoryStream();
        await using (var packing = new BrotliStream(quick, CompressionLevel.Fastest, leaveOpen: true))
        {
            await packing.WriteAsync(text.ToArray());
        }

        Assert.StartsWith("<!DOCTYPE html>", Encoding.UTF8.GetString(text.ToArray()), StringComparison.Ordinal);
        Assert.True(body.Length < quick.Length, $"{body.Length} of {quick.Length} bytes");
        Assert.Equal(first.Headers.ETag, kept.Headers.ETag);
        Assert.Equal(body.Length, kept.Content.Headers.ContentLength);
        Assert.Equal(["br"], kept.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task A_change_of_its_module_throws_a_cached_page_away_and_one_of_another_does_not()
    {
        var client = host.Client();
        await client.GetStringAsync("/hitung?usir");
        var first = await client.GetStringAsync("/hitung?usir");
        host.Pages.Evict("hubs");
        var afterOther = await client.GetStringAsync("/hitung?usir");
        host.Pages.Evict("innovations");
        var afterOwn = await client.GetStringAsync("/hitung?usir");

        Assert.Equal(first, afterOther);
        Assert.NotEqual(first, afterOwn);
    }

    [Fact]
    public async Task A_page_that_was_being_rendered_during_a_change_is_not_kept()
    {
        var client = host.Client();
        foreach (var module in new[] { "innovations", "hubs" })
        {
            await client.GetStringAsync($"/hitung?ubah={module}");
        }

        Assert.NotEqual(await client.GetStringAsync("/hitung?ubah=innovations"), await client.GetStringAsync("/hitung?ubah=innovations"));
        Assert.Equal(await client.GetStringAsync("/hitung?ubah=hubs"), await client.GetStringAsync("/hitung?ubah=hubs"));
    }

    [Fact]
    public async Task A_cached_page_has_an_ETag_sets_no_cookie_and_is_not_sent_twice()
    {
        var client = host.Client();
        await client.GetStringAsync("/hitung?tag");
        var first = await client.GetAsync(new Uri("/hitung?tag", UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/hitung?tag");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        var again = await client.SendAsync(request);

        Assert.False(first.Headers.Contains("Set-Cookie"));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task A_page_made_anew_with_the_same_content_is_not_sent_again_and_is_kept_all_the_same()
    {
        var client = host.Client();
        var first = await client.GetAsync(new Uri("/tetap", UriKind.Relative));
        host.Pages.Evict("innovations");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/tetap");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        var again = await client.SendAsync(request);
        using var other = new HttpRequestMessage(HttpMethod.Get, "/tetap");
        other.Headers.TryAddWithoutValidation("If-None-Match", "\"lain\"");
        var whole = await client.SendAsync(other);

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (again.StatusCode, whole.StatusCode));
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await whole.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task HEAD_and_conditional_requests_are_answered_from_what_is_kept_with_every_header()
    {
        var client = host.Client();
        await client.GetStringAsync("/hitung?disimpan");
        var made = await client.GetAsync(new Uri("/hitung?disimpan", UriKind.Relative));
        var kept = await client.GetAsync(new Uri("/hitung?disimpan", UriKind.Relative));
        using var ask = new HttpRequestMessage(HttpMethod.Head, "/hitung?disimpan");
        var head = await client.SendAsync(ask);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/hitung?disimpan");
        again.Headers.TryAddWithoutValidation("If-None-Match", $"\"lain\", {made.Headers.ETag}");
        var known = await client.SendAsync(again);

        Assert.Equal(made.Headers.ToString(), kept.Headers.ToString());
        Assert.Equal(kept.Headers.ToString(), head.Headers.ToString());
        Assert.Equal(kept.Content.Headers.ToString(), head.Content.Headers.ToString());
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.Equal((HttpStatusCode.NotModified, kept.Headers.ToString()), (known.StatusCode, known.Headers.ToString()));
        Assert.Null(known.Content.Headers.ContentType);
        Assert.NotEmpty(kept.Headers.GetValues("Content-Security-Policy"));
    }

    [Theory]
    [InlineData("Cookie", JippWebOptions.SessionCookie + "=apa-saja")]
    [InlineData("Authorization", "Bearer apa-saja")]
    public async Task Who_may_be_somebody_gets_nothing_that_is_kept_and_nothing_of_theirs_is(string header, string value)
    {
        var client = host.Client();
        var address = new Uri($"/hitung?{header}", UriKind.Relative);
        await client.GetStringAsync(address);
        using var theirs = new HttpRequestMessage(HttpMethod.Get, address);
        theirs.Headers.TryAddWithoutValidation(header, value);
        var first = await client.SendAsync(theirs);
        var kept = await client.GetStringAsync(address);
        using var later = new HttpRequestMessage(HttpMethod.Get, address);
        later.Headers.TryAddWithoutValidation(header, value);

        Assert.NotEqual(await first.Content.ReadAsStringAsync(), kept);
        Assert.NotEqual(kept, await (await client.SendAsync(later)).Content.ReadAsStringAsync());
        Assert.Null(first.Headers.ETag);
        Assert.Equal(kept, await client.GetStringAsync(address));
    }

    [Theory]
    [InlineData("*", null)]
    [InlineData("br;q=0, gzip", "br")]
    public async Task Nobody_gets_an_encoding_that_another_one_asked_for(string first, string? then)
    {
        var client = host.Client();
        foreach (var accepted in new[] { first, then })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/tetap?sandi=" + first.Length);
            if (accepted is not null)
            {
                request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
            }

            var answer = await client.SendAsync(request);
            if (accepted == then)
            {
                Assert.Equal(then, answer.Content.Headers.ContentEncoding.SingleOrDefault());
            }
        }
    }

    [Fact]
    public async Task A_query_in_another_order_is_a_page_of_its_own_because_pages_repeat_it()
    {
        var client = host.Client();

        Assert.Contains("value=\"/hitung?b=2&amp;a=1\"", await client.GetStringAsync("/hitung?b=2&a=1"), StringComparison.Ordinal);
        Assert.Contains("value=\"/hitung?a=1&amp;b=2\"", await client.GetStringAsync("/hitung?a=1&b=2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_who_ask_for_the_same_at_once_have_it_made_once()
    {
        var client = host.Client();

        var pages = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.GetStringAsync("/lambat")));

        Assert.Single(pages.Distinct());
    }

    [Fact]
    public async Task A_message_left_before_a_redirect_is_shown_once_and_never_from_the_cache()
    {
        var client = host.Client();
        await client.GetStringAsync("/hitung?pesan");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/hitung?pesan");
        request.Headers.Add("Cookie", $"pesan={System.Buffers.Text.Base64Url.EncodeToString("2Tersimpan <baik>."u8)}");

        var shown = await client.SendAsync(request);
        var after = await client.GetStringAsync("/hitung?pesan");

        Assert.Contains("Tersimpan &lt;baik&gt;.", await shown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains(shown.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("pesan=;", StringComparison.Ordinal));
        Assert.DoesNotContain("Tersimpan", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_header_of_enhanced_navigation_follows_the_request_and_not_the_cache()
    {
        var client = host.Client();
        await client.GetStringAsync("/hitung?lanjut");
        var plain = await client.GetAsync(new Uri("/hitung?lanjut", UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/hitung?lanjut");
        request.Headers.TryAddWithoutValidation("Accept", "text/html; blazor-enhanced-nav=on");
        var enhanced = await client.SendAsync(request);

        Assert.False(plain.Headers.Contains("blazor-enhanced-nav"));
        Assert.Equal("allow", Assert.Single(enhanced.Headers.GetValues("blazor-enhanced-nav")));
        Assert.Equal(await plain.Content.ReadAsStringAsync(), await enhanced.Content.ReadAsStringAsync());
    }
}
