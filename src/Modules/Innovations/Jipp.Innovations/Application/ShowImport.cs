using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Application.Importing;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application;

/// <summary>One import with its report, row by row.</summary>
/// <param name="Outcome">Only rows of this outcome; null for all.</param>
/// <param name="OnlyWarned">Only rows with warnings.</param>
[Permission(Permissions.Import)]
internal sealed record ShowImport(Guid ImportId, RowOutcome? Outcome = null, bool OnlyWarned = false, int Page = 1) : IQuery<Result<ImportReport>>;

internal sealed class ShowImportValidator : AbstractValidator<ShowImport>
{
    public ShowImportValidator()
    {
        RuleFor(query => query.ImportId).NotEmpty();
        RuleFor(query => query.Page).InclusiveBetween(1, 100_000);
    }
}

/// <param name="RowsDone">How far the reading or writing is that runs now; null when none runs, or when another host does it.</param>
internal sealed record ImportReport(ImportSummary Import, IReadOnlyList<RowReport> Rows, int RowCount, int Pages, int? RowsDone);

internal sealed record RowReport(
    int Number,
    string Key,
    bool WeakKey,
    string Title,
    string AgencyText,
    RowOutcome Outcome,
    IReadOnlyList<RowNote> Faults,
    IReadOnlyList<RowNote> Warnings,
    IReadOnlyList<InnovationField> ChangedFields,
    Guid? InnovationId
)
{
    /// <summary>Page of the record that the row went into.</summary>
    public string? Address { get; init; }
}

internal sealed class ShowImportHandler(IReadRepository<ImportRun> imports, IReadRepository<ImportRow> rows, IReadRepository<Innovation> innovations, ImportProgress progress)
    : IQueryHandler<ShowImport, Result<ImportReport>>
{
    public const int PageSize = 50;

    public async Task<Result<ImportReport>> Handle(ShowImport query, CancellationToken ct)
    {
        var id = new ImportId(query.ImportId);
        if (await imports.Find(new ImportSummaries(id), ct) is not { } import)
        {
            return Error.NotFound("import.unknown", "Impor ini tidak ditemukan.");
        }

        if (import.State is ImportState.Unmatched or ImportState.Received)
        {
            // Rows that are being staged are no report yet.
            return new ImportReport(import, [], 0, 1, progress.Of(query.ImportId));
        }

        var count = await rows.Count(new ReportRows(id, query.Outcome, query.OnlyWarned), ct);
        var page = await rows.List(new ReportRows(id, query.Outcome, query.OnlyWarned, (query.Page - 1) * PageSize, PageSize), ct);
        var ids = page.Where(row => row.InnovationId is not null).Select(row => new InnovationId(row.InnovationId!.Value)).ToList();
        var addresses = (await innovations.List(new Addresses(ids), ct)).ToDictionary(address => address.Id, address => address.Path);
        return new ImportReport(
            import,
            [.. page.Select(row => row.InnovationId is { } record ? row with { Address = addresses.GetValueOrDefault(new(record)) } : row)],
            count,
            Math.Max(1, (count + PageSize - 1) / PageSize),
            progress.Of(query.ImportId)
        );
    }

    private sealed class Addresses : Specification<Innovation, RecordAddress>
    {
        public Addresses(IReadOnlyCollection<InnovationId> ids)
        {
            Query.Where(innovation => ids.Contains(innovation.Id) && innovation.Nri != null);
            Query.Select(innovation => new RecordAddress(innovation.Id, innovation.Nri!, innovation.Slug));
        }
    }

    private sealed record RecordAddress(InnovationId Id, string Nri, string Slug)
    {
        public string Path => $"inovasi/{Nri}/{Slug}";
    }
}

internal sealed class ReportRows : Specification<ImportRow, RowReport>
{
    public ReportRows(ImportId import, RowOutcome? outcome = null, bool onlyWarned = false, int skip = 0, int? take = null)
    {
        Query.Where(row => row.ImportId == import);
        if (outcome is { } one)
        {
            Query.Where(row => row.Outcome == one);
        }

        if (onlyWarned)
        {
            Query.Where(row => row.Warned && row.Outcome != RowOutcome.Refused);
        }

        Query.OrderBy(row => row.Number).Skip(skip);
        if (take is { } count)
        {
            Query.Take(count);
        }

        Query.Select(row => new RowReport(
            row.Number,
            row.Key,
            row.WeakKey,
            row.Title,
            row.AgencyText,
            row.Outcome,
            row.Faults,
            row.Warnings,
            row.ChangedFields,
            row.InnovationId == null ? null : row.InnovationId.Value.Value
        ));
    }
}
