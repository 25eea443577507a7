using Jipp.Hubs.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jipp.Hubs.Infrastructure.Configurations;

/// <summary>An agency has one hub that is not over.</summary>
internal sealed class HubConfiguration : IEntityTypeConfiguration<Hub>
{
    public void Configure(EntityTypeBuilder<Hub> hub)
    {
        hub.ToTable("hubs");
        hub.Property(row => row.Code).HasMaxLength(20);
        hub.Property(row => row.Kind).HasConversion<string>().HasMaxLength(30);
        hub.Property(row => row.State).HasConversion<string>().HasMaxLength(30);
        hub.Property(row => row.ProvinceCode).HasMaxLength(2);
        hub.HasIndex(row => row.Code).IsUnique();
        hub.HasIndex(row => row.AgencyCode).IsUnique().HasFilter("\"State\" <> 'Ended'");
        hub.OwnsMany(
            row => row.Steps,
            step =>
            {
                step.ToTable("hub_steps");
                step.WithOwner().HasForeignKey("HubId");
                step.HasKey("HubId", nameof(HubStep.Number));
                step.Property(row => row.Number).ValueGeneratedNever();
                step.Property(row => row.State).HasConversion<string>().HasMaxLength(30);
                step.HasIndex(row => row.Decree);
            }
        );
        hub.Navigation(row => row.Steps).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}
