using Jipp.Validation.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jipp.Validation.Infrastructure;

internal sealed class DigestConfiguration
    : IEntityTypeConfiguration<Digest>,
        IEntityTypeConfiguration<NudgeDelivery>,
        IEntityTypeConfiguration<OneTapLink>,
        IEntityTypeConfiguration<Unsubscription>
{
    public void Configure(EntityTypeBuilder<Digest> digest)
    {
        digest.ToTable("digests");
        digest.HasKey(row => row.Id);
        digest.Property(row => row.Id).ValueGeneratedNever();
        digest.Property(row => row.OfficeKind).HasConversion<string>().HasMaxLength(20);
        digest.Property(row => row.OfficeKey).HasMaxLength(300);
        digest.Property(row => row.UnsubscribeHash).HasMaxLength(64);
        digest.HasIndex(row => new { row.PersonId, row.Day }).IsUnique();
        digest.HasIndex(row => row.UnsubscribeHash).IsUnique();
        digest.HasIndex(row => row.MadeAt);
    }

    public void Configure(EntityTypeBuilder<NudgeDelivery> delivery)
    {
        delivery.ToTable("nudge_deliveries");
        delivery.HasKey(row => new
        {
            row.DutyId,
            row.Rung,
            row.Round,
            row.PersonId,
        });
        delivery.Property(row => row.Rung).ValueGeneratedNever();
        delivery.Property(row => row.Round).ValueGeneratedNever();
        delivery.HasIndex(row => row.DigestId);
    }

    public void Configure(EntityTypeBuilder<OneTapLink> link)
    {
        link.ToTable("one_tap_links");
        link.HasKey(row => row.Hash);
        link.Property(row => row.Hash).HasMaxLength(64);
        link.Ignore(row => row.Office);
        link.Property(row => row.OfficeKind).HasConversion<string>().HasMaxLength(20);
        link.Property(row => row.OfficeKey).HasMaxLength(300);
        link.HasIndex(row => row.DutyId);
    }

    public void Configure(EntityTypeBuilder<Unsubscription> unsubscription)
    {
        unsubscription.ToTable("unsubscriptions");
        unsubscription.HasKey(row => row.PersonId);
        unsubscription.Property(row => row.PersonId).ValueGeneratedNever();
    }
}
