using Jipp.Accounts.Application;
using Jipp.Hubs.Contracts;
using Jipp.Innovations.Contracts;

namespace Jipp.IntegrationTests.Accounts;

public abstract class DirectoryCopyTests(AccountsHost fixture)
{
    private JippHost Host => fixture.Host;

    [SkippableFact]
    public async Task Agencies_that_Hubs_tells_of_can_be_chosen_by_name()
    {
        await Tell(
            AccountsWorld.Agency("11.01", "Kabupaten Aceh Selatan"),
            AccountsWorld.Agency("11.02", "Kabupaten Usulan", status: "proposed"),
            AccountsWorld.Agency("11.03", "Kabupaten Lama", kind: "historis")
        );

        var chosen = await Choices(AccountsWorld.Secretariat);

        Assert.Contains(new PlaceChoice("11.01", "Kabupaten Aceh Selatan"), chosen.Agencies);
        Assert.DoesNotContain(chosen.Agencies, agency => agency.Code is "11.02" or "11.03");
        Assert.Equal(["11.01"], (await Choices(AccountsWorld.AdminOf("11.01"))).Agencies.Select(agency => agency.Code));
        Assert.Empty((await Choices(AccountsWorld.AdminOf("11.01"))).Hubs);
    }

    [SkippableFact]
    public async Task The_latest_revision_wins_in_whatever_order_it_arrives()
    {
        await Tell(AccountsWorld.Agency("12.01", "Nama Baru", revision: 3));
        await Tell(AccountsWorld.Agency("12.01", "Nama Lama", revision: 2));

        Assert.Contains(new PlaceChoice("12.01", "Nama Baru"), (await Choices(AccountsWorld.Secretariat)).Agencies);
    }

    [SkippableFact]
    public async Task Several_entries_of_one_agency_in_one_batch_leave_the_latest()
    {
        await Tell(AccountsWorld.Agency("13.01", "Nama 1", 1), AccountsWorld.Agency("13.01", "Nama 3", 3), AccountsWorld.Agency("13.01", "Nama 2", 2));

        Assert.Contains(new PlaceChoice("13.01", "Nama 3"), (await Choices(AccountsWorld.Secretariat)).Agencies);
    }

    [SkippableFact]
    public async Task A_hub_that_ended_can_no_longer_be_chosen()
    {
        await Tell(AccountsWorld.Hub("H101", "Hub Tetap", 1), AccountsWorld.Hub("H102", "Hub Berakhir", 1));
        await Tell(new HubEndedV1("H102", new DateOnly(2026, 1, 1), "digabung", 2));

        Assert.Equal(["H101"], await Chosen("H101", "H102"));
    }

    [SkippableFact]
    public async Task The_end_of_a_hub_may_be_heard_before_its_beginning()
    {
        await Tell(new HubEndedV1("H201", new DateOnly(2026, 1, 1), "digabung", 2));
        await Tell(AccountsWorld.Hub("H201", "Hub Terlambat", 1));
        Assert.Empty(await Chosen("H201"));

        await Tell(AccountsWorld.Hub("H201", "Hub Ditetapkan Lagi", 3));
        Assert.Equal(["H201"], await Chosen("H201"));
    }

    [SkippableFact]
    public async Task Units_are_learnt_from_the_records_once_each()
    {
        await Host.Publish("innovations", Published("14.01", "Dinas Kesehatan"), Published("14.01", null), Published(null, "Dinas Lain"), Published("14.02", "Dinas Asing"));
        await Host.Drain();
        await Host.Publish(
            "innovations",
            new InnovationUpdatedV1(Record("14.01", "Dinas Pendidikan"), Host.Clock.GetUtcNow(), 2),
            Published("14.01", "DINAS  KESEHATAN"),
            Published("14.01", "Dinas Pendidikan")
        );
        await Host.Drain();

        Assert.Equal(["Dinas Kesehatan", "Dinas Pendidikan"], (await Host.Ask(new ListUnits("14.01"), AccountsWorld.AdminOf("14.01"))).Value);
        Assert.Equal("agency.outside-reach", (await Host.Ask(new ListUnits("14.02"), AccountsWorld.AdminOf("14.01"))).Error?.Code);
        Assert.Equal(["Dinas Asing"], (await Host.Ask(new ListUnits("14.02"), AccountsWorld.Secretariat)).Value);
    }

    private InnovationPublishedV1 Published(string? agency, string? unit) => new(Record(agency, unit), Host.Clock.GetUtcNow(), 1);

    private static InnovationV1 Record(string? agency, string? unit) =>
        new(Guid.CreateVersion7(), "100001", "contoh", "Contoh", agency, "Instansi", unit, null, null, "daerah", [], true);

    private async Task Tell(params Jipp.BuildingBlocks.IIntegrationEvent[] happened)
    {
        await Host.Publish("hubs", happened);
        await Host.Drain();
    }

    private async Task<RoleChoices> Choices(TestUser user) => (await Host.Ask(new ListRoleChoices(), user)).Value;

    private async Task<List<string>> Chosen(params string[] among) => [.. (await Choices(AccountsWorld.Secretariat)).Hubs.Select(hub => hub.Code).Where(among.Contains)];
}

public sealed class DirectoryCopyOnSqlite(AccountsOnSqliteHost host) : DirectoryCopyTests(host), IClassFixture<AccountsOnSqliteHost>;

public sealed class DirectoryCopyOnPostgres(AccountsOnPostgresHost host) : DirectoryCopyTests(host), IClassFixture<AccountsOnPostgresHost>;
