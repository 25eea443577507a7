using CsvHelper;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Application.Importing;

namespace Jipp.Innovations.Infrastructure.Import;

/// <summary>Separated values through CsvHelper. The file is read once to its end before the first line is handed out.</summary>
internal static class CsvSourceReader
{
    public const int MostColumns = 300;
    public const int LongestCell = 100_000;
    private const int LongestRecord = 4_000_000;

    private static readonly char[] Separators = [',', ';', '\t', '|'];

    /// <param name="provenRows">Rows below the header, when this file was read to its end before.</param>
    public static Result<SourceTable> Read(Stream file, int? provenRows = null)
    {
        var detected = TextDetection.Detect(file);
        if (detected.Error is { } fault)
        {
            return fault;
        }

        var text = detected.Value;
        var (separator, skip) = FindSeparator(file, text);
        List<string>? header = null;
        var (line, rows) = (1, -1);
        try
        {
            foreach (var record in Records(file, text, separator, skip))
            {
                header ??= [.. record.Cells.Select(cell => cell.Trim())];
                line = record.Number + 1;
                rows++;
                if (provenRows is not null)
                {
                    break;
                }
            }
        }
        catch (CellTooLongException)
        {
            return FileFaults.CellTooLong(line, LongestCell);
        }
        catch (UnclosedQuoteException)
        {
            return FileFaults.UnclosedQuote(line);
        }

        if (header is null)
        {
            return FileFaults.Empty();
        }

        if (header.Count > MostColumns)
        {
            return FileFaults.TooManyColumns(MostColumns);
        }

        return new SourceTable(text.Name, separator.ToString(), header, provenRows ?? rows, Records(file, text, separator, skip).Skip(1));
    }

    private static IEnumerable<SourceLine> Records(Stream file, DetectedText text, char separator, int skip)
    {
        using var reader = Open(file, text);
        for (var line = 0; line < skip; line++)
        {
            reader.ReadLine();
        }

        var unclosed = false;
        using var csv = CsvReader.Create(
            reader,
            new CsvReaderOptions
            {
                Separator = separator,
                HasHeader = false,
                DetectSeparatorHint = false,
                TrackLineNumbers = true,
                MaxRecordSize = LongestRecord,
                // Stray quotes and rows of another length are read; a quote that is never closed has swallowed the rest of the file.
                OnMalformedRecord = record => unclosed |= record.Reason == CsvMalformedReason.UnterminatedQuote,
            },
            leaveOpen: true
        );
        while (Read(csv))
        {
            if (unclosed)
            {
                throw new UnclosedQuoteException();
            }

            var cells = new string[csv.FieldCount];
            for (var at = 0; at < cells.Length; at++)
            {
                cells[at] = csv.GetString(at);
                if (cells[at].Length > LongestCell)
                {
                    throw new CellTooLongException();
                }
            }

            if (!Array.TrueForAll(cells, string.IsNullOrWhiteSpace))
            {
                yield return new(skip + (int)csv.LineNumber, cells);
            }
        }
    }

    private static bool Read(CsvReader csv)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException)
        {
            // Quotes are read leniently, so this is a record that outgrows the buffer: a quote that is never closed, or no table at all.
            throw new CellTooLongException();
        }
    }

    private static StreamReader Open(Stream file, DetectedText text)
    {
        file.Position = text.BomLength;
        return new StreamReader(file, text.Encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 65536, leaveOpen: true);
    }

    /// <summary>The separator that the header uses most, quotes aside; spreadsheets may name it in a first line <c>sep=;</c>.</summary>
    private static (char Separator, int SkipLines) FindSeparator(Stream file, DetectedText text)
    {
        using var reader = Open(file, text);
        var buffer = new char[65536];
        var start = buffer.AsSpan(0, reader.ReadBlock(buffer, 0, buffer.Length));
        var end = start.IndexOfAny('\r', '\n');
        var first = end < 0 ? start : start[..end];
        if (first.Length == 5 && first.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && Separators.Contains(first[4]))
        {
            return (first[4], 1);
        }

        var counts = new int[Separators.Length];
        var quoted = false;
        foreach (var letter in first)
        {
            quoted ^= letter == '"';
            if (!quoted && Array.IndexOf(Separators, letter) is var which and >= 0)
            {
                counts[which]++;
            }
        }

        return (Separators[Array.IndexOf(counts, counts.Max())], 0);
    }

    private sealed class CellTooLongException : Exception;

    private sealed class UnclosedQuoteException : Exception;
}
