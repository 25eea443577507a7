using Jipp.Validation.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jipp.Validation.Infrastructure;

internal sealed class CampaignConfiguration
    : IEntityTypeConfiguration<Campaign>,
        IEntityTypeConfiguration<CampaignRound>,
        IEntityTypeConfiguration<CampaignTarget>,
        IEntityTypeConfiguration<CampaignReply>
{
    public void Configure(EntityTypeBuilder<Campaign> campaign)
    {
        campaign.ToTable("campaigns");
        campaign.Ignore(row => row.Scope);
        campaign.Ignore(row => row.Plan);
        campaign.Ignore(row => row.Round);
        campaign.Ignore(row => row.Stages);
        campaign.Ignore(row => row.StagesAhead);
        campaign.Ignore(row => row.OpensOn);
        campaign.Property(row => row.StageDays).HasMaxLength(100);
        campaign.Property(row => row.Name).HasMaxLength(Campaign.LongestName);
        campaign.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
        campaign.Property(row => row.Step).HasConversion<string>().HasMaxLength(20);
        campaign.Property(row => row.Badge).HasConversion<string>().HasMaxLength(30);
        campaign.Property(row => row.AgencyKind).HasMaxLength(30);
        campaign.Property(row => row.ProvinceCode).HasMaxLength(10);
        campaign.Property(row => row.HubCode).HasMaxLength(30);
        campaign.Property(row => row.Reason).HasMaxLength(Campaign.LongestReason);
        campaign.HasMany(row => row.Rounds).WithOne().HasForeignKey(round => round.CampaignId);
        campaign.Navigation(row => row.Rounds).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<CampaignRound> round)
    {
        round.ToTable("campaign_rounds");
        round.HasKey(row => new { row.CampaignId, row.Number });
        round.Property(row => row.Number).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<CampaignTarget> target)
    {
        target.ToTable("campaign_targets");
        target.HasKey(row => new { row.CampaignId, row.InnovationId });
        target.Property(row => row.AgencyCode).HasMaxLength(100);
        target.Property(row => row.ProvinceCode).HasMaxLength(10);
        target.Property(row => row.HubCode).HasMaxLength(30);
        target.HasOne<Campaign>().WithMany().HasForeignKey(row => row.CampaignId);
        target.HasIndex(row => row.InnovationId);
        target.HasIndex(row => row.AskedFor).IsUnique();
        target.HasIndex(row => row.DutyId);
    }

    public void Configure(EntityTypeBuilder<CampaignReply> reply)
    {
        reply.ToTable("campaign_replies");
        reply.HasKey(row => new
        {
            row.CampaignId,
            row.InnovationId,
            row.Question,
        });
        reply.Property(row => row.Question).ValueGeneratedNever();
        reply.Property(row => row.Text).HasMaxLength(CampaignReply.LongestText);
    }
}
