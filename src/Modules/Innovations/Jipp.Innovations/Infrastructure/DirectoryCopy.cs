using Jipp.Innovations.Application;
using Jipp.Innovations.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Innovations.Infrastructure;

internal sealed class DirectoryCopy(InnovationsDbContext context) : IDirectoryCopy
{
    public async Task<AgencyResolver> Resolver(CancellationToken ct)
    {
        // Loading into the tracker and reading from it shows what this unit of work has changed and not saved.
        await context.Agencies.LoadAsync(ct);
        await context.AgencyAliases.LoadAsync(ct);
        return new AgencyResolver(context.Agencies.Local, context.AgencyAliases.Local);
    }

    public Task<Dictionary<string, DirectoryAgency>> Find(IReadOnlyCollection<string> codes, CancellationToken ct) =>
        context.Agencies.Where(agency => codes.Contains(agency.Code)).ToDictionaryAsync(agency => agency.Code, ct);

    public void Add(DirectoryAgency agency) => context.Agencies.Add(agency);

    public async Task Put(AgencyAlias alias, CancellationToken ct)
    {
        if (await context.AgencyAliases.FindAsync([alias.Folded], ct) is { } known)
        {
            context.Entry(known).CurrentValues.SetValues(alias);
        }
        else
        {
            context.AgencyAliases.Add(alias);
        }
    }
}
