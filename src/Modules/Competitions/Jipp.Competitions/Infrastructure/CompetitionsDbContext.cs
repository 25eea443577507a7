using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.Competitions.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Competitions.Infrastructure;

internal class CompetitionsDbContext(DbContextOptions options, ModuleRuntime<CompetitionsDbContext> runtime) : ModuleDbContext(options, runtime)
{
    public DbSet<Edition> Editions => Set<Edition>();

    public DbSet<Title> Titles => Set<Title>();

    public DbSet<CataloguedInnovation> Innovations => Set<CataloguedInnovation>();

    protected override void ConfigureModule(ModelBuilder model)
    {
        model.Entity<Edition>(edition =>
        {
            edition.ToTable("editions");
            edition.HasIndex(row => row.Year).IsUnique();
            edition.OwnsMany(
                row => row.Titles,
                title =>
                {
                    title.ToTable("edition_titles");
                    title.WithOwner().HasForeignKey("EditionId");
                    title.HasKey("EditionId", nameof(TitleKind.Name));
                    title.Property(row => row.Name).HasMaxLength(100);
                    title.Property(row => row.Level).HasConversion<string>().HasMaxLength(20);
                }
            );
        });
        model.Entity<Title>(title =>
        {
            title.ToTable("titles");
            title.Property(row => row.Name).HasMaxLength(100);
            title
                .HasIndex(row => new
                {
                    row.InnovationId,
                    row.Year,
                    row.Name,
                })
                .IsUnique();
            title.HasIndex(row => new { row.Year, row.Name });
            title.Property(row => row.Level).HasConversion<string>().HasMaxLength(20);
            title.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
            title.Property(row => row.GrantedBy).HasConversion<string>().HasMaxLength(20);
            title.Property(row => row.WithdrawnBy).HasConversion<string>().HasMaxLength(20);
        });
        model.Entity<CataloguedInnovation>(innovation =>
        {
            innovation.ToTable("innovations");
            innovation.HasIndex(row => row.Nri);
            innovation.Property(row => row.Nri).HasMaxLength(20);
            innovation.Ignore(row => row.IsRetired).Ignore(row => row.IsUndone).Ignore(row => row.StandingClaims);
            innovation.OwnsMany(
                row => row.Claims,
                claim =>
                {
                    claim.ToTable("claims");
                    claim.WithOwner().HasForeignKey("InnovationId");
                    claim.HasKey("InnovationId", nameof(Claim.Position));
                    claim.Property(row => row.Position).ValueGeneratedNever();
                    claim.HasIndex(row => row.IsListed);
                }
            );
        });
    }
}

/// <summary>Owns the SQLite migrations.</summary>
internal sealed class SqliteCompetitionsDbContext(DbContextOptions<SqliteCompetitionsDbContext> options, ModuleRuntime<CompetitionsDbContext> runtime)
    : CompetitionsDbContext(options, runtime);

/// <summary>Owns the PostgreSQL migrations.</summary>
internal sealed class PostgresCompetitionsDbContext(DbContextOptions<PostgresCompetitionsDbContext> options, ModuleRuntime<CompetitionsDbContext> runtime)
    : CompetitionsDbContext(options, runtime);
