using Jipp.Validation.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jipp.Validation.Infrastructure;

internal sealed class BulkAnswerConfiguration : IEntityTypeConfiguration<BulkAnswer>, IEntityTypeConfiguration<BulkRow>
{
    public void Configure(EntityTypeBuilder<BulkAnswer> bulk)
    {
        bulk.ToTable("bulk_answers");
        bulk.Property(row => row.Status).HasConversion<string>().HasMaxLength(20);
        bulk.HasIndex(row => new { row.PersonId, row.GivenAt });
        bulk.HasMany(row => row.Rows).WithOne().HasForeignKey(row => row.BulkAnswerId);
        bulk.Navigation(row => row.Rows).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<BulkRow> row)
    {
        row.ToTable("bulk_answer_rows");
        row.HasKey(one => new { one.BulkAnswerId, one.Number });
        row.Property(one => one.Number).ValueGeneratedNever();
        row.Property(one => one.Nri).HasMaxLength(20);
        row.Property(one => one.RefusalCode).HasMaxLength(60);
        row.Ignore(one => one.IsTaken);
        row.HasIndex(one => one.DutyId);
    }
}
