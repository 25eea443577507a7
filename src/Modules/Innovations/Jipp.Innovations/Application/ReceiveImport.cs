using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Application.Importing;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application;

/// <summary>
/// Takes a file in: proves that it can be read to its end and finds the layout's columns in it. Nothing of it is staged yet. Returns the
/// import's id.
/// </summary>
/// <param name="MustFit">Refuse a file that lacks columns, also when a person could say which of its columns are meant.</param>
[Permission(Permissions.Import)]
internal sealed record ReceiveImport(string Layout, string FileName, Stream Content, bool MustFit = false) : ICommand<Result<Guid>>;

internal sealed class ReceiveImportValidator : AbstractValidator<ReceiveImport>
{
    public ReceiveImportValidator()
    {
        RuleFor(command => command.Layout).NotEmpty().WithMessage("Pilih tata letak berkas.");
        RuleFor(command => command.FileName).NotEmpty().WithMessage("Pilih berkas.").MaximumLength(200).WithMessage("Nama berkas terlalu panjang.");
    }
}

internal sealed class ReceiveImportHandler(
    IFileStore files,
    ISourceFileReader reader,
    IRepository<ImportRun> imports,
    IColumnNames names,
    ImportSettings settings,
    ICurrentUser user,
    TimeProvider clock
) : ICommandHandler<ReceiveImport, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(ReceiveImport command, CancellationToken ct)
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

        var received = false;
        try
        {
            var result = await Receive(layout, system.Value, command, file, ct);
            received = result.IsSuccess;
            return result;
        }
        finally
        {
            if (!received)
            {
                files.Delete(file);
            }
        }
    }

    private async Task<Result<Guid>> Receive(Layout layout, string system, ReceiveImport command, Guid fileId, CancellationToken ct)
    {
        await using var file = files.Open(fileId)!;
        var read = reader.Read(file, command.FileName);
        if (read.Error is { } unreadable)
        {
            return unreadable;
        }

        var table = read.Value;
        var matched = ColumnMatching.Match(layout, table.Columns, await names.Of(layout.Name, ct));
        if (matched.Error is { } unfit)
        {
            return unfit;
        }

        // A file with fewer columns left over than are missing is none of this layout, whatever anybody says of its names.
        var match = matched.Value;
        if (match.Missing.Count > 0 && (command.MustFit || match.Ignored.Count < match.Missing.Count))
        {
            return FileFaults.MissingColumns(match.Missing);
        }

        var source = new SourceFile(layout.Name, system, command.FileName, fileId, table.Encoding, table.Separator, table.Rows, table.Columns);
        var run = ImportRun.Receive(source, match, user.Name, clock.GetUtcNow());
        imports.Add(run);
        return run.Id.Value;
    }
}
