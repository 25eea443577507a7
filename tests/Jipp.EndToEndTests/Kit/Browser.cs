using Microsoft.Playwright;

namespace Jipp.EndToEndTests.Kit;

/// <summary>The system's Chromium, once for all browser tests. Absent: skipped with the reason, with CI=true a failure.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task<IBrowserContext> Context(Uri site, int width = 1366, bool javascript = true, IEnumerable<Cookie>? cookies = null)
    {
        var context = await (await Launched()).NewContextAsync(
            new()
            {
                BaseURL = site.ToString(),
                ViewportSize = new() { Width = width, Height = 900 },
                JavaScriptEnabled = javascript,
                Locale = "id-ID",
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        await context.AddCookiesAsync(cookies ?? []);
        return context;
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    private async Task<IBrowser> Launched()
    {
        if (_browser is not null)
        {
            return _browser;
        }

        var path = Environment.GetEnvironmentVariable("JIPP_CHROMIUM") ?? "/usr/bin/chromium";
        if (!File.Exists(path))
        {
            var reason = $"No Chromium at {path}: install the package chromium, or set JIPP_CHROMIUM.";
            if (Environment.GetEnvironmentVariable("CI") == "true")
            {
                throw new InvalidOperationException(reason);
            }

            Skip.If(true, reason);
        }

        _playwright = await Playwright.CreateAsync();
        return _browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = path,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            }
        );
    }
}
