using System.Globalization;
using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application;

/// <summary>The whole report of an import as CSV: UTF-8 with BOM, so that spreadsheets show it right, and no cell that runs as a formula.</summary>
[Permission(Permissions.Import)]
internal sealed record DownloadImportReport(Guid ImportId) : IQuery<Result<ReportFile>>;

internal sealed class DownloadImportReportValidator : AbstractValidator<DownloadImportReport>
{
    public DownloadImportReportValidator() => RuleFor(query => query.ImportId).NotEmpty();
}

internal sealed record ReportFile(string Name, byte[] Content);

internal sealed class DownloadImportReportHandler(IReadRepository<ImportRun> imports, IReadRepository<ImportRow> rows) : IQueryHandler<DownloadImportReport, Result<ReportFile>>
{
    public async Task<Result<ReportFile>> Handle(DownloadImportReport query, CancellationToken ct)
    {
        var id = new ImportId(query.ImportId);
        if (await imports.Find(new ImportSummaries(id), ct) is not { } import)
        {
            return Error.NotFound("import.unknown", "Impor ini tidak ditemukan.");
        }

        var text = new CsvText();
        text.Line(["baris", "nomor_sumber", "judul", "instansi", "hasil", "masalah", "peringatan", "kolom_berubah"]);
        foreach (var row in await rows.List(new ReportRows(id), ct))
        {
            text.Line([
                row.Number.ToString(CultureInfo.InvariantCulture),
                row.Key,
                row.Title,
                row.AgencyText,
                ReportWords.Of(row.Outcome),
                string.Join(" ", row.Faults.Select(ReportWords.Of)),
                string.Join(" ", row.Warnings.Select(ReportWords.Of)),
                string.Join(", ", row.ChangedFields.Select(FieldWords.Of)),
            ]);
        }

        return new ReportFile($"laporan-{Path.GetFileNameWithoutExtension(import.FileName)}.csv", text.ToBytes());
    }
}
