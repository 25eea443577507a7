using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Application.Importing;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application;

/// <summary>
/// A person says which columns of the file are those of the layout. What was read before is read again, and the names are remembered for later
/// files of the layout.
/// </summary>
/// <param name="Columns">Column of the file by column of the layout; empty for none.</param>
[Permission(Permissions.Import)]
internal sealed record MatchColumns(Guid ImportId, IReadOnlyDictionary<string, string?> Columns) : ICommand<Result>;

internal sealed class MatchColumnsValidator : AbstractValidator<MatchColumns>
{
    public MatchColumnsValidator()
    {
        RuleFor(command => command.ImportId).NotEmpty();
        RuleFor(command => command.Columns).NotNull();
    }
}

internal sealed class MatchColumnsHandler(IRepository<ImportRun> imports, IImportStaging staging, IColumnNames names, ISaveInParts parts, ICurrentUser user, TimeProvider clock)
    : ICommandHandler<MatchColumns, Result>
{
    public async Task<Result> Handle(MatchColumns command, CancellationToken ct)
    {
        if (await imports.Find(new ImportById(new(command.ImportId)), ct) is not { } run || Layout.Find(run.Layout) is not { } layout)
        {
            return Error.NotFound("import.unknown", "Impor ini tidak ditemukan.");
        }

        if (command.Columns.Values.OfType<string>().Where(column => column.Length > 0).GroupBy(column => column).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            return Error.Invalid("import.column-twice", "Kolom \"{0}\" dipilih lebih dari sekali.", twice.Key);
        }

        var match = ColumnMatching.Match(layout, run.Columns, new Dictionary<string, string>(), command.Columns).Value;
        if (match.Missing.Count > 0)
        {
            return FileFaults.MissingColumns(match.Missing);
        }

        if (run.MatchColumns(match).Error is { } refusal)
        {
            return refusal;
        }

        var learnt = command
            .Columns.Where(choice =>
                choice.Value is { Length: > 0 } column && !column.Equals(choice.Key, StringComparison.OrdinalIgnoreCase) && match.ByColumn.ContainsKey(choice.Key)
            )
            .GroupBy(choice => ColumnMatching.Fold(choice.Value!))
            .ToDictionary(same => same.Key, same => same.First().Key);
        await names.Remember(layout.Name, learnt, user.Name, clock.GetUtcNow(), ct);
        await parts.SavePart(ct);
        await staging.Drop(run.Id, ct);
        return Result.Success();
    }
}
