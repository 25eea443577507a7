using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>Lets open duties rest on the office that must answer now.</summary>
internal sealed class Reassignment(IRepository<Duty> duties, IPolicy policy, TimeProvider clock)
{
    public async Task Of(ISpecification<Duty> affected, OfficeBook book, CancellationToken ct)
    {
        foreach (var duty in await duties.List(affected, ct))
        {
            duty.RestOn(duty.Address, book.Resolve(duty, clock.GetUtcNow()), policy.Current, clock.GetUtcNow());
        }
    }

    /// <summary>Everything a hub may stand in for.</summary>
    public Task OfHub(HubCopy hub, OfficeBook book, CancellationToken ct) =>
        hub.AgencyCode == hub.ProvinceCode ? Of(new OpenDutiesInProvince(hub.ProvinceCode), book, ct) : Of(new OpenDutiesOfAgencies(book.CodesServedBy(hub.AgencyCode)), book, ct);

    public Task OfAgency(string code, OfficeBook book, CancellationToken ct) => Of(new OpenDutiesOfAgencies(book.CodesServedBy(code)), book, ct);

    public Task OfUnit(string officeKey, OfficeBook book, CancellationToken ct)
    {
        var slash = officeKey.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? Task.CompletedTask : Of(new OpenDutiesOfAgencies(book.CodesServedBy(officeKey[..slash]), officeKey[(slash + 1)..]), book, ct);
    }
}
