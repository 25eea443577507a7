using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Application;
using Jipp.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Jipp.Benchmarks;

/// <summary>
/// P1: the catalogue page from the output cache against bare Kestrel saying "ok". P2: the page made anew each time, 20 cards with facets of
/// 2,928 records, against the same bytes out of a StringBuilder from the same read model. One load generator for all, in this process.
/// </summary>
internal static partial class ServingBenchmark
{
    private const int Rounds = 9;

    /// <summary>Until the compiler has seen what is called how often and has written it anew: the rate still rises in the second round.</summary>
    private const int Warming = 4;

    private const int Connections = 8;
    private const string Page = "/inovasi";

    private static readonly TimeSpan Span = TimeSpan.FromSeconds(1.5);

    public static async Task Measure(Table table)
    {
        await using var host = await ImportBenchmark.NationalCatalogue();
        using var client = NewClient(host.Address);
        var number = 0;
        string Anew() => string.Create(CultureInfo.InvariantCulture, $"{Page}?ke={Interlocked.Increment(ref number)}"); // An address of its own is in no cache.

        // The page's own address is in it some times; the baseline writes the bytes of this one.
        var html = await client.GetStringAsync(Anew());
        var pieces = Pieces(html, await Model(host));
        if (Write(pieces) != html)
        {
            throw new InvalidOperationException("The baseline does not write the page.");
        }

        await using var bare = await Bare(pieces);
        using var ok = NewClient(new Uri(bare.Urls.First()));

        // As a browser asks, and as the cache keeps it once it was asked for again.
        using var browser = NewClient(host.Address);
        browser.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        _ = (await browser.GetByteArrayAsync(Page), await browser.GetByteArrayAsync(Page));
        var packed = (await browser.GetByteArrayAsync(Page)).Length;

        List<double> cached = [],
            fromCache = [],
            anew = [],
            fromModel = [];
        for (var round = -Warming; round < Rounds; round++)
        {
            var okRate = await Rate(ok, () => "/ok");
            var cachedRate = await Rate(browser, () => Page);
            var builderRate = await Rate(ok, () => "/page");
            var anewRate = await Rate(client, Anew);
            if (round >= 0)
            {
                cached.Add(cachedRate);
                fromCache.Add(cachedRate / okRate);
                anew.Add(anewRate);
                fromModel.Add(anewRate / builderRate);
            }
        }

        table.Add("P1", string.Create(CultureInfo.InvariantCulture, $"catalogue page from the output cache ({packed / 1000.0:0.#} kB packed)"), Figures.Of(cached, "requests/s"));
        table.Add("P1", "the same against bare Kestrel", Figures.Of(fromCache, "×"), "≥ 0.85 ×", Figures.Median(fromCache) >= 0.85);
        table.Add("P2", string.Create(CultureInfo.InvariantCulture, $"catalogue page made anew ({html.Length / 1000.0:0.#} kB)"), Figures.Of(anew, "requests/s"));
        table.Add("P2", "the same against a StringBuilder", Figures.Of(fromModel, "×"), "≥ 0.25 ×", Figures.Median(fromModel) >= 0.25);
    }

    private static HttpClient NewClient(Uri address) =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                MaxConnectionsPerServer = Connections,
            }
        )
        {
            BaseAddress = address,
        };

    /// <summary>Requests a second that all connections together get answered, each asking when its last answer is read to the end.</summary>
    private static async Task<double> Rate(HttpClient client, Func<string> next)
    {
        var started = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(
            Enumerable
                .Range(0, Connections)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        var count = 0;
                        for (; Stopwatch.GetElapsedTime(started) < Span; count++)
                        {
                            using var answer = await client.GetAsync(next());
                            answer.EnsureSuccessStatusCode();
                        }

                        return count;
                    })
                )
        );
        return counts.Sum() / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task<WebApplication> Bare(List<(string Text, bool IsValue)> pieces)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/ok", () => "ok");
        app.MapGet(
            "/page",
            (HttpContext http) =>
            {
                http.Response.ContentType = "text/html; charset=utf-8";
                return http.Response.WriteAsync(Write(pieces));
            }
        );
        await app.StartAsync();
        return app;
    }

    private static string Write(List<(string Text, bool IsValue)> pieces)
    {
        var page = new StringBuilder();
        foreach (var (text, isValue) in pieces)
        {
            page.Append(isValue ? HtmlEncoder.Default.Encode(text) : text);
        }

        return page.ToString();
    }

    /// <summary>The values that the page shows: of the cards, and the counts of the facets.</summary>
    private static async Task<HashSet<string>> Model(JippHost host)
    {
        var result = await host.Ask<SearchCatalogue, Result<CatalogueResult>>(new(null, new Dictionary<CatalogueFacet, IReadOnlyList<string>>(), CatalogueOrder.Relevance, 1));
        return
        [
            .. result.Value.Cards.SelectMany(card => new[] { card.Title, card.AgencyName, card.Unit, card.Nri, card.Slug }.OfType<string>()),
            .. result.Value.Facets.Values.SelectMany(facet => facet.Values).Select(count => count.ToString(CultureInfo.InvariantCulture)),
        ];
    }

    /// <summary>The page cut where the model's values stand, so that these are encoded and written one by one.</summary>
    private static List<(string Text, bool IsValue)> Pieces(string html, HashSet<string> values)
    {
        List<(string, bool)> pieces = [];
        var at = 0;
        foreach (Match text in Texts().Matches(html))
        {
            if (values.Contains(text.Value) && HtmlEncoder.Default.Encode(text.Value) == text.Value)
            {
                pieces.Add((html[at..text.Index], false));
                pieces.Add((text.Value, true));
                at = text.Index + text.Length;
            }
        }

        pieces.Add((html[at..], false));
        return pieces;
    }

    [GeneratedRegex("""(?<=[>"/])[^<>"/]+(?=[<"/])""")]
    private static partial Regex Texts();
}
