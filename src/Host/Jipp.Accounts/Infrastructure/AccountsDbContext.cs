using Jipp.Accounts.Application;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Jipp.Accounts.Infrastructure;

/// <summary>People, their roles and offices, and what sign-in needs. Several instances on PostgreSQL share their data protection keys here.</summary>
internal abstract class AccountsDbContext(DbContextOptions options, ModuleRuntime<AccountsDbContext> runtime) : ModuleDbContext(options, runtime), IDataProtectionKeyContext
{
    public DbSet<Person> People => Set<Person>();

    public DbSet<SignInAttempt> SignInAttempts => Set<SignInAttempt>();

    public DbSet<AgencyCopy> Agencies => Set<AgencyCopy>();

    public DbSet<HubCopy> Hubs => Set<HubCopy>();

    public DbSet<UnitCopy> Units => Set<UnitCopy>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<NoticeChoice> NoticeChoices => Set<NoticeChoice>();

    public DbSet<RecordCopy> Records => Set<RecordCopy>();

    public DbSet<Webhook> Webhooks => Set<Webhook>();

    public DbSet<WebhookDelivery> Deliveries => Set<WebhookDelivery>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>The key ring, which turns every three months, knows no other way to save; nothing else saves like this.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        ChangeTracker.Entries().All(entry => entry.Entity is DataProtectionKey)
            ? SaveChangesAsync(acceptAllChangesOnSuccess).GetAwaiter().GetResult()
            : base.SaveChanges(acceptAllChangesOnSuccess);

    protected override void ConfigureModule(ModelBuilder model)
    {
        model.Entity<Person>(person =>
        {
            person.ToTable("people");
            person.HasKey(row => row.Id);
            person.Property(row => row.Email).HasMaxLength(EmailAddress.LongestAllowed);
            person.Property(row => row.EmailKey).HasMaxLength(EmailAddress.LongestAllowed);
            person.HasIndex(row => row.EmailKey).IsUnique();
            person.Property(row => row.Name).HasMaxLength(CommonRules.LongestName);
            person.Property(row => row.Language).HasMaxLength(2);
            person.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
            person.Property(row => row.LinkHash).HasMaxLength(64);
            person.HasIndex(row => row.LinkHash).IsUnique();
            person.OwnsMany(
                row => row.Roles,
                role =>
                {
                    role.ToTable("person_roles");
                    role.WithOwner().HasForeignKey("PersonId");
                    role.HasKey("PersonId", nameof(PersonRole.Role), nameof(PersonRole.Place));
                    role.Property(row => row.Role).HasMaxLength(30);
                    role.Property(row => row.ScopeKind).HasMaxLength(20);
                    role.Property(row => row.Place).HasMaxLength(250);
                    role.Property(row => row.AgencyCode).HasMaxLength(100);
                    role.Property(row => row.UnitName).HasMaxLength(200);
                    role.HasIndex(row => row.AgencyCode);
                }
            );
            person.OwnsMany(
                row => row.Offices,
                office =>
                {
                    office.ToTable("office_holdings");
                    office.WithOwner().HasForeignKey("PersonId");
                    office.HasKey(row => row.Id);
                    office.Property(row => row.Id).ValueGeneratedNever();
                    office.Property(row => row.Kind).HasMaxLength(20);
                    office.Property(row => row.Key).HasMaxLength(250);
                    office.HasIndex("PersonId", nameof(OfficeHolding.Kind), nameof(OfficeHolding.Key)).IsUnique().HasFilter("\"Until\" IS NULL");
                }
            );
        });
        model.Entity<SignInAttempt>(attempt =>
        {
            attempt.ToTable("sign_in_attempts");
            attempt.HasKey(row => row.Key);
            attempt.Property(row => row.Key).HasMaxLength(64);
            attempt.HasIndex(row => row.LastAt);
        });
        model.Entity<AgencyCopy>(agency =>
        {
            agency.ToTable("agency_copies");
            agency.HasKey(row => row.Code);
            agency.Property(row => row.Code).HasMaxLength(100);
        });
        model.Entity<HubCopy>(hub =>
        {
            hub.ToTable("hub_copies");
            hub.HasKey(row => row.Code);
            hub.Property(row => row.Code).HasMaxLength(100);
        });
        model.Entity<UnitCopy>(unit =>
        {
            unit.ToTable("unit_copies");
            unit.HasKey(row => new { row.AgencyCode, row.Key });
            unit.Property(row => row.AgencyCode).HasMaxLength(100);
        });
        model.Entity<DataProtectionKey>().ToTable("data_protection_keys");
        ConfigureNotices(model);
        ConfigureWebhooks(model);
    }

    private static void ConfigureNotices(ModelBuilder model)
    {
        model.Entity<Notice>(notice =>
        {
            notice.ToTable("notices");
            notice.Property(row => row.Kind).HasMaxLength(40);
            notice.Property(row => row.Subject).HasMaxLength(Notice.LongestText);
            notice.Property(row => row.Detail).HasMaxLength(Notice.LongestText);
            notice.Property(row => row.Path).HasMaxLength(300);
            notice.HasIndex(row => new { row.PersonId, row.At });
        });
        model.Entity<NoticeChoice>(choice =>
        {
            choice.ToTable("notice_choices");
            choice.HasKey(row => new { row.PersonId, row.Kind });
            choice.Property(row => row.Kind).HasMaxLength(40);
        });
        model.Entity<RecordCopy>(record =>
        {
            record.ToTable("record_copies");
            record.Ignore(row => row.Offices);
            record.Ignore(row => row.IsKnown);
            record.Property(row => row.Nri).HasMaxLength(20);
            record.Property(row => row.AgencyCode).HasMaxLength(100);
            record.Property(row => row.Unit).HasMaxLength(300);
        });
    }

    private static void ConfigureWebhooks(ModelBuilder model)
    {
        model.Entity<Webhook>(webhook =>
        {
            webhook.ToTable("webhooks");
            webhook.Property(row => row.Address).HasMaxLength(Webhook.LongestAddress);
        });
        model.Entity<WebhookDelivery>(delivery =>
        {
            delivery.ToTable("webhook_deliveries");
            delivery.Property(row => row.Event).HasMaxLength(200);
            delivery.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
            delivery.Property(row => row.LastError).HasMaxLength(300);
            delivery.HasIndex(row => row.NextAttemptAt).HasFilter("\"NextAttemptAt\" IS NOT NULL");
            delivery.HasIndex(row => new { row.WebhookId, row.CreatedAt });
            delivery.HasOne<Webhook>().WithMany().HasForeignKey(row => row.WebhookId);
        });
    }
}

internal sealed class SqliteAccountsDbContext(DbContextOptions<SqliteAccountsDbContext> options, ModuleRuntime<AccountsDbContext> runtime) : AccountsDbContext(options, runtime);

internal sealed class PostgresAccountsDbContext(DbContextOptions<PostgresAccountsDbContext> options, ModuleRuntime<AccountsDbContext> runtime)
    : AccountsDbContext(options, runtime);
