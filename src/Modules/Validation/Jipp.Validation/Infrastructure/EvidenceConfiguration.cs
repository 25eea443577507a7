using Jipp.Validation.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jipp.Validation.Infrastructure;

internal sealed class EvidenceConfiguration : IEntityTypeConfiguration<EvidenceFile>
{
    public void Configure(EntityTypeBuilder<EvidenceFile> file)
    {
        file.ToTable("evidence_files");
        file.Property(row => row.Name).HasMaxLength(EvidenceFile.LongestName);
        file.Property(row => row.Type).HasConversion<string>().HasMaxLength(10);
        file.Property(row => row.Sha256).HasMaxLength(64);
        file.HasIndex(row => row.DutyId);
        file.HasIndex(row => row.ReceivedAt).HasFilter("\"IsGiven\" = false");
    }
}
