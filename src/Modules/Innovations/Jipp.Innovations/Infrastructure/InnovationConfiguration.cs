using Jipp.Innovations.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jipp.Innovations.Infrastructure;

internal sealed class InnovationConfiguration : IEntityTypeConfiguration<Innovation>
{
    public void Configure(EntityTypeBuilder<Innovation> builder)
    {
        builder.ToTable("innovations");
        builder.HasKey(innovation => innovation.Id);
        builder.Property(innovation => innovation.Nri).HasMaxLength(6);
        builder.Property(innovation => innovation.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(innovation => innovation.Sdgs).AsJson();
        builder.Property(innovation => innovation.Awards).AsJson();
        builder.Property(innovation => innovation.AwardClaims).AsJson();
        builder.Property(innovation => innovation.Provenance).AsJson();
        builder.Property(innovation => innovation.BroughtSources).AsJson();
        builder.Ignore(innovation => innovation.Own);
        builder.Ignore(innovation => innovation.Doing);
        builder.Ignore(innovation => innovation.Brought);
        builder.HasIndex(innovation => innovation.MergedInto).HasFilter("\"MergedInto\" IS NOT NULL");
        builder.HasIndex(innovation => innovation.Nri).IsUnique();
        builder.HasIndex(innovation => innovation.AgencyCode);

        // The desk of unknown agencies and the healing of records read only these.
        builder.HasIndex(innovation => innovation.AgencyText).HasFilter("\"AgencyCode\" IS NULL").HasDatabaseName("ix_innovations_unrecognised");
        builder.OwnsMany(
            innovation => innovation.Sources,
            source =>
            {
                source.ToTable("innovation_sources");
                source.WithOwner().HasForeignKey("InnovationId");
                source.HasKey(one => new { one.System, one.Key });
                source.Property(one => one.System).HasMaxLength(40);
                source.Property(one => one.Key).HasMaxLength(200);
            }
        );
        builder.Navigation(innovation => innovation.Sources).HasField("_sources");
    }
}

internal sealed class RunningStateConfiguration : IEntityTypeConfiguration<RunningState>
{
    public void Configure(EntityTypeBuilder<RunningState> builder)
    {
        builder.ToTable("running_states");
        builder.HasKey(running => running.InnovationId);
        builder.Property(running => running.InnovationId).ValueGeneratedNever();
        builder.Ignore(running => running.LastAnswer);
    }
}

internal sealed class ConfirmationPolicyConfiguration : IEntityTypeConfiguration<ConfirmationPolicy>
{
    public void Configure(EntityTypeBuilder<ConfirmationPolicy> builder)
    {
        builder.ToTable("confirmation_policy");
        builder.Property(policy => policy.Id).ValueGeneratedNever();
        builder.Property(policy => policy.Number).IsConcurrencyToken();
    }
}

internal sealed class InnovationTitleConfiguration : IEntityTypeConfiguration<InnovationTitle>
{
    public void Configure(EntityTypeBuilder<InnovationTitle> builder)
    {
        builder.ToTable("innovation_titles");
        builder.HasKey(title => title.TitleId);
        builder.Property(title => title.TitleId).ValueGeneratedNever();
        builder.HasIndex(title => title.InnovationId);
    }
}

internal sealed class CatalogueChangeConfiguration : IEntityTypeConfiguration<CatalogueChange>
{
    public void Configure(EntityTypeBuilder<CatalogueChange> builder)
    {
        builder.ToTable("catalogue_changes");
        builder.HasKey(change => change.Sequence);
        builder.Property(change => change.Sequence).ValueGeneratedOnAdd();
    }
}

internal sealed class IssuedNriConfiguration : IEntityTypeConfiguration<IssuedNri>
{
    public void Configure(EntityTypeBuilder<IssuedNri> builder)
    {
        builder.ToTable("nri_issued");
        builder.HasKey(issued => issued.Nri);
        builder.Property(issued => issued.Nri).HasMaxLength(6);
    }
}

internal sealed class NriCounterConfiguration : IEntityTypeConfiguration<NriCounter>
{
    public void Configure(EntityTypeBuilder<NriCounter> builder)
    {
        builder.ToTable("nri_counter");
        builder.Property(counter => counter.Id).ValueGeneratedNever();
        builder.HasData(new NriCounter());
    }
}
