using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Jipp.Testing.Processes;

namespace Jipp.Benchmarks;

/// <summary>P13: what a first visit transfers (page, style, script, fonts that it preloads), and Lighthouse where npx has it.</summary>
internal static partial class PageBenchmark
{
    private const double Bar = 100;

    public static async Task Measure(Table table)
    {
        if (RunningProgram.PublishedFolder is not { } published)
        {
            table.Add("P13", "page weight", "not measured: dotnet cake --target=Benchmarks publishes the program first");
            return;
        }

        var folder = Directory.CreateTempSubdirectory("jipp-pages-").FullName;
        await using (var host = await RunningProgram.Start(published, folder))
        {
            await host.UntilReady(TimeSpan.FromMinutes(2));
            using var client = host.Client();
            client.DefaultRequestHeaders.Add("Accept-Encoding", "br, gzip");
            using var plain = host.Client();
            var record = RecordLink().Match(await plain.GetStringAsync("/inovasi")).Groups["path"].Value;
            foreach (var (name, path) in new[] { ("catalogue", "/inovasi"), ("record", "/" + record.TrimStart('/')) })
            {
                List<double> weight = [await Weigh(client, plain, path)];
                table.Add("P13", $"{name} page, cold", Figures.Of(weight, "kB"), "≤ 100 kB", weight[0] <= Bar);
                table.Add("P13", $"{name} page, Lighthouse", await Lighthouse(new Uri(host.Address, path)), "≥ 95 in all four");
            }
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task<double> Weigh(HttpClient client, HttpClient plain, string path)
    {
        var html = await plain.GetStringAsync(path);
        var parts = Parts().Matches(html).Select(match => "/" + match.Groups["file"].Value.TrimStart('/')).Distinct();
        long bytes = (await client.GetByteArrayAsync(path)).Length;
        foreach (var part in parts)
        {
            bytes += (await client.GetByteArrayAsync(part)).Length;
        }

        return bytes / 1000.0;
    }

    private static async Task<string> Lighthouse(Uri page)
    {
        var report = Path.GetTempFileName();
        var start = new ProcessStartInfo(
            "npx",
            ["--yes", "lighthouse@12.8.2", page.ToString(), "--quiet", "--chrome-flags=--headless --no-sandbox --disable-gpu", "--output=json", $"--output-path={report}"]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["CHROME_PATH"] = Environment.GetEnvironmentVariable("JIPP_CHROMIUM") ?? "/usr/bin/chromium";
        try
        {
            using var lighthouse = Process.Start(start)!;
            await Task.WhenAll(lighthouse.StandardOutput.ReadToEndAsync(), lighthouse.StandardError.ReadToEndAsync(), lighthouse.WaitForExitAsync());
            using var json = JsonDocument.Parse(await File.ReadAllTextAsync(report));
            return string.Join(
                ", ",
                json.RootElement.GetProperty("categories")
                    .EnumerateObject()
                    .Select(category => string.Create(CultureInfo.InvariantCulture, $"{category.Name} {category.Value.GetProperty("score").GetDouble() * 100:0}"))
            );
        }
        catch (Exception absent) when (absent is System.ComponentModel.Win32Exception or JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return "not measured: npx lighthouse@12.8.2 did not run here";
        }
        finally
        {
            File.Delete(report);
        }
    }

    [GeneratedRegex(@"(?:href|src)=""(?<file>[^""]+\.(?:css|js|woff2))""")]
    private static partial Regex Parts();

    [GeneratedRegex(@"href=""(?<path>/?inovasi/\d{6}/[^""?#]+)""")]
    private static partial Regex RecordLink();
}
