using Jipp.Innovations.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jipp.Innovations.Infrastructure;

internal sealed class ImportRunConfiguration : IEntityTypeConfiguration<ImportRun>
{
    public void Configure(EntityTypeBuilder<ImportRun> builder)
    {
        builder.ToTable("imports");
        builder.HasKey(run => run.Id);
        builder.Property(run => run.State).HasConversion<string>().HasMaxLength(20);
        builder.ComplexProperty(run => run.Counts);
        builder.Property(run => run.Columns).AsJson();
        builder.Property(run => run.Match).AsJson();
        builder.HasIndex(run => run.StagedAt);
    }
}

internal sealed class ImportRowConfiguration : IEntityTypeConfiguration<ImportRow>
{
    public void Configure(EntityTypeBuilder<ImportRow> builder)
    {
        builder.ToTable("import_rows");
        builder.HasKey(row => new { row.ImportId, row.Number });
        builder.Property(row => row.Outcome).HasConversion<string>().HasMaxLength(20);
        builder.Ignore(row => row.ReportChanged);
        builder.Property(row => row.Values).AsJson();
        builder.Property(row => row.Before).AsJson();
        builder.Property(row => row.Faults).AsJson();
        builder.Property(row => row.Warnings).AsJson();
        builder.Property(row => row.ChangedFields).AsJson();
        builder.HasOne<ImportRun>().WithMany().HasForeignKey(row => row.ImportId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ColumnNameConfiguration : IEntityTypeConfiguration<ColumnName>
{
    public void Configure(EntityTypeBuilder<ColumnName> builder)
    {
        builder.ToTable("import_column_names");
        builder.HasKey(name => new { name.Layout, name.Folded });
        builder.Property(name => name.Layout).HasMaxLength(40);
        builder.Property(name => name.Folded).HasMaxLength(200);
    }
}
