using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.Validation.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Jipp.Validation.Infrastructure;

internal abstract class ValidationDbContext(DbContextOptions options, ModuleRuntime<ValidationDbContext> runtime) : ModuleDbContext(options, runtime)
{
    public DbSet<TrackedInnovation> Innovations => Set<TrackedInnovation>();

    public DbSet<Duty> Duties => Set<Duty>();

    public DbSet<Nudge> Nudges => Set<Nudge>();

    public DbSet<Answer> Answers => Set<Answer>();

    public DbSet<EvidenceFile> Evidence => Set<EvidenceFile>();

    public DbSet<BulkAnswer> BulkAnswers => Set<BulkAnswer>();

    public DbSet<Verdict> Verdicts => Set<Verdict>();

    public DbSet<Dispute> Disputes => Set<Dispute>();

    public DbSet<SampleCheck> Samples => Set<SampleCheck>();

    public DbSet<PublicReport> Reports => Set<PublicReport>();

    public DbSet<PolicyVersion> PolicyVersions => Set<PolicyVersion>();

    public DbSet<Campaign> Campaigns => Set<Campaign>();

    public DbSet<CampaignTarget> CampaignTargets => Set<CampaignTarget>();

    public DbSet<CampaignReply> CampaignReplies => Set<CampaignReply>();

    public DbSet<CheckReason> CheckReasons => Set<CheckReason>();

    public DbSet<AgencyCopy> Agencies => Set<AgencyCopy>();

    public DbSet<HubCopy> Hubs => Set<HubCopy>();

    public DbSet<OfficeHolder> Holders => Set<OfficeHolder>();

    public DbSet<TitleCopy> Titles => Set<TitleCopy>();

    public DbSet<ReplicaCopy> ReplicaLinks => Set<ReplicaCopy>();

    public DbSet<Digest> Digests => Set<Digest>();

    public DbSet<NudgeDelivery> Deliveries => Set<NudgeDelivery>();

    public DbSet<OneTapLink> Links => Set<OneTapLink>();

    public DbSet<Unsubscription> Unsubscriptions => Set<Unsubscription>();

    protected override void ConfigureModule(ModelBuilder model) => model.ApplyConfigurationsFromAssembly(typeof(ValidationDbContext).Assembly);
}

internal sealed class SqliteValidationDbContext(DbContextOptions<SqliteValidationDbContext> options, ModuleRuntime<ValidationDbContext> runtime)
    : ValidationDbContext(options, runtime);

internal sealed class PostgresValidationDbContext(DbContextOptions<PostgresValidationDbContext> options, ModuleRuntime<ValidationDbContext> runtime)
    : ValidationDbContext(options, runtime);
