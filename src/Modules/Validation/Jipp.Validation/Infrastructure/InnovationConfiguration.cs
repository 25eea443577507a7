using Jipp.Validation.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jipp.Validation.Infrastructure;

internal sealed class InnovationConfiguration : IEntityTypeConfiguration<TrackedInnovation>, IEntityTypeConfiguration<TitleCopy>, IEntityTypeConfiguration<ReplicaCopy>
{
    public void Configure(EntityTypeBuilder<TrackedInnovation> innovation)
    {
        innovation.ToTable("innovations");
        innovation.Ignore(row => row.Address);
        innovation.Ignore(row => row.NeedsDuty);
        innovation.Property(row => row.LastStatus).HasConversion<string>().HasMaxLength(20);
        innovation.Property(row => row.Nri).HasMaxLength(20);
        innovation.Property(row => row.AgencyCode).HasMaxLength(100);
        innovation.Property(row => row.ProvinceCode).HasMaxLength(10);
        innovation.HasIndex(row => row.Nri);
        innovation.HasIndex(row => row.ProvinceCode);
    }

    public void Configure(EntityTypeBuilder<TitleCopy> title)
    {
        title.ToTable("titles");
        title.HasKey(row => row.TitleId);
        title.Property(row => row.TitleId).ValueGeneratedNever();
        title.HasIndex(row => row.InnovationId);
    }

    public void Configure(EntityTypeBuilder<ReplicaCopy> link)
    {
        link.ToTable("replica_links");
        link.HasKey(row => row.LinkId);
        link.Property(row => row.LinkId).ValueGeneratedNever();
        link.HasIndex(row => row.OriginalId);
        link.HasIndex(row => row.ReplicaId);
    }
}
