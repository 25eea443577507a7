using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.Hubs;
using Jipp.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Jipp.IntegrationTests.Hubs;

public abstract class InvariantTests(HostFixture fixture)
{
    private static readonly HubsModule Module = new();

    public static TheoryData<string, string, string> Faults =>
        new()
        {
            {
                "hubs.one-name-one-agency",
                """UPDATE agency_aliases SET "Folded" = 'kementerian agama' WHERE "Folded" = 'badan pom'""",
                "K1"
            },
            { "hubs.parents-exist", """UPDATE agencies SET "ParentCode" = '99' WHERE "Code" = '73.22'""", "73.22" },
            { "hubs.successors-exist", """UPDATE agencies SET "Code" = 'K999' WHERE "Code" = 'L103'""", "badan-tenaga-nuklir-nasional" },
            { "hubs.hub-has-agency", """UPDATE hubs SET "AgencyCode" = '99' WHERE "Code" = 'H004'""", "H004" },
            { "hubs.state-is-last-step", """UPDATE hubs SET "State" = 'Active' WHERE "Code" = 'H005'""", "H005" },
            {
                "hubs.steps-in-order",
                """
                INSERT INTO hub_steps ("HubId", "Number", "State", "On", "DayKnown", "Source")
                SELECT "HubId", 2, "State", '2019-01-01', "DayKnown", "Source" FROM hub_steps
                WHERE "HubId" = (SELECT "Id" FROM hubs WHERE "Code" = 'H013')
                """,
                "H013"
            },
            { "hubs.designation-has-decree", """UPDATE hub_steps SET "Decree" = NULL WHERE "HubId" = (SELECT "Id" FROM hubs WHERE "Code" = 'H032')""", "H032" },
            {
                "hubs.one-decree-one-year",
                """UPDATE hub_steps SET "On" = '2022-01-01' WHERE "HubId" = (SELECT "Id" FROM hubs WHERE "Code" = 'H009')""",
                "Kepmen PANRB 359/2021"
            },
        };

    [SkippableFact]
    public async Task All_hold_on_the_reference_data()
    {
        foreach (var invariant in Module.Invariants)
        {
            Assert.Empty(await Violations(fixture.Host, invariant.Name));
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_is_named_with_its_row(string name, string sql, string row)
    {
        await using var host = await fixture.NewHost();
        await host.Sql("hubs", sql);

        Assert.Contains(row, await Violations(host, name));
    }

    [SkippableFact]
    public void Each_rule_is_broken_by_a_test()
    {
        _ = fixture.Host;
        Assert.Equal(Module.Invariants.Select(invariant => invariant.Name).Order(), Faults.Select(fault => (string)fault[0]).Order());
    }

    private static Task<IReadOnlyList<string>> Violations(JippHost host, string name) =>
        host.In(services =>
            Module.Invariants.Single(invariant => invariant.Name == name)
                .Violations(ModuleRegistry.Context(services, services.GetRequiredService<ModuleRegistry>().Named("hubs")), default));
}

public sealed class HubInvariantsOnSqlite(SqliteHostWithReference host) : InvariantTests(host), IClassFixture<SqliteHostWithReference>;

public sealed class HubInvariantsOnPostgres(PostgresHostWithReference host) : InvariantTests(host), IClassFixture<PostgresHostWithReference>;
