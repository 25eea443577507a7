using Jipp.Host.Checks;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.IntegrationTests.Competitions;

public abstract class CheckTests(HostFixture fixture)
{
    [SkippableTheory]
    [InlineData("competitions.title-stands-in-list", """UPDATE titles SET "Name" = 'Top 1'""")]
    [InlineData("competitions.title-of-known-innovation", """UPDATE innovations SET "DetailsRevision" = 0""")]
    [InlineData("competitions.granted-by-claim-has-claim", "DELETE FROM claims")]
    [InlineData("competitions.withdrawal-has-reason", """UPDATE titles SET "State" = 'Withdrawn'""")]
    public async Task A_broken_rule_is_named(string rule, string damage)
    {
        await using var host = await fixture.NewHost();
        await host.Tell(Catalogue.Published(Guid.CreateVersion7(), "800001", 1, ("Top 45", 2019)));
        Assert.Empty(await Broken(host, "competitions"));

        await host.Sql("competitions", damage);

        Assert.Contains(rule, await Broken(host, "competitions"));
    }

    internal static async Task<IReadOnlyList<string>> Broken(JippHost host, string module) =>
        [
            .. (await host.Services.GetRequiredService<InvariantChecker>().Check(CancellationToken.None))
                .Where(finding => finding.Violations.Count > 0 && finding.Name.StartsWith(module, StringComparison.Ordinal))
                .Select(finding => finding.Name),
        ];
}

public sealed class CheckOnSqlite(SqliteHostWithReference host) : CheckTests(host), IClassFixture<SqliteHostWithReference>;

public sealed class CheckOnPostgres(PostgresHostWithReference host) : CheckTests(host), IClassFixture<PostgresHostWithReference>;
