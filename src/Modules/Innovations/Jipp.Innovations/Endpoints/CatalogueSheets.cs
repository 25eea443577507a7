using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Web;
using Jipp.Innovations.Application;

namespace Jipp.Innovations.Endpoints;

/// <summary>Records as CSV, JSON and XLSX, written while they are read: whatever the number of records, only a few are in memory.</summary>
internal sealed class CatalogueSheets(SiteAddress site, MadeUpData data)
{
    private const int RowsBetweenFlushes = 64;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Columns of CSV and XLSX, and names in JSON.</summary>
    private static readonly (string Name, Func<ExportedRecord, SiteAddress, object?> Value)[] Always =
    [
        ("nri", (record, _) => record.Nri),
        ("judul", (record, _) => record.Title),
        ("singkatan", (record, _) => record.Acronym),
        ("instansi", (record, _) => record.AgencyName),
        ("kode_instansi", (record, _) => record.AgencyCode),
        ("unit", (record, _) => record.Unit),
        ("provinsi", (record, _) => record.Province),
        ("tahun_sumber", (record, _) => record.SourceYear),
        ("sumber", (record, _) => string.Join("; ", record.Sources)),
        ("gelar_kipp", (record, _) => string.Join("; ", record.Titles)),
        ("status", (record, _) => record.State),
        ("dijawab_pada", (record, _) => record.AnsweredOn?.ToString("O", CultureInfo.InvariantCulture)),
        ("alamat", (record, site) => CatalogueFiles.AddressOf(record, site)),
    ];

    /// <summary>Parts of a workbook beside its one sheet.</summary>
    private static readonly (string Name, string Content)[] Parts =
    [
        (
            "[Content_Types].xml",
            """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"""
        ),
        (
            "_rels/.rels",
            """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
        ),
        (
            "xl/workbook.xml",
            """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Katalog" sheetId="1" r:id="rId1"/></sheets></workbook>"""
        ),
        (
            "xl/_rels/workbook.xml.rels",
            """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""
        ),
    ];

    private (string Name, Func<ExportedRecord, SiteAddress, object?> Value)[] Columns => data.Is ? [.. Always, ("catatan", (_, _) => MadeUpData.Words)] : Always;

    public async Task Csv(IEnumerable<ExportedRecord> records, Stream into, CancellationToken ct)
    {
        var columns = Columns;
        await using var text = new StreamWriter(into, Utf8, leaveOpen: true);
        await text.WriteAsync(CsvText.Mark + CsvText.LineOf(columns.Select(column => column.Name)));
        foreach (var record in records)
        {
            var line = CsvText.LineOf(columns.Select(column => Convert.ToString(column.Value(record, site), CultureInfo.InvariantCulture) ?? ""));
            await text.WriteAsync(line.AsMemory(), ct);
        }
    }

    public async Task Json(IEnumerable<ExportedRecord> records, Stream into, CancellationToken ct)
    {
        var columns = Columns;
        await using var json = new Utf8JsonWriter(into);
        json.WriteStartArray();
        foreach (var (record, row) in records.Select((record, row) => (record, row)))
        {
            json.WriteStartObject();
            foreach (var (name, value) in columns)
            {
                switch (value(record, site))
                {
                    case null:
                        json.WriteNull(name);
                        break;
                    case int number:
                        json.WriteNumber(name, number);
                        break;
                    case var text:
                        json.WriteString(name, $"{text}");
                        break;
                }
            }

            json.WriteEndObject();
            if (row % RowsBetweenFlushes == 0)
            {
                await json.FlushAsync(ct);
            }
        }

        json.WriteEndArray();
    }

    /// <summary>A workbook of one sheet, its texts in the cells: a table of shared texts would have to be known before the first row.</summary>
    public async Task Xlsx(IEnumerable<ExportedRecord> records, Stream into, CancellationToken ct)
    {
        await using var held = new HeldWrites(into);
        await WriteWorkbook(records, held, ct);
        await held.FlushAsync(ct);
    }

    private async Task WriteWorkbook(IEnumerable<ExportedRecord> records, HeldWrites into, CancellationToken ct)
    {
        await using var workbook = await ZipArchive.CreateAsync(into, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct);
        foreach (var (name, content) in Parts)
        {
            await using var part = await workbook.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(ct);
            await part.WriteAsync(Utf8.GetBytes(content), ct);
        }

        var columns = Columns;
        await using var sheet = await workbook.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).OpenAsync(ct);
        await using var text = new StreamWriter(sheet, Utf8, leaveOpen: true);
        await text.WriteAsync("""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>""");
        await text.WriteAsync(Row(columns.Select(object? (column) => column.Name)));
        foreach (var record in records)
        {
            await text.WriteAsync(Row(columns.Select(column => column.Value(record, site))).AsMemory(), ct);
        }

        await text.WriteAsync("</sheetData></worksheet>");
    }

    private static string Row(IEnumerable<object?> cells)
    {
        var row = new StringBuilder("<row>");
        foreach (var cell in cells)
        {
            _ = cell switch
            {
                null or "" => row.Append("<c/>"),
                int number => row.Append(CultureInfo.InvariantCulture, $"<c><v>{number}</v></c>"),
                _ => row.Append("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">").Append(Xml(FormulaCells.Neutralise($"{cell}"))).Append("</t></is></c>"),
            };
        }

        return row.Append("</row>").ToString();
    }

    private static string Xml(string text) => AtomFeed.Clean(text).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
