using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application;

/// <summary>The history of imports, newest first.</summary>
[Permission(Permissions.Import)]
internal sealed record ListImports(int Page = 1) : IQuery<Result<ImportHistory>>;

internal sealed class ListImportsValidator : AbstractValidator<ListImports>
{
    public ListImportsValidator() => RuleFor(query => query.Page).InclusiveBetween(1, 100_000);
}

internal sealed record ImportHistory(IReadOnlyList<ImportSummary> Imports, int Pages);

internal sealed record ImportSummary(
    Guid Id,
    string Layout,
    string SourceSystem,
    string FileName,
    string Encoding,
    string Separator,
    IReadOnlyList<string> IgnoredColumns,
    int Rows,
    ImportState State,
    RowCounts Counts,
    DateTimeOffset StagedAt,
    string StagedBy,
    DateTimeOffset? DecidedAt,
    string? DecidedBy,
    DateTimeOffset? UndoneAt,
    string? UndoneBy
);

internal sealed class ListImportsHandler(IReadRepository<ImportRun> imports) : IQueryHandler<ListImports, Result<ImportHistory>>
{
    private const int PageSize = 20;

    public async Task<Result<ImportHistory>> Handle(ListImports query, CancellationToken ct)
    {
        var count = await imports.Count(new ImportSummaries(), ct);
        return new ImportHistory(await imports.List(new ImportSummaries(query.Page, PageSize), ct), Math.Max(1, (count + PageSize - 1) / PageSize));
    }
}

internal sealed class ImportSummaries : Specification<ImportRun, ImportSummary>
{
    public ImportSummaries() =>
        Query.Select(run => new ImportSummary(
            run.Id.Value,
            run.Layout,
            run.SourceSystem,
            run.FileName,
            run.Encoding,
            run.Separator,
            run.Match.Ignored,
            run.Rows,
            run.State,
            run.Counts,
            run.StagedAt,
            run.StagedBy,
            run.DecidedAt,
            run.DecidedBy,
            run.UndoneAt,
            run.UndoneBy
        ));

    public ImportSummaries(int page, int size)
        : this() => Query.OrderByDescending(run => run.StagedAt).Skip((page - 1) * size).Take(size);

    public ImportSummaries(ImportId id)
        : this() => Query.Where(run => run.Id == id);
}
