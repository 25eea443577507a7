using Jipp.BuildingBlocks.Infrastructure.Modules;
using Jipp.BuildingBlocks.Infrastructure.Scheduling;
using Jipp.Competitions.Contracts;
using Jipp.Hubs.Application;
using Jipp.Innovations.Application;
using Jipp.IntegrationTests.Innovations;
using Jipp.Validation;
using Jipp.Validation.Application;
using Jipp.Validation.Domain;
using Jipp.Validation.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.IntegrationTests.Validation;

/// <summary>Every job is stopped for a year: what readers see grows old by itself, and the start after it floods nobody.</summary>
public abstract class SilentYearTests(HostFixture fixture)
{
    private const string Agency = "Pemerintah Kabupaten Luwu Utara";
    private const string Never = "Antar Obat";
    private const string Confirmed = "Kebun Sekolah";
    private const string Awarded = "Pasar Indah";
    private const string Stopped = "Kampung Pintar";
    private const string PutOff = "Bone Sehat";
    private const string HandedOver = "Sungai Bersih";
    private const string Fresh = "Taman Baca";

    private static readonly TestUser Admin = ValidationWorld.AgencyAdmin(ValidationWorld.Lutra);
    private static readonly TestUser Delegating = TestUser
        .With(Permissions.SeeDuties, Permissions.AnswerDuty, Permissions.SnoozeDuty, Permissions.DelegateDuty)
        .In("agency", ValidationWorld.Lutra);

    private sealed record Year(ValidationWorld World, Dictionary<string, (Guid Id, string Nri)> Records, Guid[] People)
    {
        public JippHost Host => World.Host;

        public async Task<Guid> Duty(string title) => (await World.DutyOf(Records[title].Id)).Id.Value;

        /// <summary>The badge of every record, which its page, the catalogue's list and the catalogue's facets must agree about.</summary>
        public async Task<Dictionary<string, string>> Badges()
        {
            var list = (await Host.Ask(new SearchCatalogue(null, new Dictionary<CatalogueFacet, IReadOnlyList<string>>(), CatalogueOrder.Title, 1))).Value;
            Dictionary<string, string> badges = [];
            foreach (var (title, (_, nri)) in Records)
            {
                var shown = (await Host.Ask(new ShowInnovation(nri))).Value;
                badges[title] = StateOfCard.Of(shown.Badge, retired: false).Group;
                Assert.Equal(badges[title], list.Cards.Single(card => card.Nri == nri).State.Group);
            }

            Assert.Equal(
                badges.Values.CountBy(group => group).OrderBy(group => group.Key, StringComparer.Ordinal),
                list.Facets[CatalogueFacet.State].Where(group => group.Value > 0).OrderBy(group => group.Key, StringComparer.Ordinal)
            );
            return badges;
        }

        /// <summary>Every recurring command of every module, as a host runs them that starts after a pause, until nothing more comes.</summary>
        public async Task RunAllJobs(bool reversed)
        {
            var jobs = Host.Services.GetRequiredService<IReadOnlyList<Module>>().SelectMany(Declared).OrderBy(job => job.Id, StringComparer.Ordinal).ToList();
            Assert.Contains(jobs, job => job.Id == "validation.send-nudges");
            for (var run = 0; run < 3; run++)
            {
                foreach (var job in reversed ? Enumerable.Reverse(jobs) : jobs)
                {
                    Assert.Null(await job.Send(Host.Services, CancellationToken.None));
                    await Host.Drain();
                }
            }
        }

        /// <summary>Of the agency's administrator, the unit that stood in, the hub and the secretariat.</summary>
        public async Task AssertDigests(params int[] expected)
        {
            List<int> counts = [];
            foreach (var person in People)
            {
                counts.Add(await World.DigestsOf(person));
            }

            Assert.Equal(expected, counts);
        }

        private static IReadOnlyList<RecurringCommand> Declared(Module module)
        {
            var schedule = new ModuleSchedule(module.Name);
            module.Schedule(schedule);
            return schedule.Commands;
        }
    }

    /// <summary>Records that came in by an import, so that each module has heard of them by its own events; what happens to them happens on the first day.</summary>
    private async Task<Year> Begin()
    {
        var world = new ValidationWorld(await fixture.NewHost());
        var host = world.Host;
        await world.Tell(Importing.Agency(ValidationWorld.Lutra, Agency, "Luwu Utara", "kabupaten", "73"), ValidationWorld.Hub("H003", "73"));
        Guid[] people =
        [
            await world.Hold("agency", ValidationWorld.Lutra),
            await world.Hold("unit", "73.22/dinas lingkungan"),
            await world.Hold("hub", "H003"),
            await world.Hold("secretariat", "panrb"),
        ];
        string[] titles = [Never, Confirmed, Awarded, Stopped, PutOff, HandedOver, Fresh];
        await host.Import(Importing.File([.. titles.Select((title, index) => Importing.Row($"R{index}", title, Agency, region: "73.22"))]));
        await host.Drain();
        var year = new Year(world, (await host.Catalogue()).ToDictionary(record => record.Title, record => (record.Id.Value, record.Nri!)), people);
        await world.Tell(new TitleGrantedV1(Guid.CreateVersion7(), year.Records[Awarded].Id, 2020, "Top 45", "commended", null, null, 1));
        foreach (var title in new[] { Confirmed, Awarded, Fresh })
        {
            Assert.Null((await host.Send(new AnswerDuty(await year.Duty(title), "lancar", null, null, null), Admin)).Error);
        }

        Assert.Null((await host.Send(new AnswerDuty(await year.Duty(Stopped), "berhenti", new DateOnly(2026, 2, 1), "Anggaran habis", null), Admin)).Error);
        Assert.Null((await host.Send(new SnoozeDuty(await year.Duty(PutOff), new DateOnly(2026, 4, 1), "Cuti"), Admin)).Error);
        Assert.Null((await host.Send(new DelegateDuty(await year.Duty(HandedOver), "dinas lingkungan", new DateOnly(2026, 4, 1), "Pindah urusan"), Delegating)).Error);
        await host.Drain();
        return year;
    }

    [SkippableFact]
    public async Task A_year_without_any_job_shows_the_right_badge_on_every_day()
    {
        var year = await Begin();
        await using var host = year.Host;
        Dictionary<string, string> Expect(string never, string confirmed, string awarded, string fresh) =>
            new()
            {
                [Never] = never,
                [PutOff] = never,
                [HandedOver] = never,
                [Confirmed] = confirmed,
                [Awarded] = awarded,
                [Fresh] = fresh,
                [Stopped] = CatalogueStates.Stopped,
            };

        // Asked on 3 March: 60 days of grace end on 2 May; the awarded one is due on 3 September, the others a year later.
        foreach (
            var (day, never, confirmed, awarded) in new[]
            {
                (new DateOnly(2026, 3, 3), CatalogueStates.NeverConfirmed, CatalogueStates.Confirmed, CatalogueStates.Confirmed),
                (new DateOnly(2026, 5, 2), CatalogueStates.NeverConfirmed, CatalogueStates.Confirmed, CatalogueStates.Confirmed),
                (new DateOnly(2026, 5, 3), CatalogueStates.Unconfirmed, CatalogueStates.Confirmed, CatalogueStates.Confirmed),
                (new DateOnly(2026, 9, 3), CatalogueStates.Unconfirmed, CatalogueStates.Confirmed, CatalogueStates.Confirmed),
                (new DateOnly(2026, 9, 4), CatalogueStates.Unconfirmed, CatalogueStates.Confirmed, CatalogueStates.Due),
                (new DateOnly(2026, 11, 3), CatalogueStates.Unconfirmed, CatalogueStates.Confirmed, CatalogueStates.Unconfirmed),
                (new DateOnly(2027, 3, 3), CatalogueStates.Unconfirmed, CatalogueStates.Confirmed, CatalogueStates.Unconfirmed),
                (new DateOnly(2027, 3, 4), CatalogueStates.Unconfirmed, CatalogueStates.Due, CatalogueStates.Unconfirmed),
            }
        )
        {
            host.Clock.MoveTo(day);
            if (day == new DateOnly(2026, 9, 4))
            {
                // People work on although no job runs.
                Assert.Null((await host.Send(new AnswerDuty(await year.Duty(Fresh), "berkembang", null, null, null), Admin)).Error);
                await host.Drain();
            }

            Assert.Equal(Expect(never, confirmed, awarded, CatalogueStates.Confirmed), await year.Badges());
        }

        // The hubs' scorecards count by the same days.
        var scores = await host.In(services => services.GetRequiredService<IScoreboard>().OfAgencies([ValidationWorld.Lutra], new DateOnly(2027, 3, 4), CancellationToken.None));
        Assert.Equal(new Score(7, 1, 1, 4, 0, 1), scores[ValidationWorld.Lutra]);
        var trust = (await host.Ask(new GetTrust())).Value.Nation;
        Assert.Equal((7, 4), (trust.Total, trust.Unconfirmed));
        await year.AssertDigests(0, 0, 0, 0);
        Assert.Empty(await host.BrokenRules());
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_start_after_a_silent_year_sends_each_person_one_digest_and_no_old_rung_after_it(bool reversed)
    {
        var year = await Begin();
        await using var host = year.Host;
        host.Clock.MoveTo(new DateOnly(2027, 3, 4));

        await year.RunAllJobs(reversed);

        // The unit gave its question back long ago: who stood in for it has nothing to say any more.
        await year.AssertDigests(1, 0, 1, 1);
        var mail = await year.World.MailTo(year.People[0]);
        Assert.All(new[] { Never, Confirmed, Awarded, PutOff, HandedOver, Fresh }, title => Assert.Contains(title, mail, StringComparison.Ordinal));
        Assert.DoesNotContain(Stopped, mail, StringComparison.Ordinal);
        var before = await host.Db<ValidationDbContext, int>(context => context.Mail.CountAsync());
        Assert.Equal(3, before);

        // A record confirmed a year ago has its next rung a week after its day, and no other has any left.
        foreach (var day in Enumerable.Range(5, 5))
        {
            host.Clock.MoveTo(new DateOnly(2027, 3, day));
            await year.RunAllJobs(reversed);
            await year.AssertDigests(1, 0, 1, 1);
        }

        host.Clock.MoveTo(new DateOnly(2027, 3, 10));
        await year.RunAllJobs(reversed);
        await year.AssertDigests(2, 0, 2, 1);
        var second = await year.World.MailTo(year.People[0]);
        Assert.Contains(Confirmed, second, StringComparison.Ordinal);
        Assert.DoesNotContain(Never, second, StringComparison.Ordinal);
        Assert.Equal(
            [7, 30, 60],
            await host.Db<ValidationDbContext, List<int>>(context =>
                context
                    .Nudges.Where(nudge => nudge.State == NudgeState.Waiting || (nudge.State == NudgeState.Sent && nudge.Rung == 7))
                    .Select(nudge => nudge.Rung)
                    .Distinct()
                    .OrderBy(rung => rung)
                    .ToListAsync()
            )
        );
        Assert.Empty(await host.BrokenRules());
    }
}

public sealed class SilentYearOnSqlite(SqliteHost host) : SilentYearTests(host), IClassFixture<SqliteHost>;

public sealed class SilentYearOnPostgres(PostgresHost host) : SilentYearTests(host), IClassFixture<PostgresHost>;
