using System.Diagnostics;
using System.Globalization;
using Jipp.Testing.Processes;

namespace Jipp.Benchmarks;

/// <summary>P11: from the start of the process to the first page on the embedded default with data present, and memory after the samples' import.</summary>
internal static class StartBenchmark
{
    private const int Rounds = 5;
    private const int MemoryBar = 250;

    public static async Task Measure(Table table)
    {
        if (RunningProgram.PublishedFolder is not { } published)
        {
            table.Add("P11", "start to first page", "not measured: dotnet cake --target=Benchmarks publishes the program first");
            return;
        }

        var folder = Directory.CreateTempSubdirectory("jipp-start-").FullName;
        await using (var first = await RunningProgram.Start(published, folder))
        {
            await first.UntilReady(TimeSpan.FromMinutes(2));
            List<double> firstRun = [Stopwatch.GetElapsedTime(first.Started).TotalSeconds];
            table.Add("P11", "ready on an empty folder, samples imported", Figures.Of(firstRun, "s"), "≤ 20 s", firstRun[0] <= 20);
            await FirstPage(first);
            List<double> memory = [Resident(first.Process)];
            table.Add("P11", "resident after the samples' import", Figures.Of(memory, "MiB"), "≤ 250 MiB", memory[0] <= MemoryBar);
            await first.Stop();
        }

        List<double> ready = [];
        List<double> run = [];
        for (var round = 0; round < Rounds; round++)
        {
            await using (var host = await RunningProgram.Start(published, folder))
            {
                ready.Add(await FirstPage(host));
            }

            await using (var host = await RunningProgram.StartByDotnetRun(folder))
            {
                run.Add(await FirstPage(host));
            }
        }

        Directory.Delete(folder, recursive: true);
        table.Add("P11", "published, ReadyToRun: start to first page", Figures.Of(ready, "s"), "≤ 1 s", Figures.Median(ready) <= 1);
        table.Add("P11", "dotnet run --no-build: start to first page", Figures.Of(run, "s"), "≤ 2.5 s", Figures.Median(run) <= 2.5);
    }

    /// <summary>Seconds from the start of the process.</summary>
    private static async Task<double> FirstPage(RunningProgram host)
    {
        using var client = host.Client();
        while (true)
        {
            using var answer = await client.GetAsync("/");
            if (answer.IsSuccessStatusCode)
            {
                return Stopwatch.GetElapsedTime(host.Started).TotalSeconds;
            }

            await Task.Delay(5);
        }
    }

    private static double Resident(Process process)
    {
        var line = File.ReadLines($"/proc/{process.Id}/status").First(text => text.StartsWith("VmRSS", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }
}
