using Jipp.Hubs.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jipp.Hubs.Infrastructure.Configurations;

internal sealed class InnovationCopyConfiguration : IEntityTypeConfiguration<InnovationCopy>
{
    public void Configure(EntityTypeBuilder<InnovationCopy> copy)
    {
        copy.ToTable("innovation_copies");
        copy.Property(row => row.ProvinceCode).HasMaxLength(2);
        copy.HasIndex(row => row.AgencyCode);
        copy.HasIndex(row => row.ProvinceCode);
    }
}

internal sealed class ConfirmationPolicyConfiguration : IEntityTypeConfiguration<ConfirmationPolicy>
{
    public void Configure(EntityTypeBuilder<ConfirmationPolicy> policy) => policy.ToTable("confirmation_policy");
}

internal sealed class CompletedProgrammeConfiguration : IEntityTypeConfiguration<CompletedProgramme>
{
    public void Configure(EntityTypeBuilder<CompletedProgramme> programme)
    {
        programme.ToTable("completed_programmes");
        programme.HasIndex(row => row.HubCode);
    }
}
