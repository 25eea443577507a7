using System.Diagnostics;
using System.Globalization;
using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure;
using Jipp.Innovations.Application;
using Jipp.Innovations.Domain;
using Jipp.Innovations.Infrastructure.Search;
using Jipp.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.Benchmarks;

internal static class ImportBenchmark
{
    public static async Task Measure(Table table)
    {
        foreach (var rows in new[] { 2928, 2928, 2928, 2928, 2928, 2928 })
        {
            await using var host = await JippHost.Start(data: HostData.Reference);
            var file = Path.GetTempFileName();
            await Write(file, rows);
            var started = Stopwatch.GetTimestamp();
            await using var content = File.OpenRead(file);
            var staged = await host.Services.SendAsSystem<ReceiveImport, Result<Guid>>("bench", new("daftar-publik", "daerah.csv", content), default);
            await host.Services.SendAsSystem<ReadImport, Result>("bench", new(staged.Value), default);
            var preview = Stopwatch.GetElapsedTime(started);
            started = Stopwatch.GetTimestamp();
            var applied = await host.Services.SendAsSystem<ApplyImport, Result<RowCounts>>("bench", new(staged.Value, false), default);
            _ = applied.Value;
            var apply = Stopwatch.GetElapsedTime(started);
            started = Stopwatch.GetTimestamp();
            await host.Services.GetRequiredService<CatalogueIndex>().CatchUp(default);
            var index = Stopwatch.GetElapsedTime(started);
            Console.Error.WriteLine($"{rows}: preview {preview.TotalSeconds:0.000} apply {apply.TotalSeconds:0.000} index {index.TotalSeconds:0.000} peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576} MiB");
        }
    }

    private static async Task Write(string file, int rows)
    {
        await using var writer = new StreamWriter(file);
        await writer.WriteLineAsync("row_id,year,title,agency,group_or_category,province,region_code,award,source_url,kipp_title");
        for (var row = 0; row < rows; row++)
        {
            await writer.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"R{row},2019,\"Inovasi nomor {row} (INO{row}) Pelayanan Terpadu\",Pemerintah Kota Malang,IGA,Jawa Timur,35.73,Juara,https://contoh.test/{row},"));
        }
    }
}
