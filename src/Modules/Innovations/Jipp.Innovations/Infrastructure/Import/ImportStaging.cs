using Jipp.Innovations.Application.Importing;
using Jipp.Innovations.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Innovations.Infrastructure.Import;

internal sealed class ImportStaging(InnovationsDbContext context) : IImportStaging
{
    public async Task Write(IReadOnlyList<ImportRow> rows, CancellationToken ct)
    {
        await using var transaction = await context.BeginTransaction(ct);
        await PreparedInsert.Into(context, rows, ct);
        await transaction.Commit(ct);
    }

    public async Task<IReadOnlyList<ImportRow>> Next(ImportId import, int afterNumber, int count, CancellationToken ct) =>
        await context.ImportRows.AsNoTracking().Where(row => row.ImportId == import && row.Number > afterNumber).OrderBy(row => row.Number).Take(count).ToListAsync(ct);

    public void Update(IEnumerable<ImportRow> rows) => context.ImportRows.UpdateRange(rows);

    public async Task Concluded(ImportRun import, int afterNumber, int lastNumber, CancellationToken ct)
    {
        var nothing = new Dictionary<InnovationField, string>();
        await context
            .ImportRows.Where(row => row.ImportId == import.Id && row.Number > afterNumber && row.Number <= lastNumber && row.Outcome != RowOutcome.Refused)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(row => row.Values, nothing)
                        .SetProperty(
                            row => row.InnovationId,
                            row =>
                                context
                                    .Innovations.SelectMany(
                                        innovation => innovation.Sources,
                                        (innovation, source) =>
                                            new
                                            {
                                                innovation.Id,
                                                source.System,
                                                source.Key,
                                            }
                                    )
                                    .Where(source => source.System == import.SourceSystem && source.Key == row.Key)
                                    .Select(source => (InnovationId?)source.Id)
                                    .FirstOrDefault()
                        ),
                ct
            );
    }

    public Task Drop(ImportId import, CancellationToken ct) => context.ImportRows.Where(row => row.ImportId == import).ExecuteDeleteAsync(ct);
}

internal sealed class ColumnNames(InnovationsDbContext context) : IColumnNames
{
    public async Task<IReadOnlyDictionary<string, string>> Of(string layout, CancellationToken ct) =>
        await context.ColumnNames.AsNoTracking().Where(name => name.Layout == layout).ToDictionaryAsync(name => name.Folded, name => name.Column, ct);

    public async Task Remember(string layout, IReadOnlyDictionary<string, string> columnByFolded, string by, DateTimeOffset at, CancellationToken ct)
    {
        foreach (var (folded, column) in columnByFolded)
        {
            if (await context.ColumnNames.FindAsync([layout, folded], ct) is { } known)
            {
                (known.Column, known.SaidBy, known.At) = (column, by, at);
            }
            else
            {
                context.ColumnNames.Add(
                    new ColumnName
                    {
                        Layout = layout,
                        Folded = folded,
                        Column = column,
                        SaidBy = by,
                        At = at,
                    }
                );
            }
        }
    }
}
