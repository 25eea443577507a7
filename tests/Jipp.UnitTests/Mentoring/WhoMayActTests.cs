using Jipp.BuildingBlocks;
using Jipp.Mentoring;
using Jipp.Mentoring.Application;
using Jipp.Mentoring.Domain;

namespace Jipp.UnitTests.Mentoring;

public sealed class WhoMayActTests
{
    private static readonly TestUser Operator = TestUser.With(Permissions.CompleteMilestone).In("hub", "H003");
    private static readonly TestUser OtherOperator = TestUser.With(Permissions.CompleteMilestone).In("hub", "H001");
    private static readonly TestUser Mentor = TestUser.With(Permissions.CompleteMilestone);
    private static readonly TestUser Secretariat = TestUser.With(Permissions.CompleteMilestone, Permissions.AssignMentor).In("secretariat", "panrb");

    private readonly InMemoryRepository<Programme> _programmes = new(Made.Programme(), Made.Programme("H001"));

    private readonly InMemoryRepository<Jipp.Mentoring.Domain.Mentor> _mentors = new(Made.Mentor(Mentor.Id!.Value, "Ibu Mentor"));

    private Programme Sulsel => _programmes.Items[0];

    [Fact]
    public async Task The_hubs_operator_marks_a_milestone_done()
    {
        Assert.True((await Complete(Operator)).IsSuccess);
        Assert.Equal(ActingRole.HubOperator, Sulsel.Milestones[0].DoneBy);
    }

    [Fact]
    public async Task The_operator_of_another_hub_is_refused()
    {
        var refused = await Complete(OtherOperator);

        Assert.Equal(("programme.other-hub", ErrorKind.Forbidden), (refused.Error!.Code, refused.Error.Kind));
        Assert.Equal(0, Sulsel.DoneCount);
        Assert.Equal("programme.other-hub", (await Reopen(OtherOperator)).Error?.Code);
    }

    [Fact]
    public async Task A_mentor_acts_once_assigned_and_no_longer_than_that()
    {
        Assert.Equal("programme.other-hub", (await Complete(Mentor)).Error?.Code);

        Assert.True((await Assign(Mentor.Id)).IsSuccess);
        Assert.True((await Complete(Mentor)).IsSuccess);
        Assert.Equal(ActingRole.Mentor, Sulsel.Milestones[0].DoneBy);

        Assert.True((await Assign(null)).IsSuccess);
        Assert.Equal("programme.other-hub", (await Reopen(Mentor)).Error?.Code);
    }

    [Fact]
    public async Task Who_is_no_mentor_or_no_longer_one_cannot_be_assigned()
    {
        Assert.Equal("mentor.unknown", (await Assign(Guid.CreateVersion7())).Error?.Code);
        _mentors.Items[0].Hear(null, 2);

        Assert.Equal("mentor.unknown", (await Assign(Mentor.Id)).Error?.Code);
        Assert.Null(Sulsel.MentorId);
    }

    [Fact]
    public async Task The_mentors_name_is_told_to_those_who_work_on_the_programme_or_oversee_all_and_to_nobody_else()
    {
        Assert.True((await Assign(Mentor.Id)).IsSuccess);
        var seeing = new[] { Permissions.SeeProgrammes };
        TestUser[] told = [TestUser.With(seeing).In("secretariat", "panrb"), TestUser.With(seeing).In("hub", "H003"), Mentor with { Permissions = seeing }];
        TestUser[] others = [TestUser.Anonymous, TestUser.With(seeing), TestUser.With(seeing).In("hub", "H001"), TestUser.With(Permissions.CompleteMilestone).In("hub", "H003")];

        foreach (var user in told)
        {
            Assert.Equal((true, "Ibu Mentor"), await Seen(user));
        }

        foreach (var user in others)
        {
            Assert.Equal((false, null), await Seen(user));
        }

        async Task<(bool, string?)> Seen(TestUser user)
        {
            var programme = (await new GetProgrammeHandler(_programmes, _mentors, user, Clock.New()).Handle(new GetProgramme(Sulsel.Id.Value), CancellationToken.None)).Value;
            return (programme.SeesMentor, programme.MentorName);
        }
    }

    [Fact]
    public async Task The_secretariat_acts_everywhere()
    {
        Assert.True((await Complete(Secretariat)).IsSuccess);
        Assert.Equal(ActingRole.Secretariat, Sulsel.Milestones[0].DoneBy);
        Assert.True((await Reopen(Secretariat)).IsSuccess);
    }

    [Fact]
    public async Task An_auditor_who_also_runs_a_hub_acts_on_that_hub_alone()
    {
        var auditor = TestUser.With(Permissions.SeeProgrammes, Permissions.CompleteMilestone).In("secretariat", "panrb").In("hub", "H001");

        Assert.Equal("programme.other-hub", (await Complete(auditor)).Error?.Code);
    }

    [Fact]
    public async Task Only_the_secretariat_assigns_a_mentor()
    {
        var refused = await new AssignMentorHandler(_programmes, _mentors, TestUser.With(Permissions.AssignMentor).In("hub", "H003")).Handle(
            new AssignMentor(Sulsel.Id.Value, Mentor.Id),
            CancellationToken.None
        );

        Assert.Equal("programme.secretariat-only", refused.Error?.Code);
        Assert.Null(Sulsel.MentorId);
    }

    [Fact]
    public async Task A_programme_that_does_not_exist_is_not_found()
    {
        var missing = await new CompleteMilestoneHandler(_programmes, Secretariat, Clock.New()).Handle(
            new CompleteMilestone(Guid.CreateVersion7(), 1, Made.Today, null),
            CancellationToken.None
        );

        Assert.Equal(ErrorKind.NotFound, missing.Error?.Kind);
    }

    [Fact]
    public async Task Each_sees_the_own_programmes_and_no_others()
    {
        await Assign(Mentor.Id);

        Assert.Equal(["H003"], await Mine(Operator));
        Assert.Equal(["H001"], await Mine(OtherOperator));
        Assert.Equal(["H003"], await Mine(Mentor));
        Assert.Equal(["H001", "H003"], await Mine(Secretariat));
        Assert.Empty(await Mine(TestUser.With(Permissions.SeeProgrammes).In("agency", "73")));
    }

    [Fact]
    public async Task A_reader_is_told_what_he_may_do()
    {
        await Assign(Mentor.Id);

        Assert.Equal((true, false, null), await May(Operator));
        Assert.Equal((false, false, null), await May(OtherOperator));
        Assert.Equal((true, true, Mentor.Id), await May(Secretariat));
        Assert.Equal((false, false, null), await May(TestUser.Anonymous));

        Sulsel.Close(Made.Today, "Hub berakhir.");
        Assert.Equal((false, false, null), await May(Secretariat));
    }

    [Fact]
    public void A_date_that_is_none_and_a_note_too_long_are_refused()
    {
        var faults = new CompleteMilestoneValidator().Validate(new CompleteMilestone(Guid.CreateVersion7(), 1, null, new string('x', 1001))).Errors;

        Assert.Equal(["DoneOn", "Note"], faults.Select(fault => fault.PropertyName));
    }

    private Task<Result> Complete(TestUser user) =>
        new CompleteMilestoneHandler(_programmes, user, Clock.New()).Handle(new CompleteMilestone(Sulsel.Id.Value, 1, Made.Today, " "), CancellationToken.None);

    private Task<Result> Reopen(TestUser user) => new ReopenMilestoneHandler(_programmes, user).Handle(new ReopenMilestone(Sulsel.Id.Value, 1), CancellationToken.None);

    private Task<Result> Assign(Guid? person) =>
        new AssignMentorHandler(_programmes, _mentors, Secretariat).Handle(new AssignMentor(Sulsel.Id.Value, person), CancellationToken.None);

    private async Task<IEnumerable<string>> Mine(TestUser user) =>
        (await new ListMyProgrammesHandler(_programmes, user).Handle(new ListMyProgrammes(), CancellationToken.None)).Value.Select(row => row.HubCode).Order();

    private async Task<(bool, bool, Guid?)> May(TestUser user)
    {
        var programme = (await new GetProgrammeHandler(_programmes, _mentors, user, Clock.New()).Handle(new GetProgramme(Sulsel.Id.Value), CancellationToken.None)).Value;
        return (programme.MayComplete, programme.MayAssign, programme.MentorId);
    }
}
