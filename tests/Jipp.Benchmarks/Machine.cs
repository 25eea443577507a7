using System.Diagnostics;

namespace Jipp.Benchmarks;

/// <summary>What this machine can do at all, so that the other figures can be read.</summary>
internal static class Machine
{
    private const int Writes = 200;

    public static async Task Measure(Table table)
    {
        var path = Path.GetTempFileName();
        var started = Stopwatch.GetTimestamp();
        await using (var file = new FileStream(path, FileMode.Create, FileAccess.Write))
        {
            var page = new byte[4096];
            for (var written = 0; written < Writes; written++)
            {
                await file.WriteAsync(page);
                file.Flush(flushToDisk: true);
            }
        }

        File.Delete(path);
        List<double> rate = [Writes / Stopwatch.GetElapsedTime(started).TotalSeconds];
        table.Add("machine", $"{Environment.ProcessorCount} cores; 4 kB write with fsync", Figures.Of(rate, "/s"));
    }
}
