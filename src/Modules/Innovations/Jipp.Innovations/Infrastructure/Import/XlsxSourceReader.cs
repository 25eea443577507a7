using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Application.Importing;

namespace Jipp.Innovations.Infrastructure.Import;

/// <summary>
/// The first sheet of an XLSX workbook, row by row: nothing of it is held but the row in hand and the shared strings (<see cref="SharedStrings"/>).
/// A workbook is a stranger's archive of XML, so every part is inflated under one limit, without document types, and no size that the
/// file states of itself is believed.
/// </summary>
internal sealed class XlsxSourceReader(Stream file, long mostInflatedBytes)
{
    public const int MostRows = 1_000_000;
    private const int MostParts = 2000;

    /// <summary>The file is read to its end once before the first line is handed out.</summary>
    /// <param name="provenRows">Rows below the header, when that was done before.</param>
    public Result<SourceTable> Read(int? provenRows)
    {
        List<string>? header = null;
        var rows = -1;
        var sheet = "";
        try
        {
            foreach (var (name, line) in Rows())
            {
                (sheet, header) = (name, header ?? [.. line.Cells.Select(cell => cell.Trim())]);
                if (++rows > MostRows)
                {
                    return FileFaults.TooManyRows(MostRows);
                }

                if (provenRows is not null)
                {
                    break;
                }
            }
        }
        catch (WorkbookFault fault)
        {
            return fault.Error;
        }
        catch (Exception fault)
            when (fault is InvalidDataException or XmlException or FormatException or OverflowException or IOException or NotSupportedException or ArgumentException)
        {
            return FileFaults.BrokenWorkbook();
        }

        return header is null ? FileFaults.Empty() : new SourceTable("XLSX", sheet, header, provenRows ?? rows, Rows().Skip(1).Select(row => Padded(row.Line, header.Count)));
    }

    /// <summary>Rows end at their last filled cell; the header says how many there are.</summary>
    private static SourceLine Padded(SourceLine line, int columns) =>
        line.Cells.Count >= columns ? line : line with { Cells = [.. line.Cells, .. Enumerable.Repeat("", columns - line.Cells.Count)] };

    private IEnumerable<(string Sheet, SourceLine Line)> Rows()
    {
        file.Position = 0;
        using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        if (archive.Entries.Count > MostParts)
        {
            throw new WorkbookFault(Hostile);
        }

        var parts = new WorkbookParts(archive, mostInflatedBytes, () => new WorkbookFault(Hostile));
        var book = Workbook.Read(parts);
        using var strings = SharedStrings.Read(parts, book.SharedStringsPart);
        var dates = book.StylesPart is null ? [] : Workbook.DateStyles(parts, book.StylesPart);
        using var xml = parts.Open(book.SheetPart) ?? throw new InvalidDataException();
        var number = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "row")
            {
                continue;
            }

            var stated = xml.GetAttribute("r");
            var next = stated is null ? number + 1 : int.Parse(stated, NumberStyles.None, CultureInfo.InvariantCulture);
            number = next > number ? next : throw new InvalidDataException();
            if (Cells(xml, number, strings, dates, book.Since1904) is { } cells)
            {
                yield return (book.SheetName, new(number, cells, Typed: true));
            }
        }
    }

    /// <summary>Cells up to the last filled one; null for a row without any text.</summary>
    private static List<string>? Cells(XmlReader xml, int line, SharedStrings strings, HashSet<int> dates, bool since1904)
    {
        if (xml.IsEmptyElement)
        {
            return null;
        }

        List<string> cells = [];
        var (depth, last) = (xml.Depth, -1);
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c")
            {
                continue;
            }

            var column = xml.GetAttribute("r") is { } reference ? ColumnOf(reference) : last + 1;
            last = column > last ? column : throw new InvalidDataException();
            if (column >= CsvSourceReader.MostColumns)
            {
                throw new WorkbookFault(FileFaults.TooManyColumns(CsvSourceReader.MostColumns));
            }

            var (type, style) = (xml.GetAttribute("t"), xml.GetAttribute("s"));
            if (Text(xml, line) is not { Length: > 0 } raw)
            {
                continue;
            }

            var isDay = style is not null && dates.Contains(int.Parse(style, NumberStyles.None, CultureInfo.InvariantCulture));
            var text = type switch
            {
                "s" => strings[int.Parse(raw, NumberStyles.None, CultureInfo.InvariantCulture)],
                "str" or "inlineStr" or "d" => Workbook.Unescape(raw),
                "b" => raw == "1" ? "true" : "false",
                "e" => "",
                _ => Workbook.Number(raw, isDay, since1904),
            };
            while (cells.Count < column)
            {
                cells.Add("");
            }

            cells.Add(text);
        }

        return cells.TrueForAll(string.IsNullOrWhiteSpace) ? null : cells;
    }

    /// <summary>The text of a cell's value, or of its inline string.</summary>
    private static string Text(XmlReader xml, int line)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var text = new BoundedText(CsvSourceReader.LongestCell, () => new WorkbookFault(FileFaults.CellTooLong(line, CsvSourceReader.LongestCell)));
        var depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "v" or "t")
            {
                text.Take(xml);
            }
        }

        return text.ToString();
    }

    /// <summary><c>AB12</c> is the 28th column.</summary>
    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var letter in reference)
        {
            if (!char.IsAsciiLetter(letter))
            {
                break;
            }

            column = (column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1);
            if (column > 16384)
            {
                throw new InvalidDataException();
            }
        }

        return column > 0 ? column - 1 : throw new InvalidDataException();
    }

    private Error Hostile => FileFaults.HostileWorkbook(mostInflatedBytes / (1024 * 1024));
}

/// <summary>A fault that the person who made the workbook can do something about.</summary>
internal sealed class WorkbookFault(Error error) : Exception
{
    public Error Error { get; } = error;
}
