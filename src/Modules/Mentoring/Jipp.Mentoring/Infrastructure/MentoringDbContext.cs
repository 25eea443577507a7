using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.Mentoring.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jipp.Mentoring.Infrastructure;

internal class MentoringDbContext(DbContextOptions options, ModuleRuntime<MentoringDbContext> runtime) : ModuleDbContext(options, runtime)
{
    public DbSet<Programme> Programmes => Set<Programme>();

    public DbSet<DesignatedHub> Hubs => Set<DesignatedHub>();

    public DbSet<Mentor> Mentors => Set<Mentor>();

    protected override void ConfigureModule(ModelBuilder model)
    {
        model.Entity<Programme>(programme =>
        {
            programme.ToTable("programmes");
            programme.Property(row => row.HubCode).HasMaxLength(20);
            programme.Property(row => row.TemplateCode).HasMaxLength(50);
            programme.HasIndex(row => new { row.HubCode, row.TemplateCode }).IsUnique();
            programme.HasIndex(row => row.MentorId);
            programme.Property(row => row.Phase).HasConversion<string>().HasMaxLength(20);
            programme.Property(row => row.Format).HasConversion<string>().HasMaxLength(20);
            programme.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
            programme.OwnsMany(
                row => row.Milestones,
                milestone =>
                {
                    milestone.ToTable("milestones");
                    milestone.WithOwner().HasForeignKey("ProgrammeId");
                    milestone.HasKey("ProgrammeId", nameof(Milestone.Order));
                    milestone.Property(row => row.Order).ValueGeneratedNever();
                    milestone.Property(row => row.Note).HasMaxLength(Milestone.LongestNote);
                    milestone.Property(row => row.DoneBy).HasConversion<string>().HasMaxLength(20);
                }
            );
        });
        model.Entity<Mentor>(mentor =>
        {
            mentor.ToTable("mentors");
            mentor.Property(row => row.Name).HasMaxLength(Mentor.LongestName);
        });
        model.Entity<DesignatedHub>(hub =>
        {
            hub.ToTable("hubs");
            hub.Property(row => row.HubCode).HasMaxLength(20);
            hub.HasIndex(row => row.HubCode).IsUnique();
            hub.Ignore(row => row.HasEnded);
        });
    }
}

/// <summary>Owns the SQLite migrations.</summary>
internal sealed class SqliteMentoringDbContext(DbContextOptions<SqliteMentoringDbContext> options, ModuleRuntime<MentoringDbContext> runtime)
    : MentoringDbContext(options, runtime);

/// <summary>Owns the PostgreSQL migrations.</summary>
internal sealed class PostgresMentoringDbContext(DbContextOptions<PostgresMentoringDbContext> options, ModuleRuntime<MentoringDbContext> runtime)
    : MentoringDbContext(options, runtime);
