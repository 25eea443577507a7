using Jipp.Innovations.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jipp.Innovations.Infrastructure;

internal sealed class RevisionConfiguration : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> builder)
    {
        builder.ToTable("innovation_revisions");
        builder.HasKey(revision => new { revision.InnovationId, revision.Number });
        builder.Property(revision => revision.Number).ValueGeneratedNever();
        builder.Property(revision => revision.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(revision => revision.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(revision => revision.Others).AsJson();
        builder.Property(revision => revision.Changes).AsJson();
        builder.Property(revision => revision.Source!).AsJson();

        // Only drafts are ever deleted, and their history with them.
        builder.HasOne<Innovation>().WithMany().HasForeignKey(revision => revision.InnovationId).OnDelete(DeleteBehavior.Cascade);
    }
}
