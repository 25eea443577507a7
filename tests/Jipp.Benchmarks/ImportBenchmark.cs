using System.Diagnostics;
using System.Globalization;
using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.Innovations.Application;
using Jipp.Innovations.Domain;
using Jipp.Innovations.Infrastructure.Search;
using Jipp.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.Benchmarks;

/// <summary>
/// P5: a file of IGA's layout from upload to the search index, linkage aside (P6). P12 for import: cost of a record when the file is ten times
/// as long. Memory: the highest working set while reading and while writing, of a file and of one ten times as long.
/// </summary>
internal static class ImportBenchmark
{
    private const int National = 2928;
    private const int Rounds = 5;

    public static async Task Measure(Table table)
    {
        List<double> whole = [];
        List<double> small = [];
        List<double> large = [];
        await Import(Iga, "iga", National);
        await Import(Iga, "iga", National);
        for (var round = 0; round < Rounds; round++)
        {
            var one = await Import(Iga, "iga", National);
            whole.Add(one.Total);
            small.Add((one.Read + one.Write) / National * 1000);
            var ten = await Import(Iga, "iga", National * 10);
            large.Add((ten.Read + ten.Write) / (National * 10) * 1000);
        }

        var ratios = small.Zip(large, (before, after) => after / before).ToList();
        table.Add("P5", $"Sqlite: {National} rows of IGA, upload, read, write, index", Figures.Of(whole, "s"), "≤ 3 s with linkage", Figures.Median(whole) <= 3);
        table.Add("P12", "Sqlite: import, cost of a record at 3k", Figures.Of(small, "ms"));
        table.Add("P12", "Sqlite: import, cost of a record at 30k, ratio", Figures.Of(ratios, "×"), "≤ 1.3 ×", Figures.Median(ratios) <= 1.3);

        var (less, more) = (await Import(PublicList, "daftar-publik", 10_000), await Import(PublicList, "daftar-publik", 100_000));
        table.Add("P5", "working set while reading, 10,000 → 100,000 rows", $"{less.ReadPeak} → {more.ReadPeak} MiB", "flat", more.ReadPeak - less.ReadPeak < 100);
        table.Add("P5", "working set while writing, 10,000 → 100,000 rows", $"{less.WritePeak} → {more.WritePeak} MiB", "flat", more.WritePeak - less.WritePeak < 100);
    }

    /// <summary>A host with the national catalogue's number of records, behind a real port.</summary>
    public static async Task<JippHost> NationalCatalogue()
    {
        var host = await JippHost.Start(DatabaseProvider.Sqlite, HostData.Reference, options => options.RealPort = true);
        await Import(host, Iga, "iga", National);
        return host;
    }

    private static async Task<Reached> Import(Func<int, string> rowOf, string layout, int rows)
    {
        await using var host = await JippHost.Start(DatabaseProvider.Sqlite, HostData.Reference);
        return await Import(host, rowOf, layout, rows);
    }

    private static async Task<Reached> Import(JippHost host, Func<int, string> rowOf, string layout, int rows)
    {
        var file = Path.Combine(host.DataFolder, "daerah.csv");
        await using (var writer = new StreamWriter(file))
        {
            for (var row = -1; row < rows; row++)
            {
                await writer.WriteLineAsync(rowOf(row));
            }
        }

        GC.Collect();
        var started = Stopwatch.GetTimestamp();
        using var reading = new PeakOfWorkingSet();
        await using var content = File.OpenRead(file);
        var received = await host.Services.SendAsSystem<ReceiveImport, Result<Guid>>("bench", new(layout, "daerah.csv", content, MustFit: true), CancellationToken.None);
        await host.Services.SendAsSystem<ReadImport, Result>("bench", new(received.Value), CancellationToken.None);
        var read = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var readPeak = reading.Stop();
        using var writing = new PeakOfWorkingSet();
        var counts = await host.Services.SendAsSystem<ApplyImport, Result<RowCounts>>("bench", new(received.Value, SkipBadRows: false), CancellationToken.None);
        var written = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var writePeak = writing.Stop();
        await host.Services.GetRequiredService<CatalogueIndex>().CatchUp(CancellationToken.None);
        var total = Stopwatch.GetElapsedTime(started).TotalSeconds;
        if (counts.Value.New != rows)
        {
            throw new InvalidOperationException($"{counts.Value.New} of {rows} rows went in.");
        }

        return new(read, written - read, total, readPeak, writePeak);
    }

    private static string PublicList(int row) =>
        row < 0
            ? "row_id,year,title,agency,group_or_category,province,region_code,award,source_url,kipp_title"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"R{row},2019,\"Inovasi buatan nomor {row} (INO{row})\",Pemerintah Kota Malang,IGA,Jawa Timur,35.73,Juara,https://contoh.test/{row},"
            );

    private static string Iga(int row) =>
        row < 0
            ? "nomor_register,nama_pemda,opd,nama_inovasi,tahapan,inisiator,jenis,bentuk,urusan,waktu_penerapan,rancang_bangun,tujuan,manfaat,hasil,latitude,longitude,tahun_pelaporan"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"IND{row},Kabupaten Balangan,Dinas Kesehatan,\"Inovasi buatan nomor {row} (INO{row})\",penerapan,ASN,digital,pelayanan publik,Kesehatan,2022-11-18,"
                    + $"\"{Words(row, 120)}\",\"{Words(row + 7, 30)}\",\"{Words(row + 13, 30)}\",\"{Words(row + 23, 30)}\",-2.33,115.6,2025"
            );

    private static string Words(int seed, int count)
    {
        string[] words = ["layanan", "warga", "puskesmas", "antrean", "daring", "petugas", "desa", "obat", "ibu", "anak", "data", "jemput", "bola", "terpadu", "cepat", "izin"];
        return string.Join(' ', Enumerable.Range(0, count).Select(at => words[((seed * 31) + (at * at)) % words.Length]));
    }

    private sealed record Reached(double Read, double Write, double Total, long ReadPeak, long WritePeak);

    /// <summary>Looks every few milliseconds, since the highest mark that the system keeps cannot be reset.</summary>
    private sealed class PeakOfWorkingSet : IDisposable
    {
        private readonly Process _process = Process.GetCurrentProcess();
        private readonly Timer _timer;
        private long _peak;

        public PeakOfWorkingSet() => _timer = new Timer(_ => Look(), null, 0, 20);

        /// <summary>MiB.</summary>
        public long Stop()
        {
            Look();
            _timer.Dispose();
            return _peak / (1024 * 1024);
        }

        public void Dispose()
        {
            _timer.Dispose();
            _process.Dispose();
        }

        private void Look()
        {
            lock (_process)
            {
                _process.Refresh();
                _peak = Math.Max(_peak, _process.WorkingSet64);
            }
        }
    }
}
