using Jipp.Validation.Application;
using Jipp.Validation.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.Validation.Infrastructure;

/// <summary>
/// The latest version that people saved, over the policy as shipped. Read once in each scope and on a connection of its own, since a page
/// may ask for it while another part of it is reading.
/// </summary>
internal sealed class PolicyInForce(PolicySettings shipped, IServiceScopeFactory scopes) : IPolicy
{
    private Policy? _current;

    public Policy Current => _current ??= Read();

    private Policy Read()
    {
        using var scope = scopes.CreateScope();
        var latest = scope.ServiceProvider.GetRequiredService<ValidationDbContext>().PolicyVersions.AsNoTracking().OrderByDescending(version => version.Number).FirstOrDefault();
        return latest is null ? shipped.Current : latest.Values.In(shipped.Current, latest.Number);
    }
}

internal sealed class PolicyVersionConfiguration : IEntityTypeConfiguration<PolicyVersion>
{
    public void Configure(EntityTypeBuilder<PolicyVersion> version)
    {
        version.ToTable("policy_versions");
        version.Ignore(row => row.Values);
        version.Property(row => row.Ladder).HasMaxLength(1000);
        version.Property(row => row.Reason).HasMaxLength(PolicyVersion.LongestReason);
        version.Property(row => row.Author).HasMaxLength(300);
        version.HasIndex(row => row.Number).IsUnique();
    }
}
