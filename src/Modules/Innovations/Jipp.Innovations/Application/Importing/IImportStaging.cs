using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application.Importing;

/// <summary>The staged rows of imports.</summary>
internal interface IImportStaging
{
    /// <summary>Writes rows at once, in a transaction of their own: what a killed import leaves behind is rows in staging and nothing else.</summary>
    Task Write(IReadOnlyList<ImportRow> rows, CancellationToken ct);

    /// <summary>The next rows after that line, in order of the file.</summary>
    Task<IReadOnlyList<ImportRow>> Next(ImportId import, int afterNumber, int count, CancellationToken ct);

    /// <summary>Rows whose report is no longer what it was at the preview.</summary>
    void Update(IEnumerable<ImportRow> rows);

    /// <summary>
    /// The rows up to that line are in the catalogue: each names its record, which has the row's source key, and forgets what it said, which stands
    /// there now with its provenance. Part of the running transaction.
    /// </summary>
    Task Concluded(ImportRun import, int afterNumber, int lastNumber, CancellationToken ct);

    /// <summary>Forgets the rows of an import that was given up or is read again.</summary>
    Task Drop(ImportId import, CancellationToken ct);
}
