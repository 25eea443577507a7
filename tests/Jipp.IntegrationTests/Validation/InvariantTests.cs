namespace Jipp.IntegrationTests.Validation;

public abstract class InvariantTests(HostFixture fixture)
{
    public static TheoryData<string, string> Faults =>
        new()
        {
            { "validation.published-record-is-asked-for", """UPDATE duties SET "State" = 'Closed', "OpenFor" = NULL""" },
            { "validation.nobody-asks-for-what-left", """UPDATE innovations SET "IsPublished" = """ },
            { "validation.open-duty-is-marked-open", """UPDATE duties SET "OpenFor" = NULL""" },
            { "validation.open-duty-rests-on-an-office", """DELETE FROM office_holders""" },
            { "validation.due-day-agrees", """UPDATE innovations SET "DueOn" = '2030-01-01'""" },
            { "validation.answered-duty-has-an-answer", """UPDATE duties SET "State" = 'Answered', "OpenFor" = NULL""" },
            { "validation.last-answer-agrees", """UPDATE innovations SET "AnswersGiven" = 1, "LastStatus" = 'Smooth'""" },
            { "validation.no-nudge-waits-for-nothing", """UPDATE duties SET "State" = 'Closed', "OpenFor" = NULL""" },
            { "validation.digest-has-a-mail", """DELETE FROM mail""" },
        };

    [SkippableTheory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_in_the_data_is_named(string rule, string sql)
    {
        var world = new ValidationWorld(await fixture.NewHost());
        await using var host = world.Host;
        await world.Hold("agency", ValidationWorld.Lutra);
        await world.Publish("Antar Obat");
        await world.Nudge();
        Assert.Empty(await world.Broken());

        var no = host.Provider == Jipp.BuildingBlocks.Infrastructure.Persistence.DatabaseProvider.Postgres ? "false" : "0";
        await host.Sql("validation", sql.EndsWith("= ", StringComparison.Ordinal) ? sql + no : sql);

        Assert.Contains(await world.Broken(), finding => finding.StartsWith(rule + ":", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_rule_is_broken_once() =>
        Assert.Equal(Jipp.Validation.Infrastructure.ValidationInvariants.All.Select(rule => rule.Name).Order(), Faults.Select(fault => (string)fault[0]).Order());
}

public sealed class InvariantsOnSqlite(SqliteHost host) : InvariantTests(host), IClassFixture<SqliteHost>;

public sealed class InvariantsOnPostgres(PostgresHost host) : InvariantTests(host), IClassFixture<PostgresHost>;
