using Jipp.EndToEndTests.Kit;
using Microsoft.Playwright;

namespace Jipp.EndToEndTests;

/// <summary>Everything works with JavaScript switched off.</summary>
[Collection(SiteCollection.Name)]
public sealed class WithoutScript(Site site)
{
    [SkippableFact]
    public async Task A_visitor_searches_filters_and_opens_a_record()
    {
        await using var context = await site.Context(Site.Anonymous, javascript: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/");
        await page.Locator("main input[type=search]").First.FillAsync("kesehatan");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/inovasi\\?.*q=kesehatan"));
        var first = page.Locator("main a[href*='inovasi/']").Filter(new() { HasNotText = "Impor" }).First;
        var title = (await first.InnerTextAsync()).Trim();
        await first.ClickAsync();

        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(title);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Belum pernah dikonfirmasi");
    }

    [SkippableFact]
    public async Task A_person_signs_in_and_out()
    {
        var password = (await File.ReadAllLinesAsync(Path.Combine(site.Host.DataFolder, "demo-accounts.txt")))[0].Split('\t')[1];
        await using var context = await site.Context(Site.Anonymous, javascript: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/ruang-kerja");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/masuk"));
        await page.Locator("input[type=email]").FillAsync("sekretariat@contoh.test");
        await page.Locator("input[type=password]").FillAsync("salah");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[role=alert], .error-summary").First).ToBeVisibleAsync();
        await page.Locator("input[type=password]").FillAsync(password);
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/ruang-kerja$"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Sekretariat (contoh)" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keluar" }).ClickAsync();
        await page.GotoAsync("/ruang-kerja");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/masuk"));
    }

    [SkippableFact]
    public async Task A_visitor_reads_in_english_and_in_the_dark()
    {
        await using var context = await site.Context(Site.Anonymous, javascript: false);
        var page = await context.NewPageAsync();
        foreach (var address in new[] { "/en/", "/en/inovasi", "/en/hub", "/en/kipp", "/en/pembinaan" })
        {
            var answer = await page.GotoAsync(address);
            Assert.Equal(200, answer!.Status);
            await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        }

        await page.GotoAsync("/");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "id");
        await page.GetByRole(AriaRole.Button, new() { Name = "Mode gelap" }).ClickAsync();
        await page.GotoAsync("/inovasi");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-bs-theme", "dark");
    }

    [SkippableFact]
    public async Task A_link_in_a_letter_shows_and_only_the_button_answers()
    {
        await using var host = await site.NewJourney();
        await using var context = await site.Browser.Context(host.Address, javascript: false);
        var page = await context.NewPageAsync();
        var link = Letters.OneTap(Letters.To(host.DataFolder, "admin.lutra@contoh.test")!);
        await page.GotoAsync(link);
        await page.GotoAsync(link);
        Assert.Equal(["0"], await host.Sql("validation", "SELECT COUNT(*) FROM answers"));

        await page.GetByRole(AriaRole.Button, new() { Name = "Ya, masih berjalan lancar" }).ClickAsync();

        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Terima kasih");
        Assert.Equal(["1"], await host.Sql("validation", "SELECT COUNT(*) FROM answers"));
        await host.Drain();
        Assert.Equal(["1"], await host.Sql("innovations", "SELECT COUNT(*) FROM inbox WHERE \"Handler\" = 'innovations.HearConfirmation'"));
    }
}
