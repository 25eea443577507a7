using Jipp.Validation.Application;
using Jipp.Validation.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Validation.Infrastructure;

internal sealed class LocalCopies(ValidationDbContext context, TimeProvider clock) : ILocalCopies
{
    public async Task<OfficeBook> Offices(CancellationToken ct)
    {
        // Read into the tracker, so that what this unit of work changed and did not save yet counts as well.
        var now = clock.GetUtcNow();
        await context.Holders.Where(holder => holder.Until == null || holder.Until > now).LoadAsync(ct);
        await context.Hubs.LoadAsync(ct);
        await context.Agencies.Where(agency => agency.Kind == AgencyCopy.Historic).LoadAsync(ct);
        return new OfficeBook([.. context.Holders.Local.Where(holder => holder.HoldsAt(now))], context.Hubs.Local, context.Agencies.Local, now);
    }

    public async Task<IReadOnlyDictionary<string, AgencyCopy>> Agencies(IReadOnlyCollection<string> codes, CancellationToken ct)
    {
        var known = await context.Agencies.Where(agency => codes.Contains(agency.Code)).ToDictionaryAsync(agency => agency.Code, ct);
        foreach (var code in codes.Where(code => !known.ContainsKey(code)))
        {
            known[code] = context.Agencies.Add(new AgencyCopy(code)).Entity;
        }

        return known;
    }

    public Task<string?> AgencyName(string code, CancellationToken ct) =>
        context.Agencies.Where(agency => agency.Code == code && agency.Name != "").Select(agency => agency.Name).FirstOrDefaultAsync(ct);

    public async Task<HubCopy> Hub(string code, CancellationToken ct) => await context.Hubs.FindAsync([code], ct) ?? context.Hubs.Add(new HubCopy(code)).Entity;

    public async Task<OfficeHolder> Holder(Guid personId, Office office, CancellationToken ct) =>
        await context.Holders.FindAsync([personId, office.Kind, office.Key], ct) ?? context.Holders.Add(new OfficeHolder(personId, office)).Entity;

    public async Task<TitleCopy> Title(Guid titleId, InnovationId innovationId, CancellationToken ct) =>
        await context.Titles.FindAsync([titleId], ct) ?? context.Titles.Add(new TitleCopy(titleId, innovationId)).Entity;

    public async Task<IReadOnlySet<InnovationId>> Awarded(IReadOnlyCollection<InnovationId> innovations, CancellationToken ct) =>
        await context.Titles.Where(title => title.Stands && innovations.Contains(title.InnovationId)).Select(title => title.InnovationId).ToHashSetAsync(ct);
}
