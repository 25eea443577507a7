using Jipp.Accounts.Application.Webhooks;
using Jipp.BuildingBlocks.Infrastructure.Checks;
using Jipp.BuildingBlocks.Infrastructure.Modules;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.Host.Checks;
using Jipp.Host.Commands;
using Jipp.Innovations.Application;
using Jipp.Innovations.Application.Linking;
using Jipp.Innovations.Application.Searches;
using Jipp.Innovations.Domain;
using Jipp.Validation.Application;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.IntegrationTests.Checks;

/// <summary>Samples, demo accounts, the first letters, one answer by a link of theirs, and one decision about a pair.</summary>
public abstract class LivedInHost(DatabaseProvider provider) : HostFixture(provider, HostData.Samples)
{
    protected override void Configure(HostOptions options) => options.Settings["Validation:Policy:SamplePercent"] = "100";

    private static async Task<string> HubOf(JippHost host, string agency) => (await host.Sql("validation", $"SELECT \"Code\" FROM hubs WHERE \"AgencyCode\" = '{agency}'"))[0];

    protected override async Task Prepare(JippHost host)
    {
        var sent = await host.Send(new SendNudgesNow(), TestUser.System("verb:remind", Jipp.Validation.Permissions.SendNudges));
        Assert.True(sent.IsSuccess, sent.Error?.Code);
        await host.SendMail();
        var duty = Guid.Parse((await host.Sql("validation", """SELECT "Id" FROM duties WHERE "OfficeKind" = 'Unit' ORDER BY "Id" LIMIT 1"""))[0]);
        var secretariat = TestUser.With(Jipp.Validation.Permissions.ManageCampaigns, Jipp.Validation.Permissions.SeeCampaigns).In("secretariat", "panrb");
        var inTwoMonths = DateOnly.FromDateTime(host.Clock.GetUtcNow().UtcDateTime).AddDays(60);
        var drafted = await host.Send(new SaveCampaign(null, 0, new("Sulsel", null, "73", null, null, null, null, null, inTwoMonths, "7", "Berapa penggunanya?")), secretariat);
        Assert.True(drafted.IsSuccess, drafted.Error?.Code);
        var draft = (await host.Ask(new GetCampaign(drafted.Value), secretariat)).Value;
        var started = await host.Send(new StartCampaign(drafted.Value, draft.Version, draft.Scope!.Records), secretariat);
        Assert.True(started.IsSuccess, started.Error?.Code);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        var unit = TestUser.With(Jipp.Validation.Permissions.AnswerDuty).In("unit", "73.22/dinas kesehatan");
        using var decree = new MemoryStream("%PDF-1.7\n%%EOF\n"u8.ToArray());
        var received = await host.Send(new ReceiveEvidence(duty, "sk.pdf", decree), unit);
        Assert.True(received.IsSuccess, received.Error?.Code);
        var answered = await host.Send(
            new AnswerDuty(duty, "lancar", null, null, null) { Evidence = new(null, [received.Value.Id], null, null, null), Replies = [new($"{drafted.Value:N}-1", "Dua ribu.")] },
            unit
        );
        Assert.True(answered.IsSuccess, answered.Error?.Code);
        var another = Guid.Parse((await host.Sql("validation", """SELECT "Id" FROM duties WHERE "OfficeKind" = 'Agency' AND "OfficeKey" = '35.78' ORDER BY "Id" LIMIT 1"""))[0]);
        var bulk = await host.Send(
            new AnswerInBulk([another], null, null, "lancar", null, null, null),
            TestUser.With(Jipp.Validation.Permissions.AnswerDuty).In("agency", "35.78")
        );
        Assert.True(bulk.IsSuccess, bulk.Error?.Code);
        var sulsel = TestUser.With(Jipp.Validation.Permissions.VerifyAnswers).In("hub", await HubOf(host, "73"));
        var jatim = TestUser.With(Jipp.Validation.Permissions.VerifyAnswers).In("hub", await HubOf(host, "35"));
        var accepted = await host.Send(new AcceptAnswers([duty], null, [], null), sulsel);
        Assert.True(accepted.IsSuccess, accepted.Error?.Code);
        var doubted = await host.Send(new DisputeAnswer(another, "Loketnya tutup"), jatim);
        Assert.True(doubted.IsSuccess, doubted.Error?.Code);
        var reported = (
            await host.Sql(
                "validation",
                """SELECT "Nri" FROM innovations WHERE "AnswersGiven" = 0 AND "OpenDutyId" IS NOT NULL AND "AgencyCode" = '73.22' ORDER BY "Nri" LIMIT 1 OFFSET 1"""
            )
        )[0];
        var report = await Validation.ValidationWorld.Report(host, reported, contact: "ani@contoh.test");
        Assert.True(report.IsSuccess, report.Error?.Code);
        var webhooks = TestUser.With(Jipp.Accounts.Permissions.ManageWebhooks);
        var registered = await host.Send(new RegisterWebhook("https://penerima.contoh.test/jipp", ["hubs.hub-ended.v1"]), webhooks);
        Assert.True(registered.IsSuccess, registered.Error?.Code);
        var pinged = await host.Send(new PingWebhook(registered.Value.Id), webhooks);
        Assert.True(pinged.IsSuccess, pinged.Error?.Code);
        var pair = Guid.Parse((await host.Sql("innovations", """SELECT "Id" FROM linkage_pairs WHERE "Kind" = 'Review' ORDER BY "Id" LIMIT 1"""))[0]);
        var decided = await host.Send(new DecidePair(pair, PairVerdict.Different, 0), TestUser.With(Jipp.Innovations.Permissions.Link).In("secretariat", "panrb"));
        Assert.True(decided.IsSuccess, decided.Error?.Code);
        var everything = new SearchCatalogue("antrean", new Dictionary<CatalogueFacet, IReadOnlyList<string>>(), CatalogueOrder.Relevance, 1);
        var kept = await host.Send(new SaveSearch("Antrean", everything, true), TestUser.With());
        Assert.True(kept.IsSuccess, kept.Error?.Code);
        await host.Drain();
    }
}

public sealed class LivedInOnSqlite() : LivedInHost(DatabaseProvider.Sqlite);

public sealed class LivedInOnPostgres() : LivedInHost(DatabaseProvider.Postgres);

public abstract class EveryRuleTests(LivedInHost fixture)
{
    public static TheoryData<int, string> Damages
    {
        get
        {
            var data = new TheoryData<int, string>();
            foreach (var (index, breakage) in Breakage.All.Index())
            {
                data.Add(index, breakage.Rule);
            }

            return data;
        }
    }

    [SkippableFact]
    public async Task All_hold_before_anything_is_broken()
    {
        Assert.Empty(await fixture.Host.BrokenRules());
    }

    [SkippableTheory]
    [MemberData(nameof(Damages))]
    public async Task A_rule_names_exactly_the_rows_that_break_it(int index, string rule)
    {
        var breakage = Breakage.All[index];
        var rows = await fixture.Host.Sql(breakage.Module, breakage.Rows);
        Assert.NotEmpty(rows);

        var named = await AfterDamage(breakage, rows[0], rule);

        Assert.Equal(rows.Order(StringComparer.OrdinalIgnoreCase), named.Order(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);
    }

    [SkippableFact]
    public void Every_rule_is_broken_by_some_damage_and_no_damage_is_for_a_rule_that_is_gone()
    {
        var rules = fixture.Host.Services.GetRequiredService<ModuleRegistry>().All.SelectMany(module => InvariantChecker.RulesOf(module.Module)).Select(rule => rule.Name).ToList();

        Assert.Equal(rules.Count, rules.Distinct().Count());
        Assert.Equal(rules.Order(StringComparer.Ordinal), Breakage.All.Select(breakage => breakage.Rule).Distinct().Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task The_verb_prints_rule_and_row_and_ends_with_a_failure()
    {
        await using var host = await fixture.NewHost();
        await host.Sql("mentoring", """UPDATE programmes SET "DoneCount" = 3 WHERE "HubCode" = 'H002'""");
        await using var printed = new StringWriter();

        var code = await CheckVerb.Run(new VerbContext(host.Services, [], printed, printed, CancellationToken.None));

        Assert.Equal(CommandLine.Failed, code);
        Assert.Equal(
            ["BROKEN mentoring.counts-agree: A programme's counts are those of its milestones.", "  H002"],
            printed.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)[..^1].Select(line => line.TrimEnd('\r'))
        );
        Assert.EndsWith("1 broken.", printed.ToString().TrimEnd(), StringComparison.Ordinal);
    }

    /// <summary>What the rule names after the damage, which is rolled back.</summary>
    private Task<IReadOnlyList<string>> AfterDamage(Breakage breakage, string row, string rule) =>
        fixture.Host.In(async services =>
        {
            var module = services.GetRequiredService<ModuleRegistry>().Named(breakage.Module);
            var context = ModuleRegistry.Context(services, module);
            await using var transaction = await context.Database.BeginTransactionAsync();
            await using (var command = context.Database.GetDbConnection().CreateCommand())
            {
                // Damage may break references too.
                var before = context.Database.IsNpgsql() ? $"SET LOCAL search_path TO \"{breakage.Module}\"; " : "PRAGMA defer_foreign_keys = ON; ";
                command.CommandText = before + breakage.SqlFor(fixture.Provider, fixture.Host.Clock.GetUtcNow(), row);
                command.Transaction = transaction.GetDbTransaction();
                Assert.True(await command.ExecuteNonQueryAsync() > 0, $"Nothing is damaged by {breakage.Sql}");
            }

            return await InvariantChecker.RulesOf(module.Module).Single(one => one.Name == rule).Violations(context, CancellationToken.None);
        });
}

public sealed class EveryRuleOnSqlite(LivedInOnSqlite host) : EveryRuleTests(host), IClassFixture<LivedInOnSqlite>;

public sealed class EveryRuleOnPostgres(LivedInOnPostgres host) : EveryRuleTests(host), IClassFixture<LivedInOnPostgres>;
