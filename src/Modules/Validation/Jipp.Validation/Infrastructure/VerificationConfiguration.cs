using Jipp.Validation.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jipp.Validation.Infrastructure;

internal sealed class VerificationConfiguration
    : IEntityTypeConfiguration<Verdict>,
        IEntityTypeConfiguration<Dispute>,
        IEntityTypeConfiguration<DisputeMessage>,
        IEntityTypeConfiguration<SampleCheck>
{
    public void Configure(EntityTypeBuilder<Verdict> verdict)
    {
        verdict.ToTable("verdicts");
        verdict.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
        verdict.Property(row => row.Technique).HasConversion<string>().HasMaxLength(20);
        verdict.Property(row => row.OfficeKind).HasConversion<string>().HasMaxLength(20);
        verdict.Property(row => row.OfficeKey).HasMaxLength(300);
        verdict.Property(row => row.Note).HasMaxLength(Dispute.LongestText);
        verdict.HasIndex(row => row.DutyId);
        verdict.HasIndex(row => row.InnovationId);
    }

    public void Configure(EntityTypeBuilder<Dispute> dispute)
    {
        dispute.ToTable("disputes");
        dispute.Property(row => row.Outcome).HasConversion<string>().HasMaxLength(20);
        dispute.HasIndex(row => row.OpenFor).IsUnique();
        dispute.HasIndex(row => row.DutyId);
        dispute.HasMany(row => row.Messages).WithOne().HasForeignKey(message => message.DisputeId);
        dispute.Navigation(row => row.Messages).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<DisputeMessage> message)
    {
        message.ToTable("dispute_messages");
        message.HasKey(row => new { row.DisputeId, row.Number });
        message.Property(row => row.Number).ValueGeneratedNever();
        message.Property(row => row.Text).HasMaxLength(Dispute.LongestText);
    }

    public void Configure(EntityTypeBuilder<SampleCheck> sample)
    {
        sample.ToTable("sample_checks");
        sample.Ignore(row => row.IsOpen);
        sample.Property(row => row.HubCode).HasMaxLength(30);
        sample.Property(row => row.Verdict).HasConversion<string>().HasMaxLength(20);
        sample.Property(row => row.Note).HasMaxLength(Dispute.LongestText);
        sample.HasIndex(row => row.DutyId);
        sample.HasIndex(row => new { row.HubCode, row.Verdict });
    }
}
