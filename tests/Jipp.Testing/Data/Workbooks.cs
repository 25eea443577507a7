using System.IO.Compression;
using System.Security;
using System.Text;

namespace Jipp.Testing;

/// <summary>XLSX files made by hand, so that they can be wrong in any way.</summary>
public static class Workbooks
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A sheet whose cells are all inline text.</summary>
    public static byte[] Of(params IReadOnlyList<string>[] rows) =>
        Sheet(
            string.Concat(
                rows.Select((row, at) => $"<row r=\"{at + 1}\">{string.Concat(row.Select(cell => $"<c t=\"inlineStr\"><is><t>{SecurityElement.Escape(cell)}</t></is></c>"))}</row>")
            )
        );

    /// <param name="rows">XML inside of <c>sheetData</c>.</param>
    /// <param name="strings">XML inside of <c>sst</c>; null leaves the part out.</param>
    /// <param name="styles">XML inside of <c>styleSheet</c>.</param>
    /// <param name="prologue">What stands before the sheet's root, e.g. a document type.</param>
    public static byte[] Sheet(string rows, string? strings = null, string styles = "", string prologue = "", string bookProperties = "") =>
        Zip(
            (
                "_rels/.rels",
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
            ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\">{bookProperties}<sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"),
            (
                "xl/_rels/workbook.xml.rels",
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                    + $"<Relationship Id=\"r2\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/>"
                    + (strings is null ? "" : $"<Relationship Id=\"r3\" Type=\"{Relations}/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>")
                    + "</Relationships>"
            ),
            ("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\">{styles}</styleSheet>"),
            ("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{strings}</sst>"),
            ("xl/worksheets/sheet1.xml", $"{prologue}<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData></worksheet>")
        );

    public static byte[] Zip(params (string Name, string Content)[] parts)
    {
        var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return file.ToArray();
    }

    /// <summary>A sheet of a few kilobytes that becomes so many megabytes when it is inflated.</summary>
    public static byte[] Bomb(int megabytes)
    {
        var honest = Of(["a"]);
        var file = new MemoryStream();
        file.Write(honest);
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            using var part = archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            part.Write(Encoding.UTF8.GetBytes($"<worksheet xmlns=\"{Main}\"><sheetData>"));
            var spaces = Encoding.UTF8.GetBytes(new string(' ', 1024 * 1024));
            for (var written = 0; written < megabytes; written++)
            {
                part.Write(spaces);
            }

            part.Write("</sheetData></worksheet>"u8);
        }

        return file.ToArray();
    }
}
