using Jipp.Accounts.Application;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Accounts.Infrastructure;

internal sealed class DirectoryCopies(AccountsDbContext context) : IDirectoryCopy
{
    public async Task<IReadOnlyDictionary<string, AgencyCopy>> Agencies(IReadOnlyCollection<string> codes, CancellationToken ct)
    {
        var found = await context.Agencies.Where(agency => codes.Contains(agency.Code)).ToDictionaryAsync(agency => agency.Code, ct);
        foreach (var code in codes.Where(code => !found.ContainsKey(code)))
        {
            found[code] = context.Agencies.Add(new AgencyCopy { Code = code }).Entity;
        }

        return found;
    }

    public async Task<HubCopy> Hub(string code, CancellationToken ct) =>
        await context.Hubs.FirstOrDefaultAsync(hub => hub.Code == code, ct) ?? context.Hubs.Add(new HubCopy { Code = code }).Entity;

    public async Task AddUnits(IReadOnlyCollection<UnitCopy> units, CancellationToken ct)
    {
        var agencies = units.Select(unit => unit.AgencyCode).Distinct().ToList();
        var known = (await context.Units.Where(unit => agencies.Contains(unit.AgencyCode)).Select(unit => new { unit.AgencyCode, unit.Key }).ToListAsync(ct)).ToHashSet();
        context.Units.AddRange(units.Where(unit => known.Add(new { unit.AgencyCode, unit.Key })));
    }
}
