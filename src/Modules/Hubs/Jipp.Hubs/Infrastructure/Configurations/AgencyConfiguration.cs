using Jipp.Hubs.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jipp.Hubs.Infrastructure.Configurations;

/// <summary>A code and a folded name stand for one agency; so does every other name.</summary>
internal sealed class AgencyConfiguration : IEntityTypeConfiguration<Agency>
{
    public void Configure(EntityTypeBuilder<Agency> agency)
    {
        agency.ToTable("agencies");
        agency.Property(row => row.Code).HasMaxLength(AgencyNaming.LongestCode + 4);
        agency.Property(row => row.Kind).HasConversion<string>().HasMaxLength(30);
        agency.Property(row => row.Status).HasConversion<string>().HasMaxLength(30);
        agency.Property(row => row.RejectionReason).HasMaxLength(500);
        agency.Property(row => row.ProvinceCode).HasMaxLength(2);
        agency.HasIndex(row => row.Code).IsUnique();
        agency.HasIndex(row => row.FoldedName).IsUnique();
        agency.HasIndex(row => row.ProvinceCode);
        agency.OwnsMany(
            row => row.Aliases,
            alias =>
            {
                alias.ToTable("agency_aliases");
                alias.WithOwner().HasForeignKey("AgencyId");
                alias.HasKey("AgencyId", nameof(AgencyAlias.Folded));
                alias.Property(row => row.Kind).HasConversion<string>().HasMaxLength(30);
                alias.HasIndex(row => row.Folded).IsUnique();
            }
        );
        agency.Navigation(row => row.Aliases).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}
