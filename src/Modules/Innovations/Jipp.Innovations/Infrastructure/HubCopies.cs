using Jipp.Innovations.Application;
using Jipp.Innovations.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jipp.Innovations.Infrastructure;

internal sealed class HubCopies(InnovationsDbContext context) : IHubCopies
{
    public async Task<DesignatedHub> Hub(string code, CancellationToken ct) => await context.Hubs.FindAsync([code], ct) ?? context.Hubs.Add(new(code)).Entity;

    public async Task<IReadOnlySet<string>> AgenciesOf(IReadOnlyCollection<string> hubs, CancellationToken ct)
    {
        var serving = await context.Hubs.AsNoTracking().Where(hub => hubs.Contains(hub.Code) && hub.IsInForce).ToListAsync(ct);
        var provinces = serving.Where(hub => hub.AgencyCode == hub.ProvinceCode).Select(hub => hub.AgencyCode).ToList();
        var codes = await context.Agencies.Where(agency => agency.ProvinceCode != null && provinces.Contains(agency.ProvinceCode)).Select(agency => agency.Code).ToListAsync(ct);
        return codes.Concat(serving.Select(hub => hub.AgencyCode)).ToHashSet();
    }
}

internal sealed class DesignatedHubConfiguration : IEntityTypeConfiguration<DesignatedHub>
{
    public void Configure(EntityTypeBuilder<DesignatedHub> builder)
    {
        builder.ToTable("hubs");
        builder.HasKey(hub => hub.Code);
        builder.Property(hub => hub.Code).HasMaxLength(20);
        builder.Property(hub => hub.AgencyCode).HasMaxLength(80);
    }
}
