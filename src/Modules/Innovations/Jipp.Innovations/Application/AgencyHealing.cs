using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application;

/// <summary>Looks again at the records whose agency was not recognised, when the directory or an alias says more than before.</summary>
internal sealed class AgencyHealing(IRepository<Innovation> innovations, ICatalogueRecords records, TimeProvider clock)
{
    /// <returns>How many records found their agency.</returns>
    public async Task<int> Heal(AgencyResolver resolver, CancellationToken ct)
    {
        var known = (await records.Unrecognised(ct)).Where(text => resolver.Resolve(text.Text, text.RegionCode).Code is not null).Select(text => text.Text).Distinct().ToList();
        if (known.Count == 0)
        {
            return 0;
        }

        var healed = await innovations.List(new UnrecognisedInnovations(known), ct);
        foreach (var innovation in healed)
        {
            Recognise(innovation, resolver);
        }

        return healed.Count;
    }

    /// <summary>Takes over what the directory now says of agencies that are recognised already, e.g. a new name.</summary>
    public async Task Refresh(AgencyResolver resolver, IReadOnlyCollection<string> codes, CancellationToken ct)
    {
        foreach (var innovation in await innovations.List(new InnovationsOfAgencies(codes), ct))
        {
            Recognise(innovation, resolver);
        }
    }

    private void Recognise(Innovation innovation, AgencyResolver resolver) =>
        innovation.Recognise(resolver.Resolve(innovation.AgencyText, innovation.RegionCode), clock.GetUtcNow());
}
