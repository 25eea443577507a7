using System.Text.Json;
using Jipp.BuildingBlocks;
using Jipp.Competitions.Application;
using Jipp.Competitions.Contracts;

namespace Jipp.IntegrationTests.Competitions;

public abstract class TitlesByClaimTests(HostFixture fixture)
{
    [SkippableFact]
    public async Task A_listed_claim_becomes_a_title_and_the_world_is_told()
    {
        var id = Guid.CreateVersion7();

        await fixture.Host.Tell(Catalogue.Published(id, "100001", 1, ("Top 45", 2019), ("Top 45", 2018), ("50 besar KIPP Sulawesi Selatan", 2019), ("Top 99", null)));

        Assert.Equal(["2019 Top 45 100001"], await Of("100001"));
        var told = Assert.Single(await Told<TitleGrantedV1>("competitions.title-granted.v1"), title => title.InnovationId == id);
        Assert.Equal((2019, "Top 45", "commended", "https://contoh.test/100001", 1), (told.Year, told.Title, told.Level, told.Source, told.Revision));
    }

    [SkippableFact]
    public async Task A_claim_in_no_list_is_kept_for_the_secretariat()
    {
        await fixture.Host.Tell(
            Catalogue.Published(Guid.CreateVersion7(), "100002", 1, ("Juara Harapan", 2019), ("Top 99", 2019)),
            Catalogue.Published(Guid.CreateVersion7(), "100003", 1, ("Juara Harapan", 2020)),
            Catalogue.Undone(Guid.CreateVersion7(), 2)
        );
        var undone = Guid.CreateVersion7();
        await fixture.Host.Tell(Catalogue.Published(undone, "100004", 1, ("Juara Harapan", 2021)), Catalogue.Undone(undone, 2));

        var claims = (await fixture.Host.Ask(new ListUnlistedClaims(), Catalogue.Secretariat)).Value;

        Assert.Equal(["2019 100002", "2020 100003"], claims.Where(claim => claim.Text == "Juara Harapan").Select(claim => $"{claim.Year} {claim.Nri}").Order());
        Assert.DoesNotContain(claims, claim => claim.Text == "Top 99" && claim.Nri == "100002");
        Assert.Equal(["2019 Top 99 100002"], await Of("100002"));
        Assert.Empty(await Of("100003"));
    }

    [SkippableFact]
    public async Task A_title_goes_with_its_claim_and_comes_back_with_it()
    {
        var id = Guid.CreateVersion7();
        await fixture.Host.Tell(Catalogue.Published(id, "100005", 1, ("Top 40", 2018), ("Top 99", 2018)));
        await fixture.Host.Tell(Catalogue.Updated(id, "100005", 2, ("Top 99", 2018)));

        Assert.Equal(["2018 Top 99 100005"], await Of("100005"));
        var told = Assert.Single(await Told<TitleWithdrawnV1>("competitions.title-withdrawn.v1"), title => title.InnovationId == id);
        Assert.Equal(("Top 40", 2, "Sumber tidak lagi memuat klaim gelar ini."), (told.Title, told.Revision, told.Reason));

        await fixture.Host.Tell(Catalogue.Updated(id, "100005", 3, ("Top 99", 2018), ("Top 40", 2018)));
        Assert.Equal(["2018 Top 40 100005", "2018 Top 99 100005"], await Of("100005"));
        Assert.Equal(
            [1, 3],
            (await Told<TitleGrantedV1>("competitions.title-granted.v1"))
                .Where(title => title.InnovationId == id && title.Title == "Top 40")
                .Select(title => title.Revision)
                .Order()
        );
    }

    [SkippableFact]
    public async Task An_undone_import_takes_titles_by_claim_but_not_those_by_hand()
    {
        var id = Guid.CreateVersion7();
        await fixture.Host.Tell(Catalogue.Published(id, "100006", 1, ("Top 99", 2017)));
        Assert.True((await fixture.Host.Send(new GrantTitle("100006", 2017, "Top 40", "Kepmen"), Catalogue.Secretariat)).IsSuccess);

        await fixture.Host.Tell(Catalogue.Undone(id, 2));

        Assert.Equal(["2017 Top 40 100006"], await Of("100006"));

        await fixture.Host.Tell(Catalogue.Published(id, "100006", 3, ("Top 99", 2017)));
        Assert.Equal(["2017 Top 40 100006", "2017 Top 99 100006"], await Of("100006"));
    }

    [SkippableFact]
    public async Task Claims_that_came_before_the_editions_are_decided_when_these_are_loaded()
    {
        await using var host = await fixture.NewHost();
        await host.Sql("competitions", "DELETE FROM edition_titles; DELETE FROM editions;");
        await host.Tell(Catalogue.Published(Guid.CreateVersion7(), "100007", 1, ("Top 45", 2019)));
        Assert.Empty(await host.Titles());

        await Load(host);

        Assert.Equal(["2019 Top 45 100007"], await host.Titles());
    }

    [SkippableFact]
    public async Task Loading_editions_again_changes_nothing()
    {
        await using var host = await fixture.NewHost();
        await host.Tell(Catalogue.Published(Guid.CreateVersion7(), "100008", 1, ("Top 45", 2019), ("Lain", 2019)));
        var before = await Snapshot(host);

        await Load(host);

        Assert.Equal(before, await Snapshot(host));
    }

    /// <summary>Five records with a whole life each, the list of titles somewhere in between: any order ends the same.</summary>
    [SkippableFact]
    public async Task The_order_of_news_does_not_matter()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var ids = Enumerable.Range(0, 5).Select(_ => Guid.CreateVersion7()).ToList();
        List<IIntegrationEvent> news =
        [
            Catalogue.Published(ids[0], "200000", 1, ("Top 99", 2019)),
            Catalogue.Updated(ids[0], "200000", 2, ("Top 99", 2019), ("Top 45", 2019)),
            Catalogue.Published(ids[1], "200001", 1, ("Top 99", 2019)),
            Catalogue.Undone(ids[1], 2),
            Catalogue.Published(ids[2], "200002", 1, ("Top 99", 2018)),
            Catalogue.Undone(ids[2], 2),
            Catalogue.Published(ids[2], "200002", 3, ("Top 99", 2018), ("Top 40", 2018)),
            Catalogue.Published(ids[3], "200003", 1, ("Top 35", 2016)),
            Catalogue.Updated(ids[3], "200003", 2),
            Catalogue.Published(ids[4], "200004", 1, ("Top 25", 2015)),
            new Jipp.Innovations.Contracts.InnovationRetiredV1(ids[4], "Digabung ke layanan lain.", Clock.Start, 2),
        ];
        await using var host = await fixture.NewHost();
        await host.Sql("competitions", "DELETE FROM edition_titles; DELETE FROM editions;");
        var order = Enumerable.Range(0, news.Count).ToArray();
        random.Shuffle(order);
        var load = random.Next(news.Count);

        for (var i = 0; i < order.Length; i++)
        {
            if (i == load)
            {
                await Load(host);
            }

            await host.Publish("innovations", news[order[i]]);
            if (random.Next(2) == 0)
            {
                await host.Drain();
            }
        }

        await host.Drain();
        string[] expected = ["2015 Top 25 200004", "2018 Top 40 200002", "2018 Top 99 200002", "2019 Top 45 200000", "2019 Top 99 200000"];
        Assert.True(expected.SequenceEqual(await host.Titles()), $"seed {seed}: {string.Join(", ", await host.Titles())}");
        Assert.Empty(await host.BrokenRules("competitions"));
    }

    private async Task<IEnumerable<string>> Of(string nri) => (await fixture.Host.Titles()).Where(title => title.EndsWith(nri, StringComparison.Ordinal));

    private async Task<List<T>> Told<T>(string name) =>
        [
            .. (await fixture.Host.Told("competitions"))
                .Where(message => message.Name == name)
                .Select(message => JsonSerializer.Deserialize<T>(message.Payload, JsonSerializerOptions.Web)!),
        ];

    private static async Task Load(JippHost host)
    {
        Assert.Equal(12, (await host.Send(new LoadEditions(), TestUser.System("job:test", Jipp.Competitions.Permissions.LoadEditions))).Value);
        await host.Drain();
    }

    private static async Task<string> Snapshot(JippHost host) =>
        string.Join(
            '\n',
            [
                .. await host.Sql("competitions", """SELECT "Year" || ' ' || "Version" FROM editions ORDER BY 1"""),
                .. await host.Sql("competitions", """SELECT "Name" || ' ' || "Version" FROM titles ORDER BY 1"""),
                .. await host.Sql("competitions", """SELECT "Nri" || ' ' || "Version" FROM innovations ORDER BY 1"""),
                .. await host.Sql("competitions", """SELECT "Text" || ' ' || "IsListed" FROM claims ORDER BY 1"""),
            ]
        );
}

public sealed class TitlesByClaimOnSqlite(SqliteHostWithReference host) : TitlesByClaimTests(host), IClassFixture<SqliteHostWithReference>;

public sealed class TitlesByClaimOnPostgres(PostgresHostWithReference host) : TitlesByClaimTests(host), IClassFixture<PostgresHostWithReference>;
