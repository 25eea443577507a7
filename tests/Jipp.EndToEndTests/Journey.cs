using Jipp.EndToEndTests.Kit;
using Jipp.Testing.Processes;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace Jipp.EndToEndTests;

/// <summary>
/// The main journey on the program as a person starts it: find a record that nobody confirmed, find its nudge in the mail folder, answer
/// by the link, and see the badge change, although the host is killed between answer and badge.
/// </summary>
public sealed class Journey(Browser browser) : IClassFixture<Browser>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jipp-journey-").FullName;

    [SkippableFact]
    public async Task An_answer_changes_the_badge_once_although_the_host_was_killed_in_between()
    {
        var program = RunningProgram.PublishedFolder ?? RunningProgram.BuiltFolder;
        string title;
        string address;
        await using (var host = await RunningProgram.Start(program, _folder))
        {
            await host.UntilReady(TimeSpan.FromSeconds(90));
            var letter = await Until(() => Letters.To(_folder, "upp.lutra@contoh.test"), TimeSpan.FromSeconds(60), "the letter to upp.lutra");
            var link = Letters.OneTap(letter);
            await using var context = await browser.Context(host.Address);
            var page = await context.NewPageAsync();

            // GET shows what it is about.
            await page.GotoAsync(link);
            title = (await page.Locator("h1").InnerTextAsync()).Trim();

            // The record is found by search and has never been confirmed.
            await page.GotoAsync("/");
            await page.Locator("main input[type=search]").First.FillAsync(title);
            await page.Keyboard.PressAsync("Enter");
            await page.GetByRole(AriaRole.Link, new() { Name = title, Exact = true }).First.ClickAsync();
            await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(title);
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Belum pernah dikonfirmasi");
            address = new Uri(page.Url).AbsolutePath;

            // Another writer holds the file of Innovations, so the answer is stored but its effect cannot be.
            await using (await HoldInnovations())
            {
                await page.GotoAsync(link);
                await page.GetByRole(AriaRole.Button, new() { Name = "Ya, masih berjalan lancar" }).ClickAsync();
                await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Terima kasih");
                await host.Kill();
            }
        }

        Assert.Equal(1, await Number("validation", "SELECT COUNT(*) FROM answers"));
        Assert.Equal(1, await Number("validation", "SELECT COUNT(*) FROM outbox WHERE \"Name\" = 'validation.innovation-confirmed.v1' AND \"DeliveredAt\" IS NULL"));
        Assert.Equal(0, await Number("innovations", "SELECT COUNT(*) FROM inbox WHERE \"Handler\" LIKE '%Confirm%'"));

        await using (var host = await RunningProgram.Start(program, _folder))
        {
            await host.UntilReady(TimeSpan.FromSeconds(60));
            using var client = host.Client();

            // The killed process had claimed the event; its lease of a minute runs out first.
            await Until(
                async () => Head(await client.GetStringAsync(address)).Contains("Belum pernah dikonfirmasi", StringComparison.Ordinal) ? null : "changed",
                TimeSpan.FromSeconds(150),
                "the badge"
            );
            var letter = Letters.To(_folder, "upp.lutra@contoh.test")!;
            Assert.Contains("Terima kasih", await client.GetStringAsync(Letters.OneTap(letter)), StringComparison.Ordinal);
            await host.Stop();
        }

        Assert.Equal(1, await Number("innovations", "SELECT COUNT(*) FROM inbox WHERE \"Handler\" LIKE '%Confirm%'"));
        Assert.Equal(0, await Number("validation", "SELECT COUNT(*) FROM outbox WHERE \"DeliveredAt\" IS NULL"));
        var (code, said) = await RunningProgram.Verb(program, _folder, "check");
        Assert.True(code == 0, said);
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The head of the record's page: cards of similar records further down have badges of their own.</summary>
    private static string Head(string page) => page[page.IndexOf("<header class=\"page-head\"", StringComparison.Ordinal)..page.LastIndexOf("</header>", StringComparison.Ordinal)];

    private async Task<SqliteConnection> HoldInnovations()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "innovations.db")};Pooling=False;Default Timeout=60");
        await connection.OpenAsync();
        await using var begin = connection.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        await begin.ExecuteNonQueryAsync();
        return connection;
    }

    private async Task<int> Number(string module, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, module + ".db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt32(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static Task<T> Until<T>(Func<T?> look, TimeSpan atMost, string what)
        where T : class => Until(() => Task.FromResult(look()), atMost, what);

    /// <summary>Another process does its work when it does it; looks four times a second.</summary>
    private static async Task<T> Until<T>(Func<Task<T?>> look, TimeSpan atMost, string what)
        where T : class
    {
        using var limit = new CancellationTokenSource(atMost);
        while (true)
        {
            if (await look() is { } seen)
            {
                return seen;
            }

            Assert.False(limit.IsCancellationRequested, $"After {atMost} still waiting for {what}.");
            await Task.Delay(250);
        }
    }
}
