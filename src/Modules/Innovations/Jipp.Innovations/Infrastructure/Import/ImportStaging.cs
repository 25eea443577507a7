using Jipp.Innovations.Application.Importing;
using Jipp.Innovations.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Innovations.Infrastructure.Import;

internal sealed class ImportStaging(InnovationsDbContext context) : IImportStaging
{
    public void Add(IEnumerable<ImportRow> rows) => context.ImportRows.AddRange(rows);

    public async Task<IReadOnlyList<ImportRow>> Next(ImportId import, int afterNumber, int count, CancellationToken ct) =>
        await context.ImportRows.Where(row => row.ImportId == import && row.Number > afterNumber).OrderBy(row => row.Number).Take(count).ToListAsync(ct);

    public async Task Drop(ImportId import, CancellationToken ct) =>
        context.ImportRows.RemoveRange(await context.ImportRows.Where(row => row.ImportId == import).ToListAsync(ct));
}
