using Jipp.Innovations.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jipp.Innovations.Infrastructure;

internal sealed class SavedSearchConfiguration : IEntityTypeConfiguration<SavedSearch>
{
    public void Configure(EntityTypeBuilder<SavedSearch> builder)
    {
        builder.ToTable("saved_searches");
        builder.HasKey(search => search.Id);
        builder.Property(search => search.Name).HasMaxLength(SavedSearch.LongestName);
        builder.Property(search => search.Query).AsJson();
        builder.Property(search => search.Known).AsJson();
        builder.HasIndex(search => new { search.PersonId, search.Name }).IsUnique();
        builder.HasIndex(search => search.LookedAt).HasFilter("\"Alert\"");
    }
}
