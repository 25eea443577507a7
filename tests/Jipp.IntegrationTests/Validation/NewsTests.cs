using Jipp.Accounts.Contracts;
using Jipp.BuildingBlocks;
using Jipp.Competitions.Contracts;
using Jipp.Hubs.Contracts;
using Jipp.Innovations.Contracts;
using Jipp.Validation;
using Jipp.Validation.Application;
using Jipp.Validation.Domain;
using Jipp.Validation.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Jipp.IntegrationTests.Validation;

/// <summary>News of other modules arrives late, twice and in any order.</summary>
public abstract class NewsTests(HostFixture fixture)
{
    [SkippableFact]
    public async Task The_order_of_news_does_not_matter()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var (medicine, garden, old, withdrawn) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var (chief, left, operators) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var at = Clock.Start.AddDays(-1);
        IIntegrationEvent[] news =
        [
            ValidationWorld.Agency(ValidationWorld.Lutra),
            ValidationWorld.Agency("73.08"),
            ValidationWorld.Agency("K99", 1, "historis", "K51"),
            new AgencyRenamedV1(ValidationWorld.Lutra, "Lama", "Pemerintah Kabupaten Luwu Utara", 2),
            ValidationWorld.Hub("H003", "73", 3),
            new HubEndedV1("H003", new DateOnly(2025, 1, 1), "Dicabut", 2),
            new InnovationPublishedV1(ValidationWorld.Record(medicine, "100001", "Antar Obat", null), at, 1),
            new InnovationUpdatedV1(ValidationWorld.Record(medicine, "100001", "Antar Obat", ValidationWorld.Lutra, "Dinas Kesehatan"), at, 2),
            new InnovationPublishedV1(ValidationWorld.Record(garden, "100002", "Kebun Sekolah", "73.08"), at, 1),
            new InnovationPublishedV1(ValidationWorld.Record(old, "100003", "Warisan", "K99"), at, 1),
            new InnovationPublishedV1(ValidationWorld.Record(withdrawn, "100004", "Ditarik", ValidationWorld.Lutra), at, 1),
            new InnovationRetiredV1(withdrawn, "Ganda", at, 2),
            new OfficeHolderChangedV1("unit", "73.22/dinas kesehatan", chief, at, null, 1),
            new OfficeHolderChangedV1("agency", "73.08", left, at, null, 1),
            new OfficeHolderChangedV1("agency", "73.08", left, at, at.AddHours(1), 2),
            new OfficeHolderChangedV1("hub", "H003", operators, at, null, 1),
            new OfficeHolderChangedV1("agency", "K51", chief, at, null, 1),
        ];

        for (var round = 0; round < 6; round++)
        {
            var world = new ValidationWorld(await fixture.NewHost());
            await using var host = world.Host;
            var order = news.ToArray();
            random.Shuffle(order);
            foreach (var one in order)
            {
                await world.Tell(one);
            }

            await world.Tell(order);

            var open = await host.Db<ValidationDbContext, Dictionary<Guid, string>>(async context =>
                (await context.Duties.Where(duty => duty.OpenFor != null).ToListAsync()).ToDictionary(
                    duty => duty.InnovationId.Value,
                    duty => $"{duty.Office.Kind} {duty.Office.Key}"
                )
            );
            Assert.Equal(
                new Dictionary<Guid, string>
                {
                    [medicine] = "Unit 73.22/dinas kesehatan",
                    [garden] = "Hub H003",
                    [old] = "Agency K51",
                },
                open
            );
            var name = await host.Db<ValidationDbContext, string>(context =>
                context.Agencies.Where(agency => agency.Code == ValidationWorld.Lutra).Select(agency => agency.Name).SingleAsync()
            );
            Assert.True(name == "Pemerintah Kabupaten Luwu Utara", $"{name}, seed {seed}");
            var broken = await world.Broken();
            Assert.True(broken.Count == 0, $"{string.Join("; ", broken)}, seed {seed}");
        }
    }

    [SkippableFact]
    public async Task A_thousand_records_at_once_have_a_duty_each_and_told_twice_no_second_one()
    {
        var world = new ValidationWorld(await fixture.NewHost());
        await using var host = world.Host;
        IIntegrationEvent[] news =
        [
            .. Enumerable
                .Range(0, 1000)
                .Select(number => new InnovationPublishedV1(
                    ValidationWorld.Record(Guid.CreateVersion7(), $"{200_000 + number}", $"Inovasi {number}", ValidationWorld.Lutra),
                    Clock.Start,
                    1
                )),
        ];

        await world.Tell(news);
        await world.Tell(news);

        Assert.Equal(1000, await host.Db<ValidationDbContext, int>(context => context.Duties.CountAsync()));
        Assert.Equal(1000, (await host.Told("validation")).Count(message => message.Name == "validation.duty-opened.v1"));
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task Holders_who_come_and_go_at_random_leave_one_office_responsible_at_any_time()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var world = new ValidationWorld(await fixture.NewHost());
        await using var host = world.Host;
        await world.Tell(ValidationWorld.Hub("H003", "73"));
        var record = await world.Publish("Antar Obat", unit: "Dinas Kesehatan");
        (string Kind, string Key)[] offices = [("unit", "73.22/dinas kesehatan"), ("agency", ValidationWorld.Lutra), ("hub", "H003"), ("secretariat", "panrb")];
        var held = offices.ToDictionary(office => office, _ => new List<Guid>());
        for (var step = 0; step < 40; step++)
        {
            host.Clock.Forward(TimeSpan.FromHours(30));
            var office = offices[random.Next(offices.Length)];
            if (held[office].Count > 0 && random.Next(2) == 0)
            {
                await world.Leave(office.Kind, office.Key, held[office][0]);
                held[office].RemoveAt(0);
            }
            else
            {
                held[office].Add(await world.Hold(office.Kind, office.Key));
            }

            var expected = offices.FirstOrDefault(candidate => held[candidate].Count > 0, offices[^1]);
            var duty = await world.DutyOf(record);
            Assert.True($"{duty.OfficeKind}" == $"{Office.Parse(expected.Kind, expected.Key)!.Kind}", $"step {step}, seed {seed}: {duty.OfficeKind} instead of {expected.Kind}");
            await world.Nudge();
        }

        Assert.Empty(await world.Broken());
        var twice = await host.Db<ValidationDbContext, int>(context =>
            context.Digests.GroupBy(digest => new { digest.PersonId, digest.Day }).CountAsync(group => group.Count() > 1)
        );
        Assert.Equal(0, twice);
    }

    [SkippableFact]
    public async Task An_answer_is_told_with_the_next_due_day_and_a_title_makes_that_sooner()
    {
        var world = new ValidationWorld(await fixture.NewHost());
        await using var host = world.Host;
        await world.Tell(ValidationWorld.Agency(ValidationWorld.Lutra));
        await world.Hold("agency", ValidationWorld.Lutra);
        var plain = await world.Publish("Antar Obat");
        var awarded = await world.Publish("Kebun Sekolah");
        await world.Tell(new TitleGrantedV1(Guid.CreateVersion7(), awarded, 2020, "Top 45", "commended", null, null, 1));
        var admin = ValidationWorld.AgencyAdmin(ValidationWorld.Lutra);
        foreach (var record in new[] { plain, awarded })
        {
            await host.Send(new AnswerDuty((await world.DutyOf(record)).Id.Value, "berkembang", null, null, "Catatan dalam"), admin);
        }

        var told = (await host.Told("validation")).Where(message => message.Name == "validation.innovation-confirmed.v1").Select(message => message.Payload).ToList();
        Assert.Equal(2, told.Count);
        string Of(Guid record) => Assert.Single(told, payload => payload.Contains(record.ToString(), StringComparison.Ordinal));
        Assert.Contains("\"nextDueOn\":\"2027-03-03\"", Of(plain), StringComparison.Ordinal);
        Assert.Contains("\"nextDueOn\":\"2026-09-03\"", Of(awarded), StringComparison.Ordinal);
        Assert.All(told, payload => Assert.Contains($"\"answeredBy\":\"Pemerintah Daerah {ValidationWorld.Lutra}\"", payload, StringComparison.Ordinal));
        Assert.All(told, payload => Assert.DoesNotContain("Catatan dalam", payload, StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Stopping_is_told_closes_the_asking_and_stays_readable()
    {
        var world = new ValidationWorld(await fixture.NewHost());
        await using var host = world.Host;
        await world.Hold("agency", ValidationWorld.Lutra);
        var record = await world.Publish("Antar Obat");
        var admin = ValidationWorld.AgencyAdmin(ValidationWorld.Lutra);
        var id = (await world.DutyOf(record)).Id.Value;

        var future = await host.Send(new AnswerDuty(id, "berhenti", new DateOnly(2026, 3, 4), "Anggaran habis", null), admin);
        Assert.Equal("StoppedOn", Assert.Single(future.Error!.Fields).Name);
        Assert.True((await host.Send(new AnswerDuty(id, "berhenti", new DateOnly(2025, 12, 31), "Anggaran habis", null), admin)).IsSuccess);

        Assert.Contains(
            "\"stoppedOn\":\"2025-12-31\"",
            Assert.Single(await host.Told("validation"), message => message.Name == "validation.innovation-stopped.v1").Payload,
            StringComparison.Ordinal
        );
        Assert.Equal(1, await host.Db<ValidationDbContext, int>(context => context.Duties.CountAsync()));
        var history = (await host.Ask(new GetHistory("100000"))).Value;
        Assert.Equal((Badge.Stopped, "Anggaran habis"), (history.Badge, history.Answers[0].StopReason));
        host.Clock.ForwardDays(400);
        Assert.Equal(new Jipp.Validation.Application.NudgeRound(0, 0, 0), await world.Nudge());
        Assert.Empty(await world.Broken());
    }

    [SkippableFact]
    public async Task A_lapse_is_told_once_and_figures_follow_without_any_job()
    {
        var world = new ValidationWorld(await fixture.NewHost());
        await using var host = world.Host;
        await world.Hold("agency", ValidationWorld.Lutra);
        var answered = await world.Publish("Antar Obat");
        await world.Publish("Kebun Sekolah");
        await world.Publish("Kampung Pintar", ValidationWorld.Surabaya);
        await host.Send(new AnswerDuty((await world.DutyOf(answered)).Id.Value, "lancar", null, null, null), ValidationWorld.AgencyAdmin(ValidationWorld.Lutra));
        async Task<Trust> Nation() => (await host.Ask(new GetTrust())).Value.Nation;
        async Task<int> Tell() => (await host.Send<TellLapses, Result<int>>(new TellLapses(), TestUser.System("job", Permissions.TellLapses))).Value;

        Assert.Equal(new Trust(1, 0, 2, 0, 0), await Nation());
        host.Clock.ForwardDays(60);
        Assert.Equal((0, new Trust(1, 0, 2, 0, 0)), (await Tell(), await Nation()));
        host.Clock.ForwardDays(1);
        Assert.Equal(new Trust(1, 0, 0, 2, 0), await Nation());
        Assert.Equal((2, 0), (await Tell(), await Tell()));
        Assert.Equal(2, (await host.Told("validation")).Count(message => message.Name == "validation.confirmation-lapsed.v1"));
        host.Clock.MoveTo(new DateOnly(2027, 3, 4));
        Assert.Equal(new Trust(0, 1, 0, 2, 0), await Nation());
        host.Clock.ForwardDays(60);
        Assert.Equal(new Trust(0, 0, 0, 3, 0), await Nation());
        Assert.Equal([("35", 1), ("73", 2)], (await host.Ask(new GetTrust())).Value.Provinces.Select(province => (province.ProvinceCode!, province.Trust.Total)));
    }
}

public sealed class NewsOnSqlite(SqliteHost host) : NewsTests(host), IClassFixture<SqliteHost>;

public sealed class NewsOnPostgres(PostgresHost host) : NewsTests(host), IClassFixture<PostgresHost>;
