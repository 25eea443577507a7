using Jipp.Validation.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jipp.Validation.Infrastructure;

internal sealed class DirectoryConfiguration : IEntityTypeConfiguration<AgencyCopy>, IEntityTypeConfiguration<HubCopy>, IEntityTypeConfiguration<OfficeHolder>
{
    public void Configure(EntityTypeBuilder<AgencyCopy> agency)
    {
        agency.ToTable("agencies");
        agency.HasKey(row => row.Code);
        agency.Property(row => row.Code).HasMaxLength(100);
        agency.Property(row => row.Kind).HasMaxLength(30);
        agency.HasIndex(row => row.Kind);
    }

    public void Configure(EntityTypeBuilder<HubCopy> hub)
    {
        hub.ToTable("hubs");
        hub.HasKey(row => row.Code);
        hub.Property(row => row.Code).HasMaxLength(30);
    }

    public void Configure(EntityTypeBuilder<OfficeHolder> holder)
    {
        holder.ToTable("office_holders");
        holder.HasKey(row => new
        {
            row.PersonId,
            row.Kind,
            row.Key,
        });
        holder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
        holder.Property(row => row.Key).HasMaxLength(300);
        holder.Ignore(row => row.Office);
        holder.HasIndex(row => row.Until);
    }
}
