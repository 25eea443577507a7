using Jipp.EndToEndTests.Kit;
using Microsoft.Playwright;

namespace Jipp.EndToEndTests;

/// <summary>axe finds nothing on any page, in light and dark, on a desk and on a phone, with details open.</summary>
[Collection(SiteCollection.Name)]
public sealed class AccessibilityTests(Site site)
{
    private const string ColourOfText = "() => getComputedStyle(document.body).color";

    [SkippableFact]
    public async Task Axe_finds_nothing_on_any_page_in_light_and_dark_on_a_desk_and_on_a_phone()
    {
        var pages = await Pages();
        var found = await Task.WhenAll(Look(pages, 1366), Look(pages, 390));
        Assert.True(found.All(at => at.Count == 0), string.Join('\n', found.SelectMany(at => at).Distinct()));
    }

    private async Task<List<string>> Look(IEnumerable<(string Account, Route Route)> pages, int width)
    {
        List<string> found = [];
        foreach (var account in pages.GroupBy(page => page.Account))
        {
            await using var context = await site.Context(account.Key, width);
            var page = await context.NewPageAsync();
            foreach (var (_, route) in account)
            {
                await page.GotoAsync(route.Address);
                await page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(one => one.open = true)");
                found.AddRange(await Axe.Violations(page, $"{route.Address} at {width} px", Axe.Rules));
                var light = await page.EvaluateAsync<string>(ColourOfText);
                await page.EvaluateAsync("() => document.documentElement.dataset.bsTheme = 'dark'"); // What the server writes when the cookie says so.
                Assert.NotEqual(light, await page.EvaluateAsync<string>(ColourOfText));
                found.AddRange(await Axe.Violations(page, $"{route.Address} at {width} px in the dark", Axe.Colours));
            }
        }

        return found;
    }

    [SkippableFact]
    public async Task Axe_finds_nothing_on_forms_that_were_sent_empty()
    {
        List<string> found = [];
        List<string> sent = [];
        foreach (var account in (await Pages()).GroupBy(page => page.Account))
        {
            await using var context = await site.Context(account.Key);
            var page = await context.NewPageAsync();
            foreach (var (_, route) in account)
            {
                await page.GotoAsync(route.Address);
                var form = page.Locator("main form[method=post]:has(input[type=text], input[type=email], textarea)").First;
                if (await form.CountAsync() == 0)
                {
                    continue;
                }

                await form.EvaluateAsync(
                    "form => { form.noValidate = true; form.querySelectorAll('input[type=text], input[type=email], input[type=password], textarea').forEach(one => one.value = ''); }"
                );
                await Send(page, form.Locator("button[type=submit], button:not([type])").First);
                if (await page.Locator("[aria-invalid=true]").CountAsync() > 0)
                {
                    sent.Add(route.Address);
                    found.AddRange(await Axe.Violations(page, route.Address + " in error", Axe.Rules));
                }
            }
        }

        Assert.True(sent.Count >= 10, $"Only these forms showed errors: {string.Join(", ", sent)}.");
        Assert.True(found.Count == 0, string.Join('\n', found.Distinct()));
    }

    [SkippableFact]
    public async Task No_page_scrolls_sideways_at_320_pixels()
    {
        List<string> found = [];
        foreach (var account in (await Pages()).GroupBy(page => page.Account))
        {
            await using var context = await site.Context(account.Key, 320);
            var page = await context.NewPageAsync();
            foreach (var (_, route) in account)
            {
                await page.GotoAsync(route.Address);
                if (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") is var width and > 320)
                {
                    found.Add($"{route.Address}: {width} px");
                }
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    /// <summary>Presses the button and waits for the answer, which a click does not: another document, or this one with the answer put in.</summary>
    private static async Task Send(IPage page, ILocator button)
    {
        await page.EvaluateAsync("() => { window.waiting = true; window.Blazor?.addEventListener('enhancedload', () => { window.waiting = false; }); }");
        await button.ClickAsync();
        await page.WaitForFunctionAsync("() => !window.waiting && document.readyState === 'complete'");
    }

    /// <summary>Public pages as a visitor sees them, all others as the secretariat, and the workspace as each kind of person.</summary>
    private async Task<IReadOnlyList<(string Account, Route Route)>> Pages()
    {
        var pages = (await Routes.Of(site)).Where(route => route is { IsPage: true, Method: "GET" }).ToList();
        Assert.True(pages.Count > 20, $"Only {pages.Count} pages.");
        return
        [
            .. pages.Select(page => (page.Open ? Site.Anonymous : "sekretariat", page)),
            .. pages.Where(page => page.Pattern == "/ruang-kerja").SelectMany(page => site.Accounts.Where(account => account != "sekretariat").Select(account => (account, page))),
        ];
    }
}
