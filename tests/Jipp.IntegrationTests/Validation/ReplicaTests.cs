using Jipp.Innovations.Contracts;
using Jipp.Validation;
using Jipp.Validation.Application;
using Jipp.Validation.Domain;
using Jipp.Validation.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Jipp.IntegrationTests.Validation;

/// <summary>The office of a replica is asked when its original is said to have stopped: through events in any order, the pipeline and the database.</summary>
public abstract class ReplicaTests(HostFixture fixture)
{
    private static readonly TestUser Lutra = ValidationWorld.AgencyAdmin(ValidationWorld.Lutra);
    private static readonly TestUser Surabaya = ValidationWorld.AgencyAdmin(ValidationWorld.Surabaya);
    private static readonly TestUser Jatim = ValidationWorld.HubOperator("H001");

    private readonly Guid _link = Guid.CreateVersion7();

    /// <summary>An original of Surabaya, its copy in Luwu Utara and a record beside it; all confirmed a month ago.</summary>
    private sealed record Scene(ValidationWorld World, Guid Original, Guid Copy, Guid Beside, Guid Holder)
    {
        public JippHost Host => World.Host;

        public async Task Answer(Guid record, string status, TestUser user, string? reason = null)
        {
            var answered = await Host.Send(new AnswerDuty((await World.DutyOf(record)).Id.Value, status, null, reason, null), user);
            Assert.True(answered.IsSuccess, answered.Error?.Code);
            await Host.Drain();
        }

        public Task Stop() => Answer(Original, "berhenti", Surabaya, "Anggaran habis");

        public async Task Correct(string status)
        {
            var answered = await Host.Db<ValidationDbContext, DutyId>(context =>
                context
                    .Duties.Where(duty => duty.InnovationId == new InnovationId(Original) && duty.AnsweredAt != null)
                    .OrderByDescending(duty => duty.AnsweredAt)
                    .Select(duty => duty.Id)
                    .FirstAsync()
            );
            var corrected = await Host.Send(new AnswerDuty(answered.Value, status, null, status == "berhenti" ? "Dipindahkan" : null, null), Surabaya);
            Assert.True(corrected.IsSuccess, corrected.Error?.Code);
            await Host.Drain();
        }

        /// <summary>Titles of the records that are asked because an original stopped.</summary>
        public async Task<string> Asked() =>
            string.Join(
                ", ",
                await Host.Db<ValidationDbContext, List<string>>(context =>
                    context
                        .CheckReasons.Where(reason => reason.Kind == CheckKind.OriginalStopped && reason.Count > 0)
                        .Join(context.Duties.Where(duty => duty.OpenFor != null), reason => reason.DutyId, duty => duty.Id, (_, duty) => duty.InnovationId)
                        .Join(context.Innovations, id => id, record => record.Id, (_, record) => record.Title)
                        .OrderBy(title => title)
                        .ToListAsync()
                )
            );
    }

    private async Task<Scene> Set()
    {
        var world = new ValidationWorld(await fixture.NewHost());
        await world.Tell(
            ValidationWorld.Hub("H003", "73"),
            ValidationWorld.Hub("H001", "35"),
            ValidationWorld.Agency(ValidationWorld.Lutra),
            ValidationWorld.Agency(ValidationWorld.Surabaya)
        );
        var holder = await world.Hold("agency", ValidationWorld.Lutra);
        await world.Hold("agency", ValidationWorld.Surabaya);
        await world.Hold("hub", "H001");
        var scene = new Scene(
            world,
            await world.Publish("Antar Obat", ValidationWorld.Surabaya),
            await world.Publish("Antar Obat Lutra"),
            await world.Publish("Antar Pasien"),
            holder
        );
        await scene.Answer(scene.Original, "lancar", Surabaya);
        await scene.Answer(scene.Copy, "lancar", Lutra);
        await scene.Answer(scene.Beside, "lancar", Lutra);
        world.Host.Clock.ForwardDays(30);
        return scene;
    }

    private ReplicaLinkedV1 Linked(Scene scene, int revision = 1) => new(_link, scene.Original, scene.Copy, scene.Host.Clock.GetUtcNow(), revision);

    private ReplicaUnlinkedV1 Unlinked(Scene scene, int revision) => new(_link, scene.Original, scene.Copy, scene.Host.Clock.GetUtcNow(), revision);

    [SkippableFact]
    public async Task A_stopped_original_has_the_office_of_its_replica_asked_and_no_other()
    {
        var scene = await Set();
        await using var host = scene.Host;
        await scene.World.Tell(Linked(scene));
        Assert.Equal("", await scene.Asked());

        await scene.Stop();

        Assert.Equal("Antar Obat Lutra", await scene.Asked());
        var duty = await scene.World.DutyOf(scene.Copy);
        Assert.Equal(DateOnly.FromDateTime(host.Clock.GetUtcNow().AddHours(8).DateTime).AddDays(14), duty.DueOn);
        await scene.World.Nudge();
        var mail = await scene.World.MailTo(scene.Holder);
        Assert.Contains("Diminta karena inovasi asal yang direplikasi dinyatakan berhenti: Antar Obat, Pemerintah 35.78.", mail, StringComparison.Ordinal);
        Assert.Contains("Asked because the original that it replicates was said to have stopped: Antar Obat, Pemerintah 35.78.", mail, StringComparison.Ordinal);
        var check = Assert.Single((await host.Ask(new GetDuty(duty.Id.Value), Lutra)).Value.Line.Checks);
        Assert.Equal((CheckKind.OriginalStopped, "Antar Obat, Pemerintah 35.78"), (check.Kind, check.Detail));
        Assert.Empty(await scene.World.Broken());

        await scene.Answer(scene.Copy, "lancar", Lutra);
        Assert.Equal("", await scene.Asked());
        await scene.World.Tell(Linked(scene, 2));
        Assert.Equal("", await scene.Asked());
        Assert.Empty(await scene.World.Broken());
    }

    [SkippableFact]
    public async Task A_link_that_is_told_after_the_stop_asks_too()
    {
        var scene = await Set();
        await using var host = scene.Host;
        await scene.Stop();

        await scene.World.Tell(Linked(scene));

        Assert.Equal("Antar Obat Lutra", await scene.Asked());
        Assert.Empty(await scene.World.Broken());
    }

    [SkippableFact]
    public async Task A_link_told_twice_or_late_changes_nothing_and_one_taken_back_takes_its_question_along()
    {
        var scene = await Set();
        await using var host = scene.Host;
        await scene.Stop();
        await scene.World.Tell(Unlinked(scene, 2));
        await scene.World.Tell(Linked(scene));
        Assert.Equal("", await scene.Asked());

        await scene.World.Tell(Linked(scene, 3));
        await scene.World.Tell(Linked(scene, 3));
        Assert.Equal("Antar Obat Lutra", await scene.Asked());
        Assert.Equal(1, Assert.Single((await scene.World.DutyOf(scene.Copy)).Reasons).Count);

        await scene.World.Tell(Unlinked(scene, 4));

        Assert.Equal("", await scene.Asked());
        Assert.Null((await scene.World.DutyOf(scene.Copy)).RegularDueOn);
        Assert.Empty(await scene.World.Broken());
    }

    [SkippableFact]
    public async Task An_original_that_runs_after_all_withdraws_the_question_that_nobody_answered()
    {
        var scene = await Set();
        await using var host = scene.Host;
        await scene.World.Tell(Linked(scene));
        await scene.Stop();
        await scene.Correct("berhenti");
        Assert.Equal("Antar Obat Lutra", await scene.Asked());

        await scene.Correct("berkendala");
        Assert.Equal("", await scene.Asked());
        Assert.Empty(await scene.World.Broken());

        await scene.Correct("berhenti");
        Assert.Equal("Antar Obat Lutra", await scene.Asked());
        await scene.Answer(scene.Copy, "lancar", Lutra);
        host.Clock.Advance(TimeSpan.FromHours(1));
        await scene.Correct("berhenti");
        Assert.Equal("", await scene.Asked());
        Assert.Empty(await scene.World.Broken());
    }

    [SkippableFact]
    public async Task A_stop_that_the_hub_returns_withdraws_the_question()
    {
        var scene = await Set();
        await using var host = scene.Host;
        await scene.World.Tell(Linked(scene));
        var duty = (await scene.World.DutyOf(scene.Original)).Id.Value;
        await scene.Stop();
        Assert.Equal("Antar Obat Lutra", await scene.Asked());

        Assert.True((await host.Send(new ReturnAnswer(duty, "Sebutkan dasarnya"), Jatim)).IsSuccess);

        Assert.Equal("", await scene.Asked());
        Assert.Empty(await scene.World.Broken());
    }

    [SkippableFact]
    public async Task A_link_that_is_heard_in_the_moment_of_the_stop_is_missed_by_neither()
    {
        var scene = await Set();
        await using var host = scene.Host;
        List<string> copies = [];
        for (var round = 0; round < 8; round++)
        {
            var (original, copy) = (await scene.World.Publish($"Asli {round}", ValidationWorld.Surabaya), await scene.World.Publish($"Salinan {round}"));
            copies.Add($"Salinan {round}");
            var duty = (await scene.World.DutyOf(original)).Id.Value;
            await host.Publish("innovations", [new ReplicaLinkedV1(Guid.CreateVersion7(), original, copy, host.Clock.GetUtcNow(), 1)]);

            await Task.WhenAll(host.Drain(), StopAtOnce(duty));
        }

        for (var again = 0; again < 5; again++)
        {
            host.Clock.Advance(TimeSpan.FromMinutes(10));
            await host.Drain();
        }

        Assert.Equal(string.Join(", ", copies), await scene.Asked());
        Assert.Empty(await scene.World.Broken());

        async Task StopAtOnce(Guid duty)
        {
            await Task.Yield();
            while ((await host.Send(new AnswerDuty(duty, "berhenti", null, "Anggaran habis", null), Surabaya)).Error is { } error)
            {
                Assert.Equal(Jipp.BuildingBlocks.ErrorKind.Conflict, error.Kind);
            }
        }
    }

    [SkippableFact]
    public async Task Merges_of_original_and_replica_carry_the_link_along_and_back()
    {
        var scene = await Set();
        await using var host = scene.Host;
        await scene.World.Tell(Linked(scene));
        var elder = await scene.World.Publish("Antar Obat Lama", ValidationWorld.Surabaya);
        await scene.World.Tell(new InnovationMergedV1(scene.Original, elder, host.Clock.GetUtcNow(), 2));
        await scene.World.Tell(new InnovationMergedV1(scene.Copy, scene.Beside, host.Clock.GetUtcNow(), 2));

        await scene.Answer(elder, "berhenti", Surabaya, "Anggaran habis");

        Assert.Equal("Antar Pasien", await scene.Asked());
        Assert.Empty(await scene.World.Broken());

        var copy = ValidationWorld.Record(scene.Copy, "100001", "Antar Obat Lutra", ValidationWorld.Lutra);
        await scene.World.Tell(new InnovationUnmergedV1(copy, scene.Beside, host.Clock.GetUtcNow(), 3));
        Assert.Equal("Antar Obat Lutra", await scene.Asked());
        Assert.Empty(await scene.World.Broken());

        var original = ValidationWorld.Record(scene.Original, "100000", "Antar Obat", ValidationWorld.Surabaya);
        await scene.World.Tell(new InnovationUnmergedV1(original, elder, host.Clock.GetUtcNow(), 3));
        Assert.Equal("", await scene.Asked());
        Assert.Empty(await scene.World.Broken());
    }

    [SkippableFact]
    public async Task A_retired_original_asks_nobody_unless_it_had_stopped_and_a_retired_replica_is_asked_when_it_comes_back()
    {
        var scene = await Set();
        await using var host = scene.Host;
        await scene.World.Tell(Linked(scene));
        var twice = await scene.World.Publish("Antar Obat Ganda", ValidationWorld.Surabaya);
        await scene.World.Tell(new ReplicaLinkedV1(Guid.CreateVersion7(), twice, scene.Beside, host.Clock.GetUtcNow(), 1));
        await scene.World.Tell(new InnovationRetiredV1(twice, "Tercatat dua kali", host.Clock.GetUtcNow(), 2));
        Assert.Equal("", await scene.Asked());
        Assert.Empty(await scene.World.Broken());

        await scene.Stop();
        await scene.World.Tell(new InnovationRetiredV1(scene.Original, "Tidak berjalan", host.Clock.GetUtcNow(), 2));
        Assert.Equal("Antar Obat Lutra", await scene.Asked());
        Assert.Empty(await scene.World.Broken());

        var copy = ValidationWorld.Record(scene.Copy, "100001", "Antar Obat Lutra", ValidationWorld.Lutra);
        await scene.World.Tell(new InnovationRetiredV1(scene.Copy, "Keliru", host.Clock.GetUtcNow(), 2));
        Assert.Equal("", await scene.Asked());
        await scene.World.Tell(new InnovationPublishedV1(copy, host.Clock.GetUtcNow(), 3));
        Assert.Equal("Antar Obat Lutra", await scene.Asked());
        Assert.Empty(await scene.World.Broken());
    }

    [SkippableFact]
    public async Task An_original_and_its_replica_that_are_merged_into_one_ask_nothing_of_themselves_until_they_are_parted()
    {
        var scene = await Set();
        await using var host = scene.Host;
        await scene.World.Tell(Linked(scene));
        await scene.Stop();
        Assert.Equal("Antar Obat Lutra", await scene.Asked());

        await scene.World.Tell(new InnovationMergedV1(scene.Copy, scene.Original, host.Clock.GetUtcNow(), 2));
        Assert.Equal("", await scene.Asked());
        Assert.Empty(await scene.World.Broken());

        var copy = ValidationWorld.Record(scene.Copy, "100001", "Antar Obat Lutra", ValidationWorld.Lutra);
        await scene.World.Tell(new InnovationUnmergedV1(copy, scene.Original, host.Clock.GetUtcNow(), 3));
        Assert.Equal("Antar Obat Lutra", await scene.Asked());
        Assert.Empty(await scene.World.Broken());
    }

    [SkippableFact]
    public async Task A_replica_that_is_published_after_the_link_was_told_is_asked_from_its_first_question_on()
    {
        var scene = await Set();
        await using var host = scene.Host;
        await scene.Stop();
        var copy = Guid.CreateVersion7();
        await scene.World.Tell(new ReplicaLinkedV1(_link, scene.Original, copy, host.Clock.GetUtcNow(), 1));
        Assert.Equal("", await scene.Asked());

        var record = ValidationWorld.Record(copy, "100009", "Antar Obat Baru", ValidationWorld.Lutra);
        await scene.World.Tell(new InnovationPublishedV1(record, host.Clock.GetUtcNow(), 1));
        Assert.Equal("Antar Obat Baru", await scene.Asked());

        await scene.World.Tell(new InnovationRetiredV1(copy, "Keliru", host.Clock.GetUtcNow(), 2));
        await scene.World.Tell(Unlinked(scene, 2) with { ReplicaId = copy });
        await scene.World.Tell(new InnovationPublishedV1(record, host.Clock.GetUtcNow(), 3));
        Assert.Equal("", await scene.Asked());
        Assert.Empty(await scene.World.Broken());
    }
}

public sealed class ReplicaOnSqlite(SqliteHost host) : ReplicaTests(host), IClassFixture<SqliteHost>;

public sealed class ReplicaOnPostgres(PostgresHost host) : ReplicaTests(host), IClassFixture<PostgresHost>;
