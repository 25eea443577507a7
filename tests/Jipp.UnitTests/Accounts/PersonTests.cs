using Jipp.Accounts.Application;
using Jipp.Accounts.Contracts;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;

namespace Jipp.UnitTests.Accounts;

public sealed class PersonTests
{
    private static readonly DateTimeOffset Now = Clock.Start;
    private static readonly RoleGrant Health = RoleGrant.Unit("73.22", "Dinas Kesehatan");

    [Fact]
    public void Somebody_invited_holds_no_office_yet()
    {
        var person = Invited(Health);

        Assert.Empty(person.Offices);
        Assert.Empty(Told(person));
    }

    [Fact]
    public void Accepting_the_invitation_begins_the_offices_of_the_roles()
    {
        var person = Invited(Health, RoleGrant.Mentor);

        person.SetPassword("hash", Now.AddDays(1));

        var told = Assert.Single(Told(person));
        Assert.Equal(("unit", "73.22/dinas kesehatan", person.Id.Value), (told.OfficeKind, told.OfficeKey, told.PersonId));
        Assert.Equal((Now.AddDays(1), null), (told.From, told.Until));
    }

    public static TheoryData<string, string?, string?> OfficesOfRoles =>
        new()
        {
            { "secretariat", "secretariat", "panrb" },
            { "auditor", null, null },
            { "agency-admin", "agency", "73.22" },
            { "unit", "unit", "73.22/dinas kesehatan" },
            { "hub-operator", "hub", "H003" },
            { "evaluator", null, null },
            { "panel", null, null },
            { "mentor", null, null },
        };

    [Theory]
    [MemberData(nameof(OfficesOfRoles))]
    public void A_role_gives_its_office_or_none(string role, string? kind, string? key)
    {
        var person = Active(GrantOf(role));

        Assert.Equal(kind is null ? [] : [(kind, key!)], Told(person).Select(told => (told.OfficeKind, told.OfficeKey)));
    }

    [Fact]
    public void Every_role_is_among_the_examples() => Assert.Equal(RoleKind.All.Select(role => role.Key), OfficesOfRoles.Select(row => (string)row[0]));

    [Fact]
    public void A_role_given_to_an_active_person_begins_its_office_at_once()
    {
        var person = Active(RoleGrant.Mentor);

        person.Grant(RoleGrant.HubOperator("H003"), Now.AddDays(2));

        var told = Assert.Single(Told(person));
        Assert.Equal(("hub", "H003", Now.AddDays(2)), (told.OfficeKind, told.OfficeKey, told.From));
    }

    [Fact]
    public void A_role_given_twice_is_one_role_and_one_office()
    {
        var person = Active(Health);

        person.Grant(RoleGrant.Unit("73.22", "DINAS  KESEHATAN"), Now);

        Assert.Single(person.Roles);
        Assert.Single(Told(person));
    }

    [Fact]
    public void A_role_withdrawn_ends_its_office_and_leaves_the_others()
    {
        var person = Active(Health, RoleGrant.AgencyAdmin("73.22"));
        Clear(person);

        person.Withdraw(person.Roles.First(role => role.Role == "unit"), Now.AddDays(3));

        var told = Assert.Single(Told(person));
        Assert.Equal(("unit", Now.AddDays(3)), (told.OfficeKind, told.Until));
        Assert.Equal("agency", Assert.Single(person.Offices, office => office.IsHeld).Kind);
    }

    [Fact]
    public void An_office_taken_again_begins_anew()
    {
        var person = Active(Health, RoleGrant.Mentor);
        person.Withdraw(person.Roles.First(role => role.Role == "unit"), Now.AddDays(3));
        Clear(person);

        person.Grant(Health, Now.AddDays(5));

        Assert.Equal(Now.AddDays(5), Assert.Single(Told(person)).From);
        Assert.Equal(2, person.Offices.Count);
    }

    [Fact]
    public void Closing_takes_password_link_roles_offices_and_sessions()
    {
        var person = Active(Health);
        person.IssueLink(Person.ResetLasts, Now);
        var stamp = person.SecurityStamp;
        Clear(person);

        person.Close(Now.AddDays(1));

        Assert.Equal((PersonState.Closed, null, null), (person.State, person.PasswordHash, person.LinkHash));
        Assert.Empty(person.Roles);
        Assert.Equal(Now.AddDays(1), Assert.Single(Told(person)).Until);
        Assert.NotEqual(stamp, person.SecurityStamp);
    }

    [Fact]
    public void Somebody_who_left_can_be_invited_again_and_keeps_the_history()
    {
        var person = Active(Health);
        person.Close(Now.AddDays(1));
        Clear(person);

        person.InviteAgain("Nama Baru", [RoleGrant.AgencyAdmin("73.22")], Now.AddDays(10));
        Assert.Equal(PersonState.Invited, person.State);
        Assert.Empty(Told(person));

        person.SetPassword("hash", Now.AddDays(11));
        Assert.Equal(("agency", Now.AddDays(11)), (Assert.Single(Told(person)).OfficeKind, Told(person)[0].From));
        Assert.Equal(2, person.Offices.Count);
    }

    [Fact]
    public void A_new_link_kills_the_older_one()
    {
        var person = Invited(Health);
        var first = person.IssueLink(Person.InvitationLasts, Now);
        var second = person.IssueLink(Person.InvitationLasts, Now);

        Assert.NotEqual(first, second);
        Assert.Equal(AccessToken.HashOf(second), person.LinkHash);
        Assert.DoesNotContain(second, person.LinkHash, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_is_open_until_it_is_used_or_expires()
    {
        var person = Invited(Health);
        person.IssueLink(TimeSpan.FromHours(2), Now);

        Assert.True(person.LinkIsOpen(Now.AddHours(2).AddTicks(-1)));
        Assert.False(person.LinkIsOpen(Now.AddHours(2)));

        person.SetPassword("hash", Now);
        Assert.False(person.LinkIsOpen(Now));
    }

    [Fact]
    public void Links_cannot_be_asked_for_in_a_row()
    {
        var person = Active(Health);
        Assert.True(person.MayAskForLink(Now));

        person.IssueLink(Person.ResetLasts, Now);

        Assert.False(person.MayAskForLink(Now.AddMinutes(1)));
        Assert.True(person.MayAskForLink(Now.AddMinutes(2)));
    }

    [Fact]
    public void A_new_password_ends_sessions_and_a_new_hash_of_the_same_does_not()
    {
        var person = Active(Health);
        var stamp = person.SecurityStamp;

        person.Rehash("better");
        Assert.Equal(stamp, person.SecurityStamp);

        person.ChangePassword("other");
        Assert.NotEqual(stamp, person.SecurityStamp);
    }

    [Fact]
    public void Changed_roles_and_a_changed_name_are_read_again_by_sessions_without_ending_them()
    {
        var person = Active(Health);
        var (stamp, revision) = (person.SecurityStamp, person.SessionRevision);

        person.Grant(RoleGrant.Mentor, Now);
        Assert.NotEqual(revision, person.SessionRevision);
        revision = person.SessionRevision;
        person.ChangeProfile("Nama Lain", "en");
        Assert.NotEqual(revision, person.SessionRevision);
        revision = person.SessionRevision;
        person.ChangeProfile("Nama Lain", "id");

        Assert.Equal((stamp, revision), (person.SecurityStamp, person.SessionRevision));
    }

    [Fact]
    public void An_auditor_holds_no_other_role_in_either_order()
    {
        Assert.False(Active(RoleGrant.Auditor).MayHold(Health));
        Assert.False(Active(Health).MayHold(RoleGrant.Auditor));
        Assert.True(Active(Health).MayHold(RoleGrant.Mentor));
    }

    [Fact]
    public void The_audit_line_of_roles_names_each_with_its_place()
    {
        var person = Active(Health, RoleGrant.Mentor);

        Assert.Equal("mentor, unit@73.22/dinas kesehatan", person.RolesInShort);
    }

    private static RoleGrant GrantOf(string role) =>
        role switch
        {
            "secretariat" => RoleGrant.Secretariat,
            "auditor" => RoleGrant.Auditor,
            "agency-admin" => RoleGrant.AgencyAdmin("73.22"),
            "unit" => Health,
            "hub-operator" => RoleGrant.HubOperator("H003"),
            "evaluator" => RoleGrant.Evaluator(2025),
            "panel" => RoleGrant.Panel(2025),
            _ => RoleGrant.Mentor,
        };

    private static Person Invited(params RoleGrant[] grants) => Person.Invite("orang@contoh.test", "Orang", "id", grants, Now);

    private static Person Active(params RoleGrant[] grants)
    {
        var person = Invited(grants);
        person.SetPassword("hash", Now);
        return person;
    }

    private static void Clear(IAggregateRoot person) => person.ClearEvents();

    private static List<OfficeHolderChangedV1> Told(Person person) =>
        [.. ((IAggregateRoot)person).PendingEvents.SelectMany(happened => new PublishedEvents().Translate(person, happened)).OfType<OfficeHolderChangedV1>()];
}
