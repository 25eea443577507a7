using System.Net;
using Jipp.Accounts.Application;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.IntegrationTests.Accounts;

public abstract class PeopleTests(AccountsHost fixture)
{
    private JippHost Host => fixture.Host;

    [SkippableFact]
    public async Task Mentoring_hears_who_is_a_mentor_under_which_name_and_who_no_longer_is()
    {
        await using var host = await fixture.NewHost();
        var world = await new AccountsWorld(host).WithPlaces();
        await world.Person("secretariat");
        var (mentor, _) = await world.Person("mentor");
        var (unit, _) = await world.Person();
        await world.Invite(AccountsWorld.NewAddress(), "mentor");
        Assert.Equal([(mentor.Value, "Orang Contoh")], await Mentors());

        await host.Send(new GrantRole(unit.Value, "mentor", null, null, null, null), AccountsWorld.Secretariat);
        await host.Send(new ChangeProfile("Ibu Baru", "id"), TestUser.With() with { PersonId = mentor.Value });
        Assert.Equal([(mentor.Value, "Ibu Baru"), (unit.Value, "Orang Contoh")], await Mentors());

        await host.Send(new WithdrawRole(unit.Value, "mentor", ""), AccountsWorld.Secretariat);
        await host.Send(new ClosePerson(mentor.Value), AccountsWorld.Secretariat);
        Assert.Empty(await Mentors());

        async Task<IEnumerable<(Guid, string)>> Mentors()
        {
            await host.Drain();
            var secretariat = TestUser.With(Jipp.Mentoring.Permissions.AssignMentor).In("secretariat", "panrb");
            return (await host.Ask(new Jipp.Mentoring.Application.ListMentors(), secretariat)).Value.Select(one => (one.PersonId, one.Name)).OrderBy(one => one.Name);
        }
    }

    [SkippableFact]
    public async Task An_agency_sees_its_own_people_and_the_ministry_all()
    {
        var world = await World();
        var (_, own) = await world.Person();
        var (_, foreign) = await world.Person(agency: "35.78");
        var (_, hub) = await world.Person("hub-operator");

        var agency = await Emails(AccountsWorld.AdminOf("73.22"));
        Assert.Contains(own, agency);
        Assert.DoesNotContain(foreign, agency);
        Assert.DoesNotContain(hub, agency);
        foreach (var reader in new[] { AccountsWorld.Secretariat, AccountsWorld.Auditor })
        {
            Assert.Empty(new[] { own, foreign, hub }.Except(await Emails(reader)));
        }

        Assert.Empty(await Emails(TestUser.With(Jipp.Accounts.Permissions.See)));
    }

    [SkippableFact]
    public async Task Words_state_and_role_narrow_the_list()
    {
        var world = await World();
        var (_, active) = await world.Person();
        var (_, hub) = await world.Person("hub-operator");
        var invited = AccountsWorld.NewAddress();
        await world.Invite(invited);

        var byWord = await Emails(AccountsWorld.Secretariat, search: $"CONTOH {invited[..14].ToUpperInvariant()}");
        var byState = await Emails(AccountsWorld.Secretariat, state: "Invited");
        var byRole = await Emails(AccountsWorld.Secretariat, role: "hub-operator");

        Assert.Equal([invited], byWord);
        Assert.Contains(invited, byState);
        Assert.DoesNotContain(active, byState);
        Assert.Contains(hub, byRole);
        Assert.DoesNotContain(active, byRole);
    }

    [SkippableFact]
    public async Task A_long_list_comes_in_pages_without_overlap()
    {
        var world = await World();
        for (var count = 0; count <= ListPeople.PageSize; count++)
        {
            await world.Invite(AccountsWorld.NewAddress(), agency: "35.78", unit: "Dinas Panjang");
        }

        var admin = AccountsWorld.AdminOf("35.78");
        var first = (await Host.Ask(new ListPeople(null, null, null, 1), admin)).Value;
        var all = new List<Guid>();
        for (var page = 1; page <= first.Pages; page++)
        {
            all.AddRange((await Host.Ask(new ListPeople(null, null, null, page), admin)).Value.People.Select(person => person.Id));
        }

        Assert.Equal(ListPeople.PageSize, first.People.Count);
        Assert.Equal(first.Total, all.Count);
        Assert.Equal(all.Count, all.Distinct().Count());
    }

    [SkippableFact]
    public async Task An_agency_changes_neither_strangers_nor_whoever_serves_elsewhere_too()
    {
        var world = await World();
        var admin = AccountsWorld.AdminOf("73.22");
        var (foreign, _) = await world.Person(agency: "35.78");
        var (shared, _) = await world.Person();
        await Host.Send(new GrantRole(shared.Value, "hub-operator", null, null, "H003", null), AccountsWorld.Secretariat);

        Assert.Equal("person.unknown", (await Host.Ask(new ShowPerson(foreign.Value), admin)).Error?.Code);
        Assert.Equal("person.unknown", (await Host.Send(new ClosePerson(foreign.Value), admin)).Error?.Code);
        Assert.Equal("person.outside-reach", (await Host.Send(new ClosePerson(shared.Value), admin)).Error?.Code);
        Assert.Equal("person.outside-reach", (await Host.Send(new WithdrawRole(shared.Value, "hub-operator", "H003"), admin)).Error?.Code);
        Assert.False((await Host.Ask(new ShowPerson(shared.Value), admin)).Value.MayChange);
    }

    [SkippableFact]
    public async Task An_agency_gives_no_role_outside_of_itself()
    {
        var world = await World();
        var (id, _) = await world.Person();

        Assert.Equal("role.outside-reach", (await Host.Send(new GrantRole(id.Value, "secretariat", null, null, null, null), AccountsWorld.AdminOf("73.22"))).Error?.Code);
        Assert.Null((await Host.Send(new GrantRole(id.Value, "agency-admin", "73.22", null, null, null), AccountsWorld.AdminOf("73.22"))).Error);
    }

    [SkippableFact]
    public async Task An_auditor_sees_accounts_and_no_button_that_changes_them()
    {
        var world = await World();
        var (id, _) = await world.Person();
        var (_, auditor) = await world.Person("auditor");
        using var client = await world.SignedIn(auditor);

        var list = await client.GetStringAsync("/ruang-kerja/akun");
        var page = await client.GetStringAsync($"/ruang-kerja/akun/{id.Value}");
        var invite = await client.GetAsync("/ruang-kerja/akun/undang");

        Assert.DoesNotContain("akun/undang", list, StringComparison.Ordinal);
        Assert.Contains("Dinas Kesehatan", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Tutup akun", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Cabut", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, invite.StatusCode);
        Assert.Equal(ErrorKind.Forbidden, (await Host.Send(new ClosePerson(id.Value), AccountsWorld.Auditor)).Error?.Kind);
    }

    [SkippableFact]
    public async Task An_auditor_is_given_nothing_else()
    {
        var world = await World();
        var (id, _) = await world.Person("auditor");

        Assert.Equal("role.incompatible", (await Host.Send(new GrantRole(id.Value, "mentor", null, null, null, null), AccountsWorld.Secretariat)).Error?.Code);
    }

    [SkippableFact]
    public async Task Nobody_closes_or_disarms_oneself()
    {
        var world = await World();
        var (id, _) = await world.Person("secretariat");
        await Host.Send(new GrantRole(id.Value, "mentor", null, null, null, null), AccountsWorld.Secretariat);
        var self = AccountsWorld.Secretariat with { PersonId = id.Value };

        Assert.Equal("person.self", (await Host.Send(new ClosePerson(id.Value), self)).Error?.Code);
        Assert.Equal("role.own", (await Host.Send(new WithdrawRole(id.Value, "secretariat", "panrb"), self)).Error?.Code);
    }

    [SkippableFact]
    public async Task The_last_of_the_secretariat_stays()
    {
        await using var host = await fixture.NewHost();
        var world = new AccountsWorld(host);
        var (first, _) = await world.Person("secretariat");
        Assert.Equal("secretariat.last", (await host.Send(new ClosePerson(first.Value), AccountsWorld.Secretariat)).Error?.Code);
        await host.Send(new GrantRole(first.Value, "mentor", null, null, null, null), AccountsWorld.Secretariat);
        Assert.Equal("secretariat.last", (await host.Send(new WithdrawRole(first.Value, "secretariat", "panrb"), AccountsWorld.Secretariat)).Error?.Code);

        await world.Person("secretariat");

        Assert.Null((await host.Send(new ClosePerson(first.Value), AccountsWorld.Secretariat)).Error);
    }

    [SkippableFact]
    public async Task The_only_role_is_not_withdrawn_but_the_account_closed()
    {
        var world = await World();
        var (id, _) = await world.Person();

        Assert.Equal("role.only", (await Host.Send(new WithdrawRole(id.Value, "unit", "73.22/dinas kesehatan"), AccountsWorld.Secretariat)).Error?.Code);
    }

    [SkippableFact]
    public async Task A_closed_account_gets_no_more_mail()
    {
        var world = await World();
        var (id, email) = await world.Person();
        Task<MailAddressee?> Find() => Host.In(services => services.GetRequiredService<IMailDirectory>().Find(id.Value, default));
        Assert.Equal(email, (await Find())?.Address);

        await Host.Send(new ClosePerson(id.Value), AccountsWorld.Secretariat);

        Assert.Null(await Find());
        Assert.Null(await Host.In(services => services.GetRequiredService<IMailDirectory>().Find(Guid.CreateVersion7(), default)));
    }

    [SkippableFact]
    public async Task The_secretariat_closes_an_account_and_withdraws_a_role_by_the_pages()
    {
        var world = await World();
        var (id, _) = await world.Person();
        await Host.Send(new GrantRole(id.Value, "mentor", null, null, null, null), AccountsWorld.Secretariat);
        var (_, secretariat) = await world.Person("secretariat");
        using var client = await world.SignedIn(secretariat);
        var page = $"/ruang-kerja/akun/{id.Value}";

        await client.PostForm(page, "cabut-mentor-");
        Assert.DoesNotContain("Mendampingi", await client.GetStringAsync(page), StringComparison.Ordinal);
        Assert.Equal("unit", Assert.Single((await Host.Ask(new ShowPerson(id.Value), AccountsWorld.Secretariat)).Value.Roles).Key);

        var unsure = await client.PostForm(page, "tutup");
        Assert.Contains("Centang dulu", await unsure.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await client.PostForm(page, "tutup", ("Closing.Sure", "true"));
        Assert.Equal(PersonState.Closed, (await Host.Ask(new ShowPerson(id.Value), AccountsWorld.Secretariat)).Value.State);
    }

    private async Task<AccountsWorld> World() => await new AccountsWorld(Host).WithPlaces();

    private async Task<List<string>> Emails(TestUser reader, string? search = null, string? state = null, string? role = null)
    {
        List<string> emails = [];
        PeopleFound found;
        var page = 1;
        do
        {
            found = (await Host.Ask(new ListPeople(search, state, role, page), reader)).Value;
            emails.AddRange(found.People.Select(person => person.Email));
        } while (page++ < found.Pages);

        return emails;
    }
}

public sealed class PeopleOnSqlite(AccountsOnSqliteHost host) : PeopleTests(host), IClassFixture<AccountsOnSqliteHost>;

public sealed class PeopleOnPostgres(AccountsOnPostgresHost host) : PeopleTests(host), IClassFixture<AccountsOnPostgresHost>;
