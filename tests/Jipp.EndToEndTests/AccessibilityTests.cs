using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Jipp.EndToEndTests.Kit;
using Microsoft.Playwright;

namespace Jipp.EndToEndTests;

/// <summary>axe finds nothing on any page, in light and dark, on a desk and on a phone, with details open.</summary>
[Collection(SiteCollection.Name)]
public sealed class AccessibilityTests(Site site)
{
    private const string ColourOfText = "() => getComputedStyle(document.body).color";

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>The rules whose answer depends on colours: all that can differ between the light page and the same page in the dark.</summary>
    private static readonly AxeRunOptions Colours = new()
    {
        RunOnly = new() { Type = "rule", Values = ["color-contrast", "link-in-text-block"] },
        ResultTypes = [ResultType.Violations],
    };

    [SkippableTheory]
    [InlineData(1366)]
    [InlineData(390)]
    public async Task Axe_finds_nothing_on_any_page_in_light_and_dark(int width)
    {
        List<string> found = [];
        var pages = await Pages();
        foreach (var account in pages.Select(page => page.Account).Distinct())
        {
            await using var context = await site.Context(account, width);
            var page = await context.NewPageAsync();
            foreach (var (_, route) in pages.Where(one => one.Account == account))
            {
                await page.GotoAsync(route.Address);
                await page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(one => one.open = true)");
                found.AddRange(await Violations(page, route.Address, Rules));
                var light = await page.EvaluateAsync<string>(ColourOfText);
                await page.EvaluateAsync("() => document.documentElement.dataset.bsTheme = 'dark'"); // What the server writes when the cookie says so.
                Assert.NotEqual(light, await page.EvaluateAsync<string>(ColourOfText));
                found.AddRange(await Violations(page, route.Address + " in the dark", Colours));
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found.Distinct()));
    }

    [SkippableFact]
    public async Task Axe_finds_nothing_on_forms_that_were_sent_empty()
    {
        List<string> found = [];
        var sent = 0;
        foreach (var (account, route) in await Pages())
        {
            await using var context = await site.Context(account);
            var page = await context.NewPageAsync();
            await page.GotoAsync(route.Address);
            var form = page.Locator("main form[method=post]:has(input[type=text], input[type=email], textarea)").First;
            if (await form.CountAsync() == 0)
            {
                continue;
            }

            await form.EvaluateAsync("form => { form.noValidate = true; form.querySelectorAll('input[type=text], input[type=email], input[type=password], textarea').forEach(one => one.value = ''); }");
            await form.Locator("button[type=submit], button:not([type])").First.ClickAsync();
            await page.WaitForLoadStateAsync(LoadState.Load);
            if (await page.Locator("[aria-invalid=true]").CountAsync() > 0)
            {
                sent++;
                found.AddRange(await Violations(page, route.Address + " in error", Rules));
            }
        }

        Assert.True(sent >= 3, $"Only {sent} forms showed errors.");
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

    private static async Task<IEnumerable<string>> Violations(IPage page, string address, AxeRunOptions rules)
    {
        var result = await page.RunAxe(rules);
        return result.Violations.Select(violation => $"{address}: {violation.Id}: {violation.Help}: {violation.Nodes.First().Html}");
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
