using System.Net;
using Jipp.Accounts.Contracts;
using Jipp.BuildingBlocks;
using Jipp.Hubs.Contracts;
using Jipp.Mentoring;
using Jipp.Mentoring.Application;
using Jipp.Mentoring.Domain;

namespace Jipp.IntegrationTests.Mentoring;

public abstract class OnboardingTests(HostFixture fixture)
{
    private static readonly TestUser Operator = TestUser.With(Permissions.SeeProgrammes, Permissions.CompleteMilestone).In("hub", "H901");
    private static readonly TestUser OtherOperator = TestUser.With(Permissions.SeeProgrammes, Permissions.CompleteMilestone).In("hub", "H902");
    private static readonly TestUser Secretariat = TestUser.With(Permissions.SeeProgrammes, Permissions.CompleteMilestone, Permissions.AssignMentor).In("secretariat", "panrb");

    [SkippableFact]
    public async Task A_designated_hub_gets_one_onboarding_with_dates_from_the_day_of_opening()
    {
        await using var host = await fixture.NewHost();

        await Tell(host, Designated("H901", 1));
        await Tell(host, Designated("H901", 2));

        var row = Assert.Single(await List(host));
        Assert.Equal(("H901", ProgrammeState.Running, 8, 0, DateOnly.FromDateTime(Clock.Start.Date)), (row.HubCode, row.State, row.MilestoneCount, row.DoneCount, row.OpenedOn));
        var programme = (await host.Ask(new GetProgramme(row.Id.Value))).Value;
        Assert.Equal(Clock.Start.Date.AddDays(30), programme.Milestones[0].DueOn.ToDateTime(TimeOnly.MinValue));
        Assert.Equal(Enumerable.Range(1, 8), programme.Milestones.Select(step => step.Order));
    }

    [SkippableFact]
    public async Task The_order_of_news_does_not_matter()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        await using var host = await fixture.NewHost();
        List<IIntegrationEvent> news =
        [
            Designated("H901", 3),
            Designated("H902", 1),
            new HubEndedV1("H902", new DateOnly(2026, 1, 1), "Dicabut.", 2),
            Designated("H903", 1),
            new HubEndedV1("H903", new DateOnly(2026, 1, 1), "Dicabut.", 2),
            Designated("H903", 3),
            new HubEndedV1("H904", new DateOnly(2026, 1, 1), "Tidak pernah ditetapkan.", 2),
        ];
        var order = news.ToArray();
        random.Shuffle(order);
        foreach (var one in order)
        {
            await Tell(host, one);
        }

        var rows = (await List(host)).OrderBy(row => row.HubCode).Select(row => (row.HubCode, row.State));
        Assert.True(
            rows.SequenceEqual([("H901", ProgrammeState.Running), ("H902", ProgrammeState.Closed), ("H903", ProgrammeState.Running)]),
            $"seed {seed}: {string.Join(", ", rows)}"
        );
        Assert.Equal(["H902"], (await List(host, ProgrammeState.Closed)).Select(row => row.HubCode));
        Assert.Empty(await host.BrokenRules("mentoring"));
    }

    [SkippableFact]
    public async Task The_own_operator_completes_and_reopens_and_the_world_hears_of_the_end()
    {
        await using var host = await fixture.NewHost();
        await Tell(host, Designated("H901", 1), Designated("H902", 1));
        var id = (await List(host)).Single(row => row.HubCode == "H901").Id.Value;

        for (var order = 1; order <= 8; order++)
        {
            Assert.True((await host.Send(Complete(id, order), Operator)).IsSuccess);
        }

        Assert.Equal((ProgrammeState.Completed, 8), (await host.Ask(new GetProgramme(id))).Value is var done ? (done.State, done.DoneCount) : default);
        Assert.Equal(["mentoring.programme-completed.v1"], (await host.Told("mentoring")).Select(message => message.Name));
        Assert.True((await host.Send(new ReopenMilestone(id, 8), Operator)).IsSuccess);
        Assert.Equal((ProgrammeState.Running, null), (await host.Ask(new GetProgramme(id))).Value is var again ? (again.State, again.CompletedOn) : default);
        Assert.Equal(["H901", "H902"], (await List(host, ProgrammeState.Running)).Select(row => row.HubCode).Order());
        Assert.Empty(await host.BrokenRules("mentoring"));
    }

    [SkippableFact]
    public async Task Strangers_are_refused_and_nothing_is_saved()
    {
        await using var host = await fixture.NewHost();
        await Tell(host, Designated("H901", 1));
        var id = (await List(host)).Single().Id.Value;

        Assert.Equal(ErrorKind.Unauthenticated, (await host.Send(Complete(id, 1))).Error?.Kind);
        Assert.Equal("permission.missing", (await host.Send(Complete(id, 1), TestUser.With(Permissions.SeeProgrammes).In("hub", "H901"))).Error?.Code);
        Assert.Equal("programme.other-hub", (await host.Send(Complete(id, 1), OtherOperator)).Error?.Code);
        Assert.Equal("programme.other-hub", (await host.Send(new ReopenMilestone(id, 1), OtherOperator)).Error?.Code);
        Assert.Equal("permission.missing", (await host.Send(new AssignMentor(id, Guid.CreateVersion7()), Operator)).Error?.Code);
        Assert.Equal("request.invalid", (await host.Send(new CompleteMilestone(id, 1, null, null), Operator)).Error?.Code);

        Assert.Equal(0, (await List(host)).Single().DoneCount);
        Assert.Equal(["1"], await host.Sql("mentoring", """SELECT count(*) FROM programmes WHERE "Version" = 1"""));
    }

    [SkippableFact]
    public async Task A_mentor_sees_and_completes_what_was_assigned_and_nothing_else()
    {
        await using var host = await fixture.NewHost();
        var mentor = TestUser.With(Permissions.SeeProgrammes, Permissions.CompleteMilestone);
        await Tell(host, Designated("H901", 1), Designated("H902", 1));
        var (mine, other) = ((await List(host)).Single(row => row.HubCode == "H901").Id.Value, (await List(host)).Single(row => row.HubCode == "H902").Id.Value);
        Assert.Empty((await host.Ask(new ListMyProgrammes(), mentor)).Value);
        Assert.Equal("mentor.unknown", (await host.Send(new AssignMentor(mine, mentor.Id), Secretariat)).Error?.Code);
        await Introduce(host, mentor.PersonId, "Ibu Mentor", 1);

        Assert.True((await host.Send(new AssignMentor(mine, mentor.Id), Secretariat)).IsSuccess);

        Assert.Equal(["H901"], (await host.Ask(new ListMyProgrammes(), mentor)).Value.Select(row => row.HubCode));
        Assert.Equal(["H902"], (await host.Ask(new ListMyProgrammes(), OtherOperator)).Value.Select(row => row.HubCode));
        Assert.Equal(2, (await host.Ask(new ListMyProgrammes(), Secretariat)).Value.Count);
        Assert.True((await host.Send(Complete(mine, 2), mentor)).IsSuccess);
        Assert.Equal("programme.other-hub", (await host.Send(Complete(other, 2), mentor)).Error?.Code);
        Assert.Equal([2], (await host.Ask(new GetProgramme(mine))).Value.Milestones.Where(step => step.DoneBy == ActingRole.Mentor).Select(step => step.Order));
    }

    [SkippableFact]
    public async Task Two_who_change_one_programme_at_once_do_not_overwrite_each_other()
    {
        await using var host = await fixture.NewHost();
        await Tell(host, Designated("H901", 1));
        var id = (await List(host)).Single().Id.Value;

        var results = await Task.WhenAll(Enumerable.Range(1, 8).Select(order => host.Send(Complete(id, order), Operator)));

        Assert.All(results.Where(result => !result.IsSuccess), result => Assert.Equal("data.changed-meanwhile", result.Error!.Code));
        Assert.Equal(results.Count(result => result.IsSuccess), (await List(host)).Single().DoneCount);
        Assert.Empty(await host.BrokenRules("mentoring"));
    }

    [SkippableFact]
    public async Task Forms_open_for_those_who_may_and_for_nobody_else()
    {
        await using var host = await fixture.NewHost();
        await Tell(host, Designated("H901", 1));
        var id = (await List(host)).Single().Id.Value;
        using var own = host.Client(Operator);
        using var other = host.Client(OtherOperator);
        using var secretariat = host.Client(Secretariat);
        using var anonymous = host.Client();
        var step = new Uri($"/ruang-kerja/pembinaan/{id}/1", UriKind.Relative);
        var mentor = new Uri($"/ruang-kerja/pembinaan/{id}/mentor", UriKind.Relative);

        Assert.Contains("Tanggal selesai", await own.GetStringAsync(step), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync(step)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await own.GetAsync(new Uri($"/ruang-kerja/pembinaan/{id}/9", UriKind.Relative))).StatusCode);
        Assert.Contains("Belum ada mentor", await secretariat.GetStringAsync(mentor), StringComparison.Ordinal);
        await Introduce(host, Guid.CreateVersion7(), "Bapak Pendamping", 1);
        Assert.Contains("Bapak Pendamping</option>", await secretariat.GetStringAsync(mentor), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await own.GetAsync(mentor)).StatusCode);
        Assert.Contains("Hub H901", await own.GetStringAsync("/ruang-kerja/pembinaan"), StringComparison.Ordinal);
        Assert.DoesNotContain("Hub H901", await other.GetStringAsync("/ruang-kerja/pembinaan"), StringComparison.Ordinal);

        Assert.Contains("Tandai selesai", await own.GetStringAsync($"/pembinaan/{id}"), StringComparison.Ordinal);
        Assert.DoesNotContain("Tandai selesai", await other.GetStringAsync($"/pembinaan/{id}"), StringComparison.Ordinal);
        Assert.DoesNotContain("ruang-kerja/pembinaan", await anonymous.GetStringAsync($"/pembinaan/{id}"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_secretariat_picks_a_mentor_by_name_and_only_those_concerned_read_it()
    {
        await using var host = await fixture.NewHost();
        var mentor = TestUser.With(Permissions.SeeProgrammes, Permissions.CompleteMilestone);
        await Tell(host, Designated("H901", 1));
        await Introduce(host, mentor.PersonId, "Ibu Laksmi Pendamping", 1);
        var id = (await List(host)).Single().Id.Value;
        var page = $"/ruang-kerja/pembinaan/{id}/mentor";
        using var secretariat = host.Client(Secretariat);

        using var chosen = await Accounts.Browsing.PostForm(secretariat, page, "tugaskan-mentor", ("Input.PersonId", mentor.PersonId.ToString()));
        Assert.Equal(HttpStatusCode.Redirect, chosen.StatusCode);

        foreach (var user in new[] { Secretariat, Operator, mentor, TestUser.With(Permissions.SeeProgrammes).In("secretariat", "panrb") })
        {
            using var reader = host.Client(user);
            Assert.Contains("Ibu Laksmi Pendamping", await reader.GetStringAsync($"/pembinaan/{id}"), StringComparison.Ordinal);
        }

        foreach (var user in new[] { OtherOperator, TestUser.With(Permissions.SeeProgrammes), null })
        {
            using var reader = host.Client(user);
            foreach (var address in new[] { $"/pembinaan/{id}", "/pembinaan", $"/api/v1/mentoring/programmes/{id}", "/api/v1/mentoring/programmes" })
            {
                Assert.DoesNotContain("Laksmi", await reader.GetStringAsync(address), StringComparison.Ordinal);
            }
        }

        Assert.Equal("permission.missing", (await host.Ask(new ListMentors(), Operator)).Error?.Code);
        Assert.Equal("programme.secretariat-only", (await host.Ask(new ListMentors(), TestUser.With(Permissions.AssignMentor).In("hub", "H901"))).Error?.Code);
        Assert.Empty(await host.Sql("mentoring", "SELECT \"Details\" FROM audit WHERE \"Details\" LIKE '%Laksmi%'"));
    }

    [SkippableFact]
    public async Task News_of_mentors_may_come_in_any_order_and_who_left_is_forgotten_by_name()
    {
        await using var host = await fixture.NewHost();
        var (renamed, gone, twin) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await Introduce(host, renamed, "Nama Baru", 5);
        await Introduce(host, renamed, "Nama Lama", 3);
        await Introduce(host, gone, null, 4);
        await Introduce(host, gone, "Sudah Pergi", 2);
        await Introduce(host, twin, "Nama Baru", 1);

        var listed = (await host.Ask(new ListMentors(), Secretariat)).Value;

        Assert.Equal(
            new[] { renamed, twin }.Order().Select(id => (id, $"Nama Baru (…{id.ToString()[^4..]})")),
            listed.OrderBy(mentor => mentor.PersonId).Select(mentor => (mentor.PersonId, mentor.Name))
        );
        Assert.Equal(["3"], await host.Sql("mentoring", "SELECT COUNT(*) FROM mentors"));
        Assert.Empty(await host.Sql("mentoring", "SELECT \"Name\" FROM mentors WHERE \"Name\" LIKE '%Pergi%' OR \"Name\" LIKE '%Lama%'"));
    }

    private static async Task Introduce(JippHost host, Guid person, string? name, int revision)
    {
        await host.Publish("accounts", new MentorChangedV1(person, name, revision));
        await host.Drain();
    }

    private static HubDesignatedV1 Designated(string code, int revision) =>
        new(code, $"Hub {code}", "73", "pemda", "73", "Kepmen PANRB 94/2020", new DateOnly(2020, 1, 1), DayKnown: false, revision);

    private static CompleteMilestone Complete(Guid id, int order) => new(id, order, new DateOnly(2026, 2, 1), "SK 1/2026");

    private static async Task Tell(JippHost host, params IIntegrationEvent[] happened)
    {
        await host.Publish("hubs", happened);
        await host.Drain();
    }

    private static async Task<IReadOnlyList<ProgrammeRow>> List(JippHost host, ProgrammeState? state = null) => (await host.Ask(new ListProgrammes(state))).Value;
}

public sealed class OnboardingOnSqlite(SqliteHost host) : OnboardingTests(host), IClassFixture<SqliteHost>;

public sealed class OnboardingOnPostgres(PostgresHost host) : OnboardingTests(host), IClassFixture<PostgresHost>;
