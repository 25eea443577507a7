using Jipp.Innovations.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jipp.Innovations.Infrastructure;

internal sealed class DirectoryAgencyConfiguration : IEntityTypeConfiguration<DirectoryAgency>
{
    public void Configure(EntityTypeBuilder<DirectoryAgency> builder)
    {
        builder.ToTable("agencies");
        builder.HasKey(agency => agency.Code);
        builder.Property(agency => agency.Code).HasMaxLength(80);
        builder.Property(agency => agency.Aliases).AsJson();
        builder.Property(agency => agency.FormerNames).AsJson();
    }
}

internal sealed class AgencyAliasConfiguration : IEntityTypeConfiguration<AgencyAlias>
{
    public void Configure(EntityTypeBuilder<AgencyAlias> builder)
    {
        builder.ToTable("agency_aliases");
        builder.HasKey(alias => alias.Folded);
        builder.Property(alias => alias.Folded).HasMaxLength(AgencyAlias.LongestFolded);
        builder.HasIndex(alias => alias.AgencyCode);
    }
}
