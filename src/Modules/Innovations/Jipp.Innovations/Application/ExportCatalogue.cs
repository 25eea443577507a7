using FluentValidation;
using Jipp.BuildingBlocks;

namespace Jipp.Innovations.Application;

/// <summary>Every record that a query of the catalogue finds, for a file, read one by one. The page of the query does not matter.</summary>
[Permission(Permission.Public)]
internal sealed record ExportCatalogue(SearchCatalogue Query) : IQuery<Result<CatalogueExport>>;

/// <summary>Records as they are asked for. Dispose it at the end.</summary>
/// <param name="Version">The same version has the same rows.</param>
internal sealed record CatalogueExport(string Version, IEnumerable<ExportedRecord> Records, IDisposable Held) : IDisposable
{
    public void Dispose() => Held.Dispose();
}

/// <summary>One record as files have it: plain values, one row.</summary>
/// <param name="AgencyCode">Directory key; empty while the agency is unknown.</param>
/// <param name="SourceYear">Year of the award or news in the source, not of the start.</param>
/// <param name="Titles">Granted titles, e.g. <c>Top 99 2019</c>.</param>
/// <param name="State">One of <see cref="CatalogueStates"/>, on the day of the export.</param>
/// <param name="AnsweredOn">Day of the last answer; null when there is none.</param>
internal sealed record ExportedRecord(
    string Nri,
    string Slug,
    string Title,
    string? Acronym,
    string AgencyName,
    string? AgencyCode,
    string? Unit,
    string? Province,
    int? SourceYear,
    IReadOnlyList<string> Sources,
    IReadOnlyList<string> Titles,
    string State,
    DateOnly? AnsweredOn,
    DateTimeOffset PublishedAt
);

internal sealed class ExportCatalogueValidator : AbstractValidator<ExportCatalogue>
{
    public ExportCatalogueValidator() => RuleFor(export => export.Query).SetValidator(new SearchCatalogueValidator());
}

internal sealed class ExportCatalogueHandler(ICatalogueIndex index, TimeProvider clock) : IQueryHandler<ExportCatalogue, Result<CatalogueExport>>
{
    private static readonly TimeSpan Wib = TimeSpan.FromHours(7);
    private static readonly Guid Program = typeof(ExportCatalogueHandler).Module.ModuleVersionId;

    public async Task<Result<CatalogueExport>> Handle(ExportCatalogue query, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var found = await index.Stream(query.Query.ToSearch(now), ct);

        // States change with the day and the days of grace, and what is made of a record with the program.
        return new CatalogueExport(
            $"{found.Version}-{now.ToOffset(Wib):yyyyMMdd}-{found.GraceDays}-{Program:N}",
            found.Records.Select(record => Of(record, now, found.GraceDays)),
            found
        );
    }

    private static ExportedRecord Of(CatalogueDocument record, DateTimeOffset now, int graceDays)
    {
        var state = StateOfCard.Of(record.BadgeAt(now, graceDays), record.Retired);
        return new(
            record.Nri,
            record.Slug,
            record.Title,
            record.Acronym,
            record.AgencyName,
            record.AgencyCode,
            record.Unit,
            record.ProvinceName,
            record.SourceYear,
            [.. record.Sources.Distinct(StringComparer.Ordinal)],
            [.. record.Titles.Select(title => $"{title.Title} {title.Year}")],
            state.Group,
            state.On,
            record.PublishedAt
        );
    }
}
