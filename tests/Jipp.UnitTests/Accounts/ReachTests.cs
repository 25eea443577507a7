using Jipp.Accounts.Application;
using Jipp.Accounts.Domain;

namespace Jipp.UnitTests.Accounts;

public sealed class ReachTests
{
    private static readonly Reach Lutra = Reach.Of(TestUser.With().In("agency", "73.22"));
    private static readonly Reach Ministry = Reach.Of(TestUser.With().In("secretariat", "panrb"));

    [Fact]
    public void An_agency_gives_its_own_roles_and_no_others()
    {
        Assert.True(Lutra.MayGive(RoleGrant.Unit("73.22", "Dinas Kesehatan")));
        Assert.True(Lutra.MayGive(RoleGrant.AgencyAdmin("73.22")));
        Assert.False(Lutra.MayGive(RoleGrant.Unit("35.78", "Dinas Kesehatan")));
        Assert.False(Lutra.MayGive(RoleGrant.AgencyAdmin("73")));
        Assert.False(Lutra.MayGive(RoleGrant.HubOperator("H003")));
        Assert.False(Lutra.MayGive(RoleGrant.Secretariat));
        Assert.False(Lutra.MayGive(RoleGrant.Mentor));
    }

    [Fact]
    public void The_form_offers_an_agency_only_what_it_may_give() => Assert.Equal(["agency-admin", "unit"], RoleKind.All.Where(Lutra.MayGive).Select(role => role.Key));

    [Fact]
    public void Whoever_has_no_place_reaches_nobody()
    {
        var none = Reach.Of(TestUser.With(Jipp.Accounts.Permissions.Invite, Jipp.Accounts.Permissions.Manage));

        Assert.DoesNotContain(RoleKind.All, none.MayGive);
        Assert.False(none.Sees(With(RoleGrant.Unit("73.22", "Dinas Kesehatan"))));
    }

    [Fact]
    public void A_person_with_a_role_elsewhere_is_seen_but_not_changed_by_an_agency()
    {
        var shared = With(RoleGrant.Unit("73.22", "Dinas Kesehatan"), RoleGrant.HubOperator("H003"));

        Assert.True(Lutra.Sees(shared));
        Assert.False(Lutra.Changes(shared));
        Assert.True(Ministry.Changes(shared));
    }

    [Fact]
    public void A_closed_account_belongs_to_no_agency_any_more()
    {
        var closed = With(RoleGrant.Unit("73.22", "Dinas Kesehatan"));
        closed.Close(Clock.Start);

        Assert.False(Lutra.Sees(closed));
        Assert.True(Ministry.Sees(closed));
    }

    private static Person With(params RoleGrant[] grants) => Person.Invite("orang@contoh.test", "Orang", "id", grants, Clock.Start);
}
