using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Web;
using Jipp.Innovations.Application;
using Jipp.Innovations.Endpoints;

namespace Jipp.UnitTests.Innovations;

/// <summary>Files of a whole catalogue of 30,000 made-up records: written while they are read, with only a few of them in memory at any time.</summary>
public sealed class CatalogueSheetsTests(CatalogueSheetsTests.Catalogue catalogue) : IClassFixture<CatalogueSheetsTests.Catalogue>
{
    private const int Records = 30_000;

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("xlsx")]
    public async Task The_first_bytes_leave_before_the_last_record_is_read_and_no_more_than_a_few_are_held(string kind)
    {
        var handler = new ExportCatalogueHandler(catalogue.Search.Index, catalogue.Search.Clock);
        using var export = (await handler.Handle(new(Everything), CancellationToken.None)).Value;
        await using var sink = new Sink();
        long read = 0,
            written = -1;
        var (known, most) = (new List<WeakReference>(Records), 0);

        IEnumerable<ExportedRecord> Watched()
        {
            foreach (var record in export.Records)
            {
                read++;
                written = read == 2_000 ? sink.Written : written;
                if (read % 3_000 == 0)
                {
                    GC.Collect();
                    most = Math.Max(most, known.Count(one => one.IsAlive));
                }

                known.Add(new(record));
                yield return record;
            }
        }

        await Write(kind, Watched(), sink);

        Assert.Equal(Records, read);
        Assert.True(written > 10_000, $"{written} bytes had left when 2,000 of {Records} records were read.");
        Assert.True(sink.Written > 500_000, $"{sink.Written} bytes in all.");
        Assert.InRange(most, 0, 100);
    }

    [Fact]
    public async Task Each_kind_of_file_has_every_record_once_and_no_text_breaks_it()
    {
        ExportedRecord Record(string nri, string title, int? year) =>
            new(nri, "x", title, null, "Kabupaten \"A\" & <B>", "73.22", null, "Sulawesi Selatan", year, ["daerah"], [], "berjalan", new DateOnly(2026, 2, 1), default);
        ExportedRecord[] records = [Record("100001", "=1+1 \u0001", 2020), Record("100002", " dua \"kutip\", koma ", null)];

        var csv = Encoding.UTF8.GetString(await Bytes("csv", records)).Split("\r\n");
        var json = JsonDocument.Parse(await Bytes("json", records)).RootElement;
        await using var workbook = new ZipArchive(new MemoryStream(await Bytes("xlsx", records)));
        using var sheet = new StreamReader(await workbook.GetEntry("xl/worksheets/sheet1.xml")!.OpenAsync());
        var xml = System.Xml.Linq.XDocument.Parse(await sheet.ReadToEndAsync());

        Assert.StartsWith("\uFEFF\"nri\",\"judul\",", csv[0], StringComparison.Ordinal);
        Assert.Equal(("\"100001\",\"'=1+1 \u0001\",", 4), (csv[1][.."\"100001\",\"'=1+1 \u0001\",".Length], csv.Length));
        Assert.Equal(["100001", "100002"], json.EnumerateArray().Select(record => record.GetProperty("nri").GetString()));
        Assert.Equal((2020, JsonValueKind.Null), (json[0].GetProperty("tahun_sumber").GetInt32(), json[1].GetProperty("tahun_sumber").ValueKind));
        var rows = xml.Root!.Descendants().Where(node => node.Name.LocalName == "row").Select(row => row.Elements().Select(cell => cell.Value).ToList()).ToList();
        Assert.Equal(["nri", "judul"], rows[0][..2]);
        Assert.Equal(["100001", "'=1+1 "], rows[1][..2]);
        Assert.Equal(("Kabupaten \"A\" & <B>", "2020"), (rows[1][3], rows[1][7]));
        Assert.Equal([" dua \"kutip\", koma ", ""], [rows[2][1], rows[2][7]]);
        Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
    }

    [Fact]
    public async Task A_stream_follows_the_order_of_the_page_and_its_version_is_that_of_the_records()
    {
        using var search = new SearchSetup(Named("Antar Obat", "Kampung Iklim", "Antar Jemput"));
        CatalogueSearch asked = new()
        {
            Text = "antar",
            Order = CatalogueOrder.Title,
            Take = 1,
            Skip = 1,
            Now = search.Clock.GetUtcNow(),
        };

        string version;
        using (var stream = await search.Index.Stream(asked, CancellationToken.None))
        {
            Assert.Equal(["Antar Jemput", "Antar Obat"], stream.Records.Select(record => record.Title));
            version = stream.Version;
            search.Feed.Put(Innovations.Records.Of("Antar Surat"));
            search.Committed();
            await search.Index.CatchUp(CancellationToken.None);

            // What was begun ends as it began.
            Assert.Equal(2, stream.Records.Count());
        }

        using var corrected = await search.Index.Stream(asked with { Text = "antra" }, CancellationToken.None);
        Assert.Equal(3, corrected.Records.Count());
        using var later = await search.Index.Stream(asked, CancellationToken.None);
        Assert.Equal(3, later.Records.Count());
        Assert.NotEqual(version, later.Version);
        using var same = await search.Index.Stream(asked, CancellationToken.None);
        Assert.Equal(later.Version, same.Version);
        using var other = await search.Index.Stream(asked with { Order = CatalogueOrder.Relevance }, CancellationToken.None);
        Assert.NotEqual(later.Version, other.Version);
        search.Restart();
        using var opened = await search.Index.Stream(asked, CancellationToken.None);
        Assert.Equal(later.Version, opened.Version);
    }

    private static SearchCatalogue Everything => new(null, new Dictionary<CatalogueFacet, IReadOnlyList<string>>(), CatalogueOrder.Relevance, 1);

    private static IEnumerable<CatalogueDocument> Named(params string[] titles) => titles.Select(title => Innovations.Records.Of(title));

    private static async Task<byte[]> Bytes(string kind, IEnumerable<ExportedRecord> records)
    {
        await using var sink = new Sink(keep: true);
        await Write(kind, records, sink);
        return sink.Kept;
    }

    private static Task Write(string kind, IEnumerable<ExportedRecord> records, Stream into)
    {
        var sheets = new CatalogueSheets(new SiteAddress(new Uri("https://jipp.test/")), new MadeUpData(null));
        return kind switch
        {
            "csv" => sheets.Csv(records, into, CancellationToken.None),
            "json" => sheets.Json(records, into, CancellationToken.None),
            _ => sheets.Xlsx(records, into, CancellationToken.None),
        };
    }

    public sealed class Catalogue : IDisposable
    {
        internal SearchSetup Search { get; } =
            new(
                Enumerable
                    .Range(0, Records)
                    .Select(at => Innovations.Records.Of($"Layanan Buatan {at}", $"Pemerintah Kabupaten {at % 500}") with { Summary = new string((char)('a' + (at % 26)), 400) })
            );

        public void Dispose() => Search.Dispose();
    }

    /// <summary>As a server's answer: forwards only, and never written to while a thread waits.</summary>
    private sealed class Sink(bool keep = false) : Stream
    {
        private readonly MemoryStream _kept = new();

        public long Written { get; private set; }

        public byte[] Kept => _kept.ToArray();

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() => throw new NotSupportedException("Synchronous.");

        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Synchronous.");

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Written += buffer.Length;
            if (keep)
            {
                await _kept.WriteAsync(buffer, cancellationToken);
            }
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }
}
