using Jipp.Validation.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jipp.Validation.Infrastructure;

internal sealed class ReportConfiguration : IEntityTypeConfiguration<PublicReport>, IEntityTypeConfiguration<CheckReason>
{
    public void Configure(EntityTypeBuilder<PublicReport> report)
    {
        report.ToTable("public_reports");
        report.Ignore(row => row.IsDismissed);
        report.Property(row => row.Form).HasMaxLength(40);
        report.Property(row => row.Text).HasMaxLength(PublicReport.LongestText);
        report.Property(row => row.Contact).HasMaxLength(PublicReport.LongestContact);
        report.Property(row => row.DismissReason).HasMaxLength(PublicReport.LongestReason);
        report.Property(row => row.DismissedBy).HasMaxLength(300);
        report.HasIndex(row => row.Form).IsUnique();
        report.HasIndex(row => row.DutyId);
        report.HasIndex(row => row.ReceivedAt);
    }

    public void Configure(EntityTypeBuilder<CheckReason> reason)
    {
        reason.ToTable("check_reasons");
        reason.HasKey(row => new { row.DutyId, row.Kind });
        reason.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
        reason.Property(row => row.Detail).HasMaxLength(500);
        reason.Ignore(row => row.Stands);
    }
}
