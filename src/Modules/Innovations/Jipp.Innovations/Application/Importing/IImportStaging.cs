using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application.Importing;

/// <summary>The staged rows of imports, for change.</summary>
internal interface IImportStaging
{
    void Add(IEnumerable<ImportRow> rows);

    /// <summary>The next rows after that line, in order of the file.</summary>
    Task<IReadOnlyList<ImportRow>> Next(ImportId import, int afterNumber, int count, CancellationToken ct);

    /// <summary>Forgets the rows of an import that was given up.</summary>
    Task Drop(ImportId import, CancellationToken ct);
}
