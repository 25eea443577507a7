using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Application.Importing;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application;

/// <summary>What the form of <see cref="MatchColumns"/> begins with: the file's columns and which of them are recognised.</summary>
[Permission(Permissions.Import)]
internal sealed record ShowImportColumns(Guid ImportId) : IQuery<Result<ImportColumns>>;

internal sealed class ShowImportColumnsValidator : AbstractValidator<ShowImportColumns>
{
    public ShowImportColumnsValidator() => RuleFor(query => query.ImportId).NotEmpty();
}

internal sealed record ImportColumns(string FileName, ImportState State, IReadOnlyList<string> OfFile, IReadOnlyList<LayoutColumn> OfLayout)
{
    public IEnumerable<string> Missing => OfLayout.Where(column => column.IsRequired && column.InFile is null).Select(column => column.Name);
}

/// <param name="InFile">The file's name of it; null when it has none.</param>
internal sealed record LayoutColumn(string Name, bool IsRequired, string? InFile);

internal sealed class ShowImportColumnsHandler(IRepository<ImportRun> imports) : IQueryHandler<ShowImportColumns, Result<ImportColumns>>
{
    public async Task<Result<ImportColumns>> Handle(ShowImportColumns query, CancellationToken ct)
    {
        if (await imports.Find(new ImportById(new(query.ImportId)), ct) is not { } run || Layout.Find(run.Layout) is not { } layout)
        {
            return Error.NotFound("import.unknown", "Impor ini tidak ditemukan.");
        }

        return new ImportColumns(
            run.FileName,
            run.State,
            [.. run.Columns.Where(column => column.Length > 0)],
            [.. layout.Columns.Select(column => new LayoutColumn(column, layout.Required.Contains(column), run.Match.ByColumn.GetValueOrDefault(column)))]
        );
    }
}
