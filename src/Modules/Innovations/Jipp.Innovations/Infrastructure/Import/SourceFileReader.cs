using Jipp.BuildingBlocks;
using Jipp.Innovations.Application.Importing;

namespace Jipp.Innovations.Infrastructure.Import;

/// <summary>Looks at what a file is and not only at what it is called; the two must agree, so that nobody imports another file than meant.</summary>
internal sealed class SourceFileReader(ImportSettings settings) : ISourceFileReader
{
    private static readonly string[] TextNames = [".csv", ".txt", ".tsv"];

    public Result<SourceTable> Read(Stream file, string name, int? provenRows = null)
    {
        Span<byte> start = stackalloc byte[8];
        file.Position = 0;
        start = start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        var extension = Path.GetExtension(name.Trim()).ToLowerInvariant();
        var isText = TextNames.Contains(extension);
        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return FileFaults.OldExcel();
        }

        if (!isText && extension != ".xlsx")
        {
            return FileFaults.UnknownKind(name);
        }

        if (start.StartsWith("PK\x03\x04"u8))
        {
            return isText ? FileFaults.NotAsNamed(name, "XLSX") : new XlsxSourceReader(file, settings.MostInflatedBytes).Read(provenRows);
        }

        if (!isText && start.Length > 0)
        {
            return CsvSourceReader.Read(file).IsSuccess ? FileFaults.NotAsNamed(name, "CSV") : FileFaults.BrokenWorkbook();
        }

        return CsvSourceReader.Read(file, provenRows);
    }
}
