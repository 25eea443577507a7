using Jipp.BuildingBlocks;
using Jipp.Hubs.Application;
using Jipp.Innovations.Contracts;
using Jipp.Mentoring.Contracts;
using Jipp.Testing;
using Jipp.Validation.Contracts;
using Xunit;

namespace Jipp.IntegrationTests.Hubs;

/// <summary>Figures of agencies and hubs, from events alone. Today is 3 March 2026.</summary>
public abstract class ScorecardTests(HostFixture fixture)
{
    private static readonly DateTimeOffset Then = new(2026, 1, 5, 3, 0, 0, TimeSpan.Zero);

    [SkippableFact]
    public async Task A_record_is_counted_where_it_belongs_by_how_fresh_its_answer_is()
    {
        var host = await fixture.NewHost();
        var (today, ids) = (new DateOnly(2026, 3, 3), Enumerable.Range(0, 7).Select(_ => Guid.CreateVersion7()).ToList());
        await host.Publish("innovations", [.. ids.Select((id, i) => new InnovationPublishedV1(Record(id, i, "73.22", "73"), Then, 1))]);
        await host.Publish(
            "innovations",
            new InnovationPublishedV1(Record(Guid.CreateVersion7(), 8, "35.78", "35"), Then, 1),
            new InnovationPublishedV1(Record(Guid.CreateVersion7(), 9, null, "73"), Then, 1),
            new InnovationRetiredV1(ids[6], "tidak berlaku", Then, 2)
        );
        await host.Publish(
            "innovations",
            Confirmed(ids[0], today, 1),
            Confirmed(ids[1], today.AddDays(-1), 1),
            Confirmed(ids[2], today.AddDays(-61), 1),
            new DutyOpenedV1(Guid.CreateVersion7(), ids[3], today.AddDays(-61), 0, 9),
            new InnovationStoppedV1(ids[4], today.AddDays(-9), "anggaran", Then, "Dinas Kesehatan", 1)
        );
        await host.Drain();

        Assert.Equal(new Score(6, 1, 1, 2, 1, 1), (await host.Ask(new ShowAgency("73.22"))).Value.Score);
        Assert.Equal(new Score(7, 1, 1, 2, 2, 1), (await host.Ask(new ShowHub("H003"))).Value.Score);
        Assert.Equal(new Score(1, 0, 0, 0, 1, 0), (await host.Ask(new ShowHub("H001"))).Value.Score);
        Assert.Equal(Score.None, (await host.Ask(new ShowAgency("73.24"))).Value.Score);
        Assert.Equal((7, 1), (await host.Ask(new ListHubs())).Value.Hubs.Where(hub => hub.Code == "H003").Select(hub => (hub.Innovations, hub.Confirmed)).Single());
        Assert.Equal(6, (await host.Ask(new ListAgencies("73.22", [], []))).Value.Items[0].Innovations);

        // No job has run: the answer grew old by itself.
        host.Clock.ForwardDays(1);
        Assert.Equal(new Score(6, 0, 2, 2, 1, 1), (await host.Ask(new ShowAgency("73.22"))).Value.Score);
        await host.DisposeAsync();
    }

    [SkippableFact]
    public async Task A_record_follows_to_its_new_agency()
    {
        var id = Guid.CreateVersion7();
        await fixture.Host.Publish("innovations", new InnovationUpdatedV1(Record(id, 21, "75.01", "75"), Then, 2), new InnovationPublishedV1(Record(id, 21, null, null), Then, 1));
        await fixture.Host.Drain();

        var agency = (await fixture.Host.Ask(new ShowAgency("75.01"))).Value;
        Assert.Equal(1, agency.Score.Innovations);
        Assert.Equal("/inovasi/000021/contoh-21", Assert.Single(agency.Latest).Path);

        await fixture.Host.Publish("innovations", new InnovationUpdatedV1(Record(id, 21, "75.02", "75"), Then, 3));
        await fixture.Host.Drain();

        Assert.Empty((await fixture.Host.Ask(new ShowAgency("75.01"))).Value.Latest);
        Assert.Equal(1, (await fixture.Host.Ask(new ShowAgency("75.02"))).Value.Score.Innovations);
        Assert.Equal(1, (await fixture.Host.Ask(new ShowHub("H008"))).Value.Score.Innovations);
    }

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Deliveries_in_random_order_and_twice_end_in_the_same_figures(int seed)
    {
        var random = new Random(seed);
        var (id, agency) = (Guid.CreateVersion7(), $"63.0{seed}");
        IIntegrationEvent[] events =
        [
            new InnovationPublishedV1(Record(id, 30 + seed, "63", "63"), Then, 1),
            new InnovationUpdatedV1(Record(id, 30 + seed, agency, "63"), Then, 2),
            new InnovationRetiredV1(id, "keliru", Then, 3),
            new InnovationPublishedV1(Record(id, 30 + seed, agency, "63"), Then, 4),
            new ConfirmationLapsedV1(id, Guid.CreateVersion7(), new DateOnly(2026, 1, 1)),
            new InnovationStoppedV1(id, new DateOnly(2026, 1, 2), "rusak", Then, "Dinas", 1),
            Confirmed(id, new DateOnly(2027, 1, 1), 2),
        ];
        IIntegrationEvent[] deliveries = [.. events, .. events];
        random.Shuffle(deliveries);
        foreach (var delivery in deliveries)
        {
            await fixture.Host.Publish("innovations", delivery);
            if (random.Next(2) == 0)
            {
                await fixture.Host.Drain();
            }
        }

        await fixture.Host.Drain();

        Assert.Equal(new Score(1, 1, 0, 0, 0, 0), (await fixture.Host.Ask(new ShowAgency(agency))).Value.Score);
    }

    [SkippableFact]
    public async Task Completed_programmes_stand_on_their_hub_alone()
    {
        await fixture.Host.Publish("innovations", new ProgrammeCompletedV1(Guid.CreateVersion7(), "H005", "Orientasi hub", new DateOnly(2026, 2, 1), 4));
        await fixture.Host.Drain();

        Assert.Equal([new ProgrammeLine("Orientasi hub", new DateOnly(2026, 2, 1))], (await fixture.Host.Ask(new ShowHub("H005"))).Value.Programmes);
        Assert.Empty((await fixture.Host.Ask(new ShowHub("H006"))).Value.Programmes);
    }

    private static InnovationConfirmedV1 Confirmed(Guid id, DateOnly nextDueOn, int revision) => new(id, "lancar", Then, "Dinas Kesehatan", nextDueOn, revision);

    private static InnovationV1 Record(Guid id, int number, string? agencyCode, string? provinceCode) =>
        new(id, $"{number:000000}", $"contoh-{number}", $"Contoh {number}", agencyCode, "nama", null, provinceCode, 2020, "daerah", [], true);
}

public sealed class ScorecardsOnSqlite(SqliteHostWithReference host) : ScorecardTests(host), IClassFixture<SqliteHostWithReference>;

public sealed class ScorecardsOnPostgres(PostgresHostWithReference host) : ScorecardTests(host), IClassFixture<PostgresHostWithReference>;
