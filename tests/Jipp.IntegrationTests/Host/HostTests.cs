using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.Host.Startup;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.IntegrationTests.Host;

public abstract class HostTests(HostFixture fixture)
{
    [SkippableFact]
    public async Task The_host_says_that_it_is_alive_and_ready()
    {
        using var client = fixture.Host.Client();

        Assert.Equal("Healthy", await client.GetStringAsync("/health/alive"));
        Assert.Equal("Healthy", await client.GetStringAsync("/health/ready"));
    }

    [SkippableFact]
    public async Task Without_a_way_for_mail_to_leave_it_goes_on_and_says_so()
    {
        await using var host = await fixture.NewHost(options => options.Environment = "Production");
        using var client = host.Client();

        Assert.Equal("Degraded", await client.GetStringAsync("/health/ready"));
        Assert.Contains("Inovasi", await client.GetStringAsync("/inovasi"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task No_migration_is_pending_after_migrating()
    {
        Assert.Empty(await fixture.Host.Services.GetRequiredService<Migrator>().Pending(CancellationToken.None));
    }

    [SkippableFact]
    public async Task Two_hosts_share_no_data_folder()
    {
        await using var other = await fixture.NewHost();

        Assert.NotEqual(fixture.Host.DataFolder, other.DataFolder);
    }
}

public sealed class HostOnSqlite(SqliteHost host) : HostTests(host), IClassFixture<SqliteHost>;

public sealed class HostOnPostgres(PostgresHost host) : HostTests(host), IClassFixture<PostgresHost>;
