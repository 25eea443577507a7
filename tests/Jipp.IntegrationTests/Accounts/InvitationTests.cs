using System.Text.Json;
using Jipp.Accounts.Application;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Contracts;

namespace Jipp.IntegrationTests.Accounts;

public abstract class InvitationTests(AccountsHost fixture)
{
    private JippHost Host => fixture.Host;

    [SkippableFact]
    public async Task An_invitation_is_mailed_accepted_and_makes_a_holder_of_the_office()
    {
        var world = await World();
        var email = AccountsWorld.NewAddress();
        var id = await world.Invite(email, unit: "Dinas Kesehatan, Kab.");
        var mail = await world.MailTo(email);

        Assert.Equal("Undangan ke JIPP", mail.Subject);
        Assert.Contains("Yth. Orang Contoh", mail.TextBody, StringComparison.Ordinal);
        Assert.Empty(await OfficesToldOf(id));

        await world.Accept(email);

        var told = Assert.Single(await OfficesToldOf(id));
        Assert.Equal(("unit", "73.22/dinas kesehatan kab"), (told.GetProperty("officeKind").GetString(), told.GetProperty("officeKey").GetString()));
        using var client = await world.SignedIn(email);
    }

    [SkippableFact]
    public async Task Whoever_prefers_English_is_invited_in_English()
    {
        var world = await World();
        var email = AccountsWorld.NewAddress();
        await Host.Send(new InvitePerson(email, "Foreign <b>Friend</b>", "en", "mentor", null, null, null, null), AccountsWorld.Secretariat);

        var mail = await world.MailTo(email);

        Assert.Equal("Invitation to JIPP", mail.Subject);
        Assert.Contains("/en/atur-sandi/", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Friend", mail.HtmlBody, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_link_works_once()
    {
        var world = await World();
        var email = AccountsWorld.NewAddress();
        await world.Invite(email);
        var token = await world.TokenSentTo(email);

        Assert.Equal((true, email), await Read(token));
        Assert.Null((await Host.Send(new SetPassword(token, AccountsWorld.Password, AccountsWorld.Password))).Error);

        Assert.Equal("link.dead", (await Host.Ask(new ReadLink(token))).Error?.Code);
        Assert.Equal("link.dead", (await Host.Send(new SetPassword(token, AccountsWorld.Password, AccountsWorld.Password))).Error?.Code);
    }

    [SkippableFact]
    public async Task Looking_at_a_link_uses_nothing_up()
    {
        var world = await World();
        var email = AccountsWorld.NewAddress();
        await world.Invite(email);
        var token = await world.TokenSentTo(email);
        using var scanner = Host.Client();

        for (var look = 0; look < 3; look++)
        {
            var page = await scanner.GetAsync($"/atur-sandi/{token}");
            Assert.Contains(email, await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Equal("no-referrer", page.Headers.GetValues("Referrer-Policy").Single());
        }

        await world.Accept(email);
    }

    [SkippableFact]
    public async Task An_invitation_expires_and_can_be_sent_again()
    {
        var world = await World();
        var email = AccountsWorld.NewAddress();
        var id = await world.Invite(email);
        var first = await world.TokenSentTo(email);
        Host.Clock.Forward(Person.InvitationLasts);

        Assert.Equal("link.dead", (await Host.Ask(new ReadLink(first))).Error?.Code);
        Assert.Null((await Host.Send(new ResendInvitation(id.Value), AccountsWorld.Secretariat)).Error);

        Assert.Equal((true, email), await Read(await world.TokenSentTo(email)));
    }

    [SkippableFact]
    public async Task Sending_again_kills_the_first_link()
    {
        var world = await World();
        var email = AccountsWorld.NewAddress();
        var id = await world.Invite(email);
        var first = await world.TokenSentTo(email);

        await Host.Send(new ResendInvitation(id.Value), AccountsWorld.Secretariat);
        await world.MailTo(email);

        Assert.Equal("link.dead", (await Host.Send(new SetPassword(first, AccountsWorld.Password, AccountsWorld.Password))).Error?.Code);
    }

    [SkippableFact]
    public async Task A_revoked_invitation_leaves_nothing_and_frees_the_address()
    {
        var world = await World();
        var email = AccountsWorld.NewAddress();
        var id = await world.Invite(email);
        var token = await world.TokenSentTo(email);

        Assert.Null((await Host.Send(new RevokeInvitation(id.Value), AccountsWorld.Secretariat)).Error);

        Assert.Equal("link.dead", (await Host.Ask(new ReadLink(token))).Error?.Code);
        Assert.Equal("person.unknown", (await Host.Ask(new ShowPerson(id.Value), AccountsWorld.Secretariat)).Error?.Code);
        Assert.NotEqual(id, await world.Invite(email));
    }

    [SkippableFact]
    public async Task An_accepted_invitation_can_be_neither_resent_nor_revoked()
    {
        var world = await World();
        var (id, _) = await world.Person();

        Assert.Equal("invitation.not-open", (await Host.Send(new ResendInvitation(id.Value), AccountsWorld.Secretariat)).Error?.Code);
        Assert.Equal("invitation.not-open", (await Host.Send(new RevokeInvitation(id.Value), AccountsWorld.Secretariat)).Error?.Code);
    }

    [SkippableFact]
    public async Task An_address_is_invited_once_however_it_is_written()
    {
        var world = await World();
        var email = AccountsWorld.NewAddress();
        await world.Invite(email);

        var again = await Host.Send(Unit(" " + email.ToUpperInvariant()), AccountsWorld.Secretariat);

        Assert.Equal("Email", Assert.Single(again.Error!.Fields).Name);
    }

    [SkippableFact]
    public async Task Two_who_invite_the_same_address_at_once_make_one_account()
    {
        await World();
        var email = AccountsWorld.NewAddress();

        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Host.Send(Unit(email), AccountsWorld.Secretariat)));

        Assert.Single(results, result => result.IsSuccess);
        Assert.Equal(["1"], await Host.Sql("accounts", $"SELECT COUNT(*) FROM people WHERE \"EmailKey\" = '{email}'"));
    }

    [SkippableFact]
    public async Task An_agency_invites_its_own_units_and_nobody_elses()
    {
        var world = await World();
        var admin = AccountsWorld.AdminOf("73.22");

        Assert.True((await Host.Send(Unit(AccountsWorld.NewAddress()), admin)).IsSuccess);
        foreach (var foreign in new[] { Unit(AccountsWorld.NewAddress()) with { Agency = "35.78" }, Unit(AccountsWorld.NewAddress()) with { Role = "secretariat" } })
        {
            Assert.Equal("role.outside-reach", (await Host.Send(foreign, admin)).Error?.Code);
        }

        var email = AccountsWorld.NewAddress();
        var other = await world.Invite(email, agency: "35.78");
        Assert.Equal("person.unknown", (await Host.Send(new ResendInvitation(other.Value), admin)).Error?.Code);
        Assert.Equal("person.unknown", (await Host.Send(new RevokeInvitation(other.Value), admin)).Error?.Code);
    }

    [SkippableFact]
    public async Task A_place_that_the_directory_does_not_list_is_no_place_for_a_role()
    {
        await World();
        await Host.Publish("hubs", AccountsWorld.Agency("73.99", "Kabupaten Usulan", status: "proposed"), AccountsWorld.Agency("73.98", "Kabupaten Lama", kind: "historis"));
        await Host.Drain();

        foreach (var code in new[] { "99.99", "73.99", "73.98" })
        {
            Assert.Equal("Agency", Assert.Single((await Host.Send(Unit(AccountsWorld.NewAddress()) with { Agency = code }, AccountsWorld.Secretariat)).Error!.Fields).Name);
        }

        var hub = new InvitePerson(AccountsWorld.NewAddress(), "Orang", "id", "hub-operator", null, null, "H999", null);
        Assert.Equal("Hub", Assert.Single((await Host.Send(hub, AccountsWorld.Secretariat)).Error!.Fields).Name);
    }

    [SkippableFact]
    public async Task Whoever_may_not_invite_cannot()
    {
        await World();

        Assert.Equal(ErrorKind.Forbidden, (await Host.Send(Unit(AccountsWorld.NewAddress()), AccountsWorld.Auditor)).Error?.Kind);
        Assert.Equal(ErrorKind.Unauthenticated, (await Host.Send(Unit(AccountsWorld.NewAddress()))).Error?.Kind);
    }

    [SkippableFact]
    public async Task Somebody_who_left_comes_back_under_the_same_account()
    {
        var world = await World();
        var (id, email) = await world.Person();
        await Host.Send(new ClosePerson(id.Value), AccountsWorld.Secretariat);

        var again = await world.Invite(email, "agency-admin");
        await world.Accept(email);

        Assert.Equal(id, again);
        Assert.Equal(["unit", "unit", "agency"], (await OfficesToldOf(id)).Select(told => told.GetProperty("officeKind").GetString()));
    }

    [SkippableFact]
    public async Task A_person_invites_through_the_pages()
    {
        var world = await World();
        var (_, admin) = await world.Person("agency-admin");
        using var client = await world.SignedIn(admin);
        var email = AccountsWorld.NewAddress();

        await Host.Publish(
            "innovations",
            new InnovationPublishedV1(
                new(Guid.CreateVersion7(), "100001", "contoh", "Contoh", "73.22", "Instansi", "Dinas Perikanan", null, null, "daerah", [], true),
                Host.Clock.GetUtcNow(),
                1
            )
        );
        await Host.Drain();

        var roles = Browsing.Text(await client.GetStringAsync("/ruang-kerja/akun/undang"));
        var empty = await client.PostForm("/ruang-kerja/akun/undang?peran=unit", "peran", ("Input.Language", "id"));
        var sent = await client.PostForm(
            "/ruang-kerja/akun/undang?peran=unit",
            "peran",
            ("Input.Name", "Ibu Sari"),
            ("Input.Email", email),
            ("Input.Unit", "Dinas Pendidikan"),
            ("Input.Language", "id")
        );
        var page = Browsing.Text(await client.GetStringAsync(sent.Headers.Location));

        Assert.Contains("Unit Penyelenggara Pelayanan", roles, StringComparison.Ordinal);
        Assert.DoesNotContain("Auditor", roles, StringComparison.Ordinal);
        Assert.Contains("<option value=\"Dinas Perikanan\">", await client.GetStringAsync("/ruang-kerja/akun/undang?peran=unit"), StringComparison.Ordinal);
        Assert.Contains("Isi nama unit", await empty.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Dinas Pendidikan, Pemerintah Kabupaten Luwu Utara", page, StringComparison.Ordinal);
        Assert.Contains("Diundang", page, StringComparison.Ordinal);
        Assert.Equal("Undangan ke JIPP", (await world.MailTo(email)).Subject);
    }

    private static InvitePerson Unit(string email) => new(email, "Orang Contoh", "id", "unit", "73.22", "Dinas Kesehatan", null, null);

    private async Task<AccountsWorld> World() => await new AccountsWorld(Host).WithPlaces();

    private async Task<(bool, string)> Read(string token)
    {
        var link = (await Host.Ask(new ReadLink(token))).Value;
        return (link.First, link.Email);
    }

    private async Task<List<JsonElement>> OfficesToldOf(PersonId id) =>
        [
            .. (await Host.Told("accounts"))
                .Where(message => message.Name == "accounts.office-holder-changed.v1")
                .Select(message => JsonDocument.Parse(message.Payload).RootElement)
                .Where(told => told.GetProperty("personId").GetGuid() == id.Value)
                .OrderBy(told => told.GetProperty("revision").GetInt32()),
        ];
}

public sealed class InvitationOnSqlite(AccountsOnSqliteHost host) : InvitationTests(host), IClassFixture<AccountsOnSqliteHost>;

public sealed class InvitationOnPostgres(AccountsOnPostgresHost host) : InvitationTests(host), IClassFixture<AccountsOnPostgresHost>;
