using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Jipp.EndToEndTests.Kit;

/// <summary>axe in the page itself: pages here have no frames, so that no second page is needed to gather results.</summary>
internal static class Axe
{
    /// <summary>All rules of WCAG 2.2 A and AA and axe's best practices.</summary>
    public static readonly object Rules = new
    {
        runOnly = new { type = "tag", values = new[] { "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice" } },
        resultTypes = new[] { "violations" },
    };

    /// <summary>The rules whose answer depends on colours: all that can differ between the light page and the same page in the dark.</summary>
    public static readonly object Colours = new
    {
        runOnly = new { type = "rule", values = new[] { "color-contrast", "link-in-text-block" } },
        resultTypes = new[] { "violations" },
    };

    private const string Run = "rules => axe.run(document, rules).then(result => result.violations.map(one => `${one.id}: ${one.help}: ${one.nodes[0].html}`))";

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>What axe finds, each with the first element that has it.</summary>
    public static async Task<IEnumerable<string>> Violations(IPage page, string address, object rules)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(Script);
        }

        Assert.Equal(0, await page.EvaluateAsync<int>("() => window.frames.length"));
        var found = await page.EvaluateAsync<string[]>(Run, rules);
        return found.Select(one => $"{address}: {one}");
    }
}
