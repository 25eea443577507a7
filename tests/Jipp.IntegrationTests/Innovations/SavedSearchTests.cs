using System.Text.Json;
using Jipp.Accounts.Contracts;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Application;
using Jipp.Innovations.Application.Searches;
using Jipp.Innovations.Contracts;
using Jipp.Innovations.Domain;
using Jipp.Innovations.Infrastructure;
using Jipp.IntegrationTests.Validation;
using Microsoft.EntityFrameworkCore;
using Permissions = Jipp.Innovations.Permissions;

namespace Jipp.IntegrationTests.Innovations;

public abstract class SavedSearchTests(HostFixture fixture)
{
    private static readonly TestUser Job = TestUser.System("job:innovations.look-at-searches", Permissions.LookAtSearches);
    private readonly TestUser _ani = TestUser.With().Named("Ani");
    private readonly TestUser _budi = TestUser.With().Named("Budi");

    [SkippableFact]
    public async Task A_day_later_what_is_new_is_told_once_to_whoever_kept_the_search()
    {
        await using var host = await fixture.NewHost();
        await host.Store(CatalogueRecords.Published("Lumbung pangan"));
        await Save(host, _ani, "Lumbung", "lumbung");
        await Save(host, _budi, "Kapal", "kapal");
        await host.Store(CatalogueRecords.Published("Lumbung desa"));
        Assert.Equal(0, await Look(host));

        host.Clock.ForwardDays(1);
        Assert.Equal(1, await Look(host));
        Assert.Equal(0, await Look(host));

        var told = Assert.Single(await Told(host));
        Assert.Equal((_ani.Id!.Value, "Lumbung", 1), (told.PersonId, told.Name, told.Count));
        Assert.Equal("Lumbung desa", Assert.Single(told.Innovations).Title);
        host.Clock.ForwardDays(1);
        Assert.Equal(0, await Look(host));
        var mine = Assert.Single((await host.Ask(new ListMySearches(), _ani)).Value);
        Assert.Equal(1, mine.LastNews);
    }

    [SkippableFact]
    public async Task Nobody_sees_switches_or_deletes_the_search_of_another_person()
    {
        await using var host = await fixture.NewHost();
        var hers = await Save(host, _ani, "Rahasia Ani", "lumbung");
        var his = await Save(host, _budi, "Milik Budi", "kapal");

        Assert.Equal("search.unknown", (await host.Send(new DeleteSearch(hers), _budi)).Error!.Code);
        Assert.Equal("search.unknown", (await host.Send(new SetSearchAlert(hers, false), _budi)).Error!.Code);
        using var budi = host.Client(_budi);
        var html = await budi.GetStringAsync($"/ruang-kerja/pencarian?hapus={hers}");

        Assert.Contains("Milik Budi", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Rahasia Ani", html, StringComparison.Ordinal);
        Assert.Equal([his], (await host.Ask(new ListMySearches(), _budi)).Value.Select(search => search.Id));
        Assert.NotNull((await host.Ask(new ListMySearches(), TestUser.Anonymous)).Error);
        Assert.NotNull((await host.Send(new SaveSearch("x", Query("x"), true), TestUser.Anonymous)).Error);
        using var anonymous = host.Client();
        using var asked = await anonymous.GetAsync("/ruang-kerja/pencarian");
        Assert.NotEqual(System.Net.HttpStatusCode.OK, asked.StatusCode);
        Assert.Null((await host.Send(new DeleteSearch(his), _budi)).Error);
        Assert.Empty((await host.Ask(new ListMySearches(), _budi)).Value);
    }

    [SkippableFact]
    public async Task Searches_of_a_closed_account_are_looked_at_no_more_and_stay_for_who_comes_back()
    {
        await using var host = await fixture.NewHost();
        await Save(host, _ani, "Lumbung", "lumbung");
        await Save(host, _budi, "Lumbung juga", "lumbung");
        await host.Publish("accounts", new AccountClosedV1(_ani.Id!.Value, 7));
        await host.Drain();
        await host.Store(CatalogueRecords.Published("Lumbung desa"));
        host.Clock.ForwardDays(1);

        Assert.Equal(1, await Look(host));

        Assert.Equal("Lumbung juga", Assert.Single(await Told(host)).Name);
        var hers = Assert.Single((await host.Ask(new ListMySearches(), _ani)).Value);
        Assert.Equal(("Lumbung", false), (hers.Name, hers.Alert));
    }

    [SkippableFact]
    public async Task What_came_while_the_alert_was_off_is_no_news_and_a_name_is_taken_once()
    {
        await using var host = await fixture.NewHost();
        var id = await Save(host, _ani, "Lumbung", "lumbung", alert: false);
        Assert.Equal("search.name-taken", (await host.Send(new SaveSearch("  lumbung ", Query("x"), true), _ani)).Error!.Code);
        Assert.Null((await host.Send(new SaveSearch("Lumbung", Query("x"), false), _budi)).Error);
        await host.Store(CatalogueRecords.Published("Lumbung desa"));
        host.Clock.ForwardDays(1);
        Assert.Equal(0, await Look(host));

        Assert.Null((await host.Send(new SetSearchAlert(id, true), _ani)).Error);
        host.Clock.ForwardDays(1);
        Assert.Equal(0, await Look(host));
        await host.Store(CatalogueRecords.Published("Lumbung nagari"));
        host.Clock.ForwardDays(1);
        Assert.Equal(1, await Look(host));
        Assert.Equal("Lumbung nagari", Assert.Single(Assert.Single(await Told(host)).Innovations).Title);
    }

    [SkippableFact]
    public async Task Words_that_find_nothing_are_not_answered_with_what_sounds_like_them()
    {
        await using var host = await fixture.NewHost();
        await Save(host, _ani, "Salah ketik", "lumbnug");
        await host.Store(CatalogueRecords.Published("Lumbung desa"));
        host.Clock.ForwardDays(1);

        Assert.Equal(0, await Look(host));
    }

    [SkippableFact]
    public async Task A_write_that_fails_leaves_nothing_told_and_nothing_remembered_and_the_next_run_tells_all()
    {
        await using var host = await fixture.NewHost();
        await Save(host, _ani, "Lumbung", "lumbung");
        await Save(host, _budi, "Desa", "desa");
        await host.Store(CatalogueRecords.Published("Lumbung desa"));
        host.Clock.ForwardDays(1);

        var faults = await FailingWrites.Of(host, "innovations", "saved_searches", "outbox", "audit");

        // Two searches, two events, one audit row.
        Assert.Equal(5, await faults.TryEachWrite(() => host.Send<LookAtSearches, Result<int>>(new LookAtSearches(), Job), () => State(host)));

        Assert.Equal(["Desa", "Lumbung"], (await Told(host)).Select(told => told.Name).Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task Several_runs_at_once_tell_each_finding_once()
    {
        await using var host = await fixture.NewHost();
        await Save(host, _ani, "Lumbung", "lumbung");
        await Save(host, _budi, "Desa", "desa");
        await host.Store(CatalogueRecords.Published("Lumbung desa"));
        host.Clock.ForwardDays(1);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => host.Send<LookAtSearches, Result<int>>(new LookAtSearches(), Job)));

        Assert.Equal(["Desa", "Lumbung"], (await Told(host)).Select(told => told.Name).Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task News_lies_in_the_one_digest_of_the_day_with_the_duties_and_reaches_who_holds_no_office_too()
    {
        var world = new ValidationWorld(await fixture.NewHost());
        await using var host = world.Host;
        var chief = await world.Hold("agency", ValidationWorld.Lutra);
        var reader = Guid.CreateVersion7();
        await world.Publish("Antar Obat");
        var search = Guid.CreateVersion7();
        var news = new SavedSearchFoundV1(search, reader, "Lumbung <b>", 12, [new("123456", "Lumbung <i>desa</i>", "Kota Malang")], host.Clock.GetUtcNow(), 2);
        await world.Tell(news, news with { SearchId = Guid.CreateVersion7(), PersonId = chief, Name = "Milik kepala" });

        Assert.Equal(2, (await world.Nudge()).People);
        Assert.Equal(0, (await world.Nudge()).People);

        var (mailOfChief, mailOfReader) = (await world.MailTo(chief), await world.MailTo(reader));
        Assert.Contains("Antar Obat", mailOfChief, StringComparison.Ordinal);
        Assert.Contains("Milik kepala: 12 inovasi baru", mailOfChief, StringComparison.Ordinal);
        Assert.DoesNotContain("Lumbung <b>:", mailOfChief, StringComparison.Ordinal);
        var letter = await world.NewestMail(reader);
        Assert.Equal("12 inovasi baru di pencarian Anda", letter.Subject.Indonesian);
        Assert.Contains("/inovasi/123456", letter.Text.Indonesian, StringComparison.Ordinal);
        Assert.Contains("dan 11 lainnya", letter.Text.Indonesian, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>desa", letter.Html.Indonesian, StringComparison.Ordinal);
        Assert.DoesNotContain("Antar Obat", mailOfReader, StringComparison.Ordinal);
        Assert.Equal((1, 1), (await world.DigestsOf(chief), await world.DigestsOf(reader)));

        // The next finding waits for the next day's digest.
        await world.Tell(news with { Revision = 3 });
        Assert.Equal(0, (await world.Nudge()).People);
        host.Clock.ForwardDays(1);
        Assert.Equal(1, (await world.Nudge()).People);
        Assert.Empty(await world.Broken());
        using var secretariat = host.Client(ValidationWorld.Secretariat);
        Assert.Contains("Pengguna dengan pencarian tersimpan", await secretariat.GetStringAsync("/validasi/pengingat"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Whoever_stopped_the_mails_gets_none_for_searches_either()
    {
        var world = new ValidationWorld(await fixture.NewHost());
        await using var host = world.Host;
        var reader = Guid.CreateVersion7();
        var news = new SavedSearchFoundV1(Guid.CreateVersion7(), reader, "Lumbung", 1, [new("123456", "Lumbung desa", "Kota Malang")], host.Clock.GetUtcNow(), 2);
        await world.Tell(news);
        await world.Nudge();
        Assert.Null((await host.Send(new Jipp.Validation.Application.Unsubscribe(await world.UnsubscribeSecret(reader)), TestUser.Anonymous)).Error);
        host.Clock.ForwardDays(1);
        await world.Tell(news with { Revision = 3 });

        Assert.Equal(0, (await world.Nudge()).People);
        Assert.Equal(1, await world.DigestsOf(reader));
    }

    [SkippableFact]
    public async Task A_query_is_kept_by_the_page_and_its_address_finds_the_same_again()
    {
        await using var host = await fixture.NewHost();
        await host.Store(CatalogueRecords.Published("Lumbung pangan"), CatalogueRecords.Published("Lumbung lain", "Pemerintah Kota Malang", "35.73"));
        using var client = host.Client(_ani);
        var catalogue = await client.GetStringAsync("/inovasi?q=lumbung&provinsi=73&urut=judul&hal=1");
        var link = System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Match(catalogue, "href=\"(ruang-kerja/pencarian\\?[^\"]*)\"").Groups[1].Value);
        Assert.NotEqual("", link);

        var page = await client.GetStringAsync("/" + link);
        Assert.Contains("“lumbung”", System.Net.WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Null(
            (
                await host.Send(
                    new SaveSearch(
                        "Sulsel",
                        new("lumbung", new Dictionary<CatalogueFacet, IReadOnlyList<string>> { [CatalogueFacet.Province] = ["73"] }, CatalogueOrder.Title, 1),
                        true
                    ),
                    _ani
                )
            ).Error
        );

        var list = System.Net.WebUtility.HtmlDecode(await client.GetStringAsync("/ruang-kerja/pencarian"));
        Assert.Contains("inovasi?q=lumbung&provinsi=73&urut=judul", list, StringComparison.Ordinal);
        Assert.Equal(["500"], (await host.Db<InnovationsDbContext, List<SavedSearch>>(db => db.SavedSearches.AsNoTracking().ToListAsync())).Single().Known.Select(nri => nri[..3]));
    }

    private static SearchCatalogue Query(string text) => new(text, new Dictionary<CatalogueFacet, IReadOnlyList<string>>(), CatalogueOrder.Relevance, 1);

    private static async Task<Guid> Save(JippHost host, TestUser person, string name, string text, bool alert = true)
    {
        var saved = await host.Send(new SaveSearch(name, Query(text), alert), person);
        Assert.Null(saved.Error);
        return saved.Value;
    }

    private static async Task<string> State(JippHost host) =>
        string.Join('\n', [$"{(await Told(host)).Count}", .. await host.Sql("innovations", """SELECT "Name" || "Version" || "Known" FROM saved_searches ORDER BY "Name" """)]);

    private static async Task<int> Look(JippHost host) => (await host.Send<LookAtSearches, Result<int>>(new LookAtSearches(), Job)).Value;

    private static async Task<List<SavedSearchFoundV1>> Told(JippHost host) =>
        [.. (await host.Events("saved-search-found")).Select(payload => JsonSerializer.Deserialize<SavedSearchFoundV1>(payload, JsonSerializerOptions.Web)!)];
}

public sealed class SavedSearchesOnSqlite(SqliteHostWithReference host) : SavedSearchTests(host), IClassFixture<SqliteHostWithReference>;

public sealed class SavedSearchesOnPostgres(PostgresHostWithReference host) : SavedSearchTests(host), IClassFixture<PostgresHostWithReference>;
