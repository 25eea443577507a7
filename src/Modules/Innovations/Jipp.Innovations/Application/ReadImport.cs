using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Application.Importing;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application;

/// <summary>
/// Reads a received file into staging and reports what it would do, row by row. The catalogue stays as it is. Rows are written as they are read,
/// so that memory does not grow with the file; whoever was killed before the end begins anew.
/// </summary>
[BackgroundOnly]
[Permission(Permissions.Import)]
internal sealed record ReadImport(Guid ImportId) : ICommand<Result>;

internal sealed class ReadImportValidator : AbstractValidator<ReadImport>
{
    public ReadImportValidator() => RuleFor(command => command.ImportId).NotEmpty();
}

internal sealed class ReadImportHandler(
    IFileStore files,
    ISourceFileReader reader,
    IRepository<ImportRun> imports,
    ICatalogueRecords records,
    IDirectoryCopy directory,
    IImportStaging staging,
    ImportProgress progress,
    TimeProvider clock
) : ICommandHandler<ReadImport, Result>
{
    public async Task<Result> Handle(ReadImport command, CancellationToken ct)
    {
        if (await imports.Find(new ImportById(new(command.ImportId)), ct) is not { State: ImportState.Received } run || Layout.Find(run.Layout) is not { } layout)
        {
            return Error.NotFound("import.unknown", "Impor ini tidak ditemukan.");
        }

        await using var file = files.Open(run.FileId);
        if (file is null)
        {
            return Error.NotFound("import.file-gone", "Berkas impor ini sudah tidak ada. Unggah lagi.");
        }

        await staging.Drop(run.Id, ct);
        var read = reader.Read(file, run.FileName, run.Rows);
        if (read.Error is { } unreadable)
        {
            return unreadable;
        }

        run.Staged(await Stage(run, layout, read.Value, ct));
        return Result.Success();
    }

    private async Task<RowCounts> Stage(ImportRun run, Layout layout, SourceTable table, CancellationToken ct)
    {
        var places = ColumnMatching.Places(run.Match, table.Columns);
        var taker = new RowTaker(run, RowReading.FieldsOf(layout, places.Keys), await directory.Resolver(ct), clock.GetUtcNow());
        var firstLines = new FirstLines();
        var newestYear = clock.GetUtcNow().Year + 1;
        var done = 0;
        foreach (var lines in table.Lines.Chunk(ImportSettings.Portion))
        {
            var rows = Array.ConvertAll(
                lines,
                line =>
                {
                    var reading = new RowReading(line, places, table.Columns.Count, newestYear);
                    layout.Read(reading);
                    var row = reading.ToRow(run.Id, layout, run.SourceSystem);
                    firstLines.RefuseSecond(row);
                    return row;
                }
            );
            var known = await records.CopiesBySource(run.SourceSystem, [.. rows.Where(row => row.Faults.Count == 0).Select(row => row.Key)], ct);
            foreach (var row in rows)
            {
                taker.Preview(row, known.GetValueOrDefault(row.Key));
            }

            await staging.Write(rows, ct);
            progress.Done(run.Id.Value, done += rows.Length);
        }

        return taker.Counts;
    }
}
