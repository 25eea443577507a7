using Jipp.Innovations.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jipp.Innovations.Infrastructure.Linking;

internal sealed class InnovationMergeConfiguration : IEntityTypeConfiguration<InnovationMerge>
{
    public void Configure(EntityTypeBuilder<InnovationMerge> builder)
    {
        builder.ToTable("merges");
        builder.HasKey(merge => merge.Id);
        builder.Ignore(merge => merge.Stands);
        builder.Property(merge => merge.Ground).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(merge => merge.StandingFor).IsUnique();
        builder.HasIndex(merge => merge.One);
        builder.HasIndex(merge => merge.Other);
    }
}

internal sealed class PairDecisionConfiguration : IEntityTypeConfiguration<PairDecision>
{
    public void Configure(EntityTypeBuilder<PairDecision> builder)
    {
        builder.ToTable("pair_decisions");
        builder.HasKey(decision => decision.Id);
        builder.Ignore(decision => decision.Parts);
        builder.Property(decision => decision.Verdict).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(decision => decision.One);
        builder.HasIndex(decision => decision.Other);
    }
}

internal sealed class ReplicaLinkConfiguration : IEntityTypeConfiguration<ReplicaLink>
{
    public void Configure(EntityTypeBuilder<ReplicaLink> builder)
    {
        builder.ToTable("replica_links");
        builder.HasKey(link => link.Id);
        builder.HasIndex(link => link.Original);
        builder.HasIndex(link => link.Replica);
    }
}

internal sealed class LinkageRunConfiguration : IEntityTypeConfiguration<LinkageRun>
{
    public void Configure(EntityTypeBuilder<LinkageRun> builder)
    {
        builder.ToTable("linkage_runs");
        builder.HasKey(run => run.Id);
        builder.Property(run => run.Scope).HasConversion<string>().HasMaxLength(20);
        builder.Property(run => run.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(run => run.Phase).HasConversion<string>().HasMaxLength(20);
        builder.Ignore(run => run.IsUnderWay);
        builder.Property(run => run.Model!).AsJson();
        builder.Property(run => run.Changes).AsJson();
        builder.HasIndex(run => run.RequestedAt);
    }
}

internal sealed class LinkagePairConfiguration : IEntityTypeConfiguration<LinkagePair>
{
    public void Configure(EntityTypeBuilder<LinkagePair> builder)
    {
        builder.ToTable("linkage_pairs");
        builder.HasKey(pair => pair.Id);
        builder.Property(pair => pair.Id).ValueGeneratedNever();
        builder.Property(pair => pair.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(pair => pair.Reasons).AsJson();
        builder.HasIndex(pair => pair.One);
        builder.HasIndex(pair => pair.Other);
    }
}
