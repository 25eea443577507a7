using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Application.Importing;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application;

/// <summary>Stages a file and reports what it would do, row by row. The catalogue stays as it is. Returns the import's id.</summary>
[Permission(Permissions.Import)]
internal sealed record PreviewImport(string Layout, string FileName, Stream Content) : ICommand<Result<Guid>>;

internal sealed class PreviewImportValidator : AbstractValidator<PreviewImport>
{
    public PreviewImportValidator()
    {
        RuleFor(command => command.Layout).NotEmpty().WithMessage("Pilih tata letak berkas.");
        RuleFor(command => command.FileName).NotEmpty().WithMessage("Pilih berkas.").MaximumLength(200).WithMessage("Nama berkas terlalu panjang.");
    }
}

internal sealed class PreviewImportHandler(
    IFileStore files,
    ISourceFileReader reader,
    IRepository<ImportRun> imports,
    ICatalogueRecords records,
    IDirectoryCopy directory,
    IImportStaging staging,
    ISaveInParts parts,
    ImportSettings settings,
    ICurrentUser user,
    TimeProvider clock
) : ICommandHandler<PreviewImport, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(PreviewImport command, CancellationToken ct)
    {
        if (Layout.Find(command.Layout) is not { } layout)
        {
            return FileFaults.UnknownLayout(command.Layout);
        }

        var system = layout.SourceSystemOf(command.FileName);
        if (system.Error is { } unknown)
        {
            return unknown;
        }

        Guid file;
        try
        {
            file = await files.Save(command.Content, settings.MaxBytes, ct);
        }
        catch (FileTooLargeException)
        {
            return FileFaults.TooLarge(settings.MaxMegabytes);
        }

        var staged = false;
        try
        {
            var result = await Stage(layout, system.Value, command.FileName, file, ct);
            staged = result.IsSuccess;
            return result;
        }
        finally
        {
            if (!staged)
            {
                files.Delete(file);
            }
        }
    }

    private async Task<Result<Guid>> Stage(Layout layout, string system, string fileName, Guid fileId, CancellationToken ct)
    {
        await using var file = files.Open(fileId)!;
        var read = reader.Read(file);
        if (read.Error is { } unreadable)
        {
            return unreadable;
        }

        var table = read.Value;
        var columns = ColumnsOf(layout, table);
        if (columns.Error is { } unfit)
        {
            return unfit;
        }

        var ignored = columns.Value.Keys.Except(layout.Columns, StringComparer.OrdinalIgnoreCase).ToList();
        var run = ImportRun.Stage(new(layout.Name, system, fileName, fileId, table.Encoding, table.Separator, ignored), user.Name, clock.GetUtcNow());
        imports.Add(run);
        await parts.SavePart(ct);

        var taker = new RowTaker(run, await directory.Resolver(ct), clock.GetUtcNow());
        Dictionary<string, int> firstLineOf = [];
        foreach (var lines in table.Lines.Chunk(ImportSettings.Portion))
        {
            var rows = Array.ConvertAll(lines, line => Read(line, layout, columns.Value, table.Columns.Count, run, firstLineOf));
            var known = await records.CopiesBySource(system, rows.Select(row => row.Key).ToList(), ct);
            foreach (var row in rows)
            {
                taker.Take(row, known.GetValueOrDefault(row.Key));
            }

            staging.Add(rows);
            await parts.SavePart(ct);
        }

        (await imports.Find(new ImportById(run.Id), ct))!.Counted(taker.Counts);
        return run.Id.Value;
    }

    private ImportRow Read(SourceLine line, Layout layout, Dictionary<string, int> columns, int columnCount, ImportRun run, Dictionary<string, int> firstLineOf)
    {
        var reading = new RowReading(line, columns, columnCount, clock.GetUtcNow().Year + 1);
        layout.Read(reading);
        var row = reading.ToRow(run.Id, layout, run.SourceSystem);
        if (row.Faults.Count == 0 && !firstLineOf.TryAdd(row.Key, row.Number))
        {
            row.Refuse(
                row.WeakKey
                    ? new("Instansi dan judul yang sama sudah ada di baris {0}.", [$"{firstLineOf[row.Key]}"])
                    : new("Nomor sumber \"{0}\" sudah ada di baris {1}.", [row.Key, $"{firstLineOf[row.Key]}"])
            );
        }

        return row;
    }

    private static Result<Dictionary<string, int>> ColumnsOf(Layout layout, SourceTable table)
    {
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < table.Columns.Count; at++)
        {
            var column = table.Columns[at];
            if (column.Length > 0 && !columns.TryAdd(column, at))
            {
                return FileFaults.DuplicateColumn(column);
            }
        }

        var missing = layout.Columns.Where(column => !columns.ContainsKey(column)).ToList();
        return missing.Count > 0 ? FileFaults.MissingColumns(missing) : columns;
    }
}
