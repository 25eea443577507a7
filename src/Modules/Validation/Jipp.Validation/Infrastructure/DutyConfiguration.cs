using Jipp.Validation.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jipp.Validation.Infrastructure;

internal sealed class DutyConfiguration : IEntityTypeConfiguration<Duty>, IEntityTypeConfiguration<Nudge>, IEntityTypeConfiguration<Answer>
{
    public void Configure(EntityTypeBuilder<Duty> duty)
    {
        duty.ToTable("duties");
        duty.Ignore(row => row.Office);
        duty.Ignore(row => row.Address);
        duty.Ignore(row => row.LastAnswer);
        duty.Ignore(row => row.StoppedSince);
        duty.Ignore(row => row.IsOpen);
        duty.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
        duty.Property(row => row.OfficeKind).HasConversion<string>().HasMaxLength(20);
        duty.Property(row => row.OfficeReason).HasConversion<string>().HasMaxLength(30);
        duty.Property(row => row.CloseReason).HasConversion<string>().HasMaxLength(30);
        duty.Property(row => row.OfficeKey).HasMaxLength(300);
        duty.Property(row => row.AgencyCode).HasMaxLength(100);
        duty.Property(row => row.Unit).HasMaxLength(300);
        duty.Property(row => row.ProvinceCode).HasMaxLength(10);
        duty.Property(row => row.SnoozeReason).HasMaxLength(500);
        duty.Ignore(row => row.Delegation);
        duty.Property(row => row.DelegatedAgency).HasMaxLength(100);
        duty.Property(row => row.DelegatedUnit).HasMaxLength(300);
        duty.Property(row => row.DelegatedUnitName).HasMaxLength(300);
        duty.Property(row => row.DelegationReason).HasMaxLength(500);
        duty.HasIndex(row => row.DelegatedUntil);
        duty.HasIndex(row => row.OpenFor).IsUnique();
        duty.HasIndex(row => row.InnovationId);
        duty.HasIndex(row => row.AgencyCode);
        duty.HasIndex(row => new { row.OfficeKind, row.OfficeKey });
        duty.HasMany(row => row.Nudges).WithOne().HasForeignKey(nudge => nudge.DutyId);
        duty.HasMany(row => row.Answers).WithOne().HasForeignKey(answer => answer.DutyId);
        duty.Ignore(row => row.IsChecked);
        duty.HasIndex(row => row.PolicyNumber);
        duty.HasMany(row => row.Reasons).WithOne().HasForeignKey(reason => reason.DutyId);
        duty.Navigation(row => row.Reasons).AutoInclude();
        duty.Navigation(row => row.Nudges).AutoInclude();
        duty.Navigation(row => row.Answers).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<Nudge> nudge)
    {
        nudge.ToTable("nudges");
        nudge.HasKey(row => new { row.DutyId, row.Rung });
        nudge.Property(row => row.Rung).ValueGeneratedNever();
        nudge.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
        nudge.HasIndex(row => row.DueAt).HasFilter("\"State\" = 'Waiting'");
    }

    public void Configure(EntityTypeBuilder<Answer> answer)
    {
        answer.ToTable("answers");
        answer.HasKey(row => new { row.InnovationId, row.Revision });
        answer.Property(row => row.Revision).ValueGeneratedNever();
        answer.Property(row => row.Status).HasConversion<string>().HasMaxLength(20);
        answer.Property(row => row.OfficeKind).HasConversion<string>().HasMaxLength(20);
        answer.Property(row => row.Channel).HasConversion<string>().HasMaxLength(20);
        answer.Ignore(row => row.Evidence);
        answer.Property(row => row.EvidenceKind).HasMaxLength(50);
        answer.Property(row => row.EvidenceLink).HasMaxLength(500);
        answer.Property(row => row.DecreeNumber).HasMaxLength(100);
        answer.Property(row => row.OfficeKey).HasMaxLength(300);
    }
}
