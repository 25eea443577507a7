using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.Competitions.Contracts;
using Jipp.Innovations.Application;
using Jipp.Innovations.Domain;
using Jipp.Innovations.Infrastructure.Search;
using Jipp.Validation.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Jipp.IntegrationTests.Innovations;

public abstract class CatalogueSearchTests(HostFixture fixture)
{
    [SkippableFact]
    public async Task A_published_record_is_found_at_once_and_a_draft_is_not()
    {
        var host = fixture.Host;
        await host.Store(CatalogueRecords.Published("Perahu pustaka kepulauan"), CatalogueRecords.Draft("Perahu pustaka rawa"));

        Assert.Equal(["Perahu pustaka kepulauan"], await Titles(host, "perahu pustaka"));
    }

    [SkippableFact]
    public async Task An_edit_is_found_by_its_new_words_and_no_more_by_the_old_ones()
    {
        var host = fixture.Host;
        var record = CatalogueRecords.Published("Kincir tambak");
        await host.Store(record);
        Assert.Equal(["Kincir tambak"], await Titles(host, "kincir"));

        await host.Change(
            record,
            stored =>
            {
                stored.TakeOver(
                    new SourceRecord(Origin.ByPerson(host.Clock.GetUtcNow()), new Dictionary<InnovationField, string?> { [InnovationField.Title] = "Turbin tambak" }),
                    new AgencyResolution("73.22", "Pemerintah Kabupaten Luwu Utara", null, "73")
                );
                return Result.Success();
            }
        );

        Assert.Equal(["Turbin tambak"], await Titles(host, "turbin"));
        Assert.Empty(await Titles(host, "\"kincir tambak\""));
    }

    [SkippableFact]
    public async Task A_retired_record_leaves_the_list_and_comes_only_when_asked_for()
    {
        var host = fixture.Host;
        var record = CatalogueRecords.Published("Gerobak literasi");
        await host.Store(record, CatalogueRecords.Published("Gerobak kopi literasi"));

        await host.Change(record, stored => stored.Retire("ganda", host.Clock.GetUtcNow()));

        Assert.Equal(["Gerobak kopi literasi"], await Titles(host, "gerobak literasi"));
        Assert.Equal(["Gerobak literasi"], await Titles(host, "gerobak literasi", states: [CatalogueStates.Retired]));
    }

    [SkippableFact]
    public async Task A_merged_record_is_found_no_more()
    {
        var host = fixture.Host;
        var (survivor, other) = (CatalogueRecords.Published("Ambulans laut"), CatalogueRecords.Published("Ambulans laut nelayan"));
        await host.Store(survivor, other);

        await host.Change(other, stored => stored.MergeInto(survivor, host.Clock.GetUtcNow()));

        Assert.Equal(["Ambulans laut"], await Titles(host, "ambulans laut"));
    }

    [SkippableFact]
    public async Task Titles_and_answers_of_other_modules_change_what_the_facets_say()
    {
        var host = fixture.Host;
        var record = CatalogueRecords.Published("Klinik terapung sungai");
        await host.Store(record);
        await host.Drain();
        var titleId = Guid.CreateVersion7();

        await host.Publish("competitions", new TitleGrantedV1(titleId, record.Id.Value, 2019, "Top 45", "commended", null, null, 1));
        await host.Publish("validation", new InnovationConfirmedV1(record.Id.Value, "berkembang", host.Clock.GetUtcNow(), "Dinas Kesehatan", Today(host).AddDays(180), 1));
        await host.Drain();

        var page = await Search(host, "klinik terapung");
        Assert.Equal(1, page.Facets[CatalogueFacet.Title]["Top 45"]);
        Assert.Equal([CatalogueStates.Confirmed], page.Facets[CatalogueFacet.State].Keys);
        Assert.Equal("berkembang", Assert.Single(page.Cards).State.Answer);

        await host.Publish("competitions", new TitleWithdrawnV1(titleId, record.Id.Value, 2019, "Top 45", "keliru", 2));
        await host.Publish("validation", new InnovationStoppedV1(record.Id.Value, Today(host), "anggaran", host.Clock.GetUtcNow(), "Dinas Kesehatan", 2));
        await host.Drain();

        page = await Search(host, "klinik terapung");
        Assert.Empty(page.Facets[CatalogueFacet.Title]);
        Assert.Equal([CatalogueStates.Stopped], page.Facets[CatalogueFacet.State].Keys);
    }

    [SkippableFact]
    public async Task An_index_that_is_rebuilt_holds_the_same_as_one_that_followed()
    {
        var host = fixture.Host;
        await host.Store(Enumerable.Range(1, 30).Select(i => CatalogueRecords.Published($"Kebun percontohan {i}")));
        var followed = await All(host.Services.GetRequiredService<ICatalogueIndex>(), host);

        var folder = Directory.CreateTempSubdirectory("jipp-rebuilt-").FullName;
        using (var signal = new CommitSignal())
        using (
            var rebuilt = new CatalogueIndex(
                new DatabaseSettings(host.Provider, folder, host.ConnectionString),
                host.Services.GetRequiredService<ICatalogueFeed>(),
                signal,
                host.Clock,
                NullLogger<CatalogueIndex>.Instance
            )
        )
        {
            Assert.Equal(followed, await All(rebuilt, host));
        }

        Directory.Delete(folder, recursive: true);
        Assert.NotEmpty(followed);
    }

    [SkippableFact]
    public async Task What_is_out_of_range_is_refused()
    {
        var host = fixture.Host;

        var refused = await host.Ask(new SearchCatalogue(new string('a', 201), InState("apa"), CatalogueOrder.Relevance, 0));

        Assert.Equal(ErrorKind.Invalid, refused.Error?.Kind);
        Assert.Equal(3, refused.Error!.Fields.Count);
    }

    private static Dictionary<CatalogueFacet, IReadOnlyList<string>> InState(params string[] states) => new() { [CatalogueFacet.State] = states };

    private static DateOnly Today(JippHost host) => DateOnly.FromDateTime(host.Clock.GetUtcNow().DateTime);

    private static async Task<CatalogueResult> Search(JippHost host, string text, string[]? states = null) =>
        (await host.Ask(new SearchCatalogue(text, InState(states ?? []), CatalogueOrder.Title, 1))).Value;

    private static async Task<IReadOnlyList<string>> Titles(JippHost host, string text, string[]? states = null) =>
        await Search(host, text, states) is { SearchedInstead: null, SomeWordsOnly: false } page ? [.. page.Cards.Select(card => card.Title)] : [];

    private static async Task<IReadOnlyList<string>> All(ICatalogueIndex index, JippHost host) =>
        [
            .. (
                await index.Search(
                    new CatalogueSearch
                    {
                        Now = host.Clock.GetUtcNow(),
                        Take = 1000,
                        Order = CatalogueOrder.Title,
                    },
                    CancellationToken.None
                )
            ).Hits.Select(hit => System.Text.Json.JsonSerializer.Serialize(hit.Document)),
        ];
}

public sealed class CatalogueSearchOnSqlite(SqliteHostWithReference host) : CatalogueSearchTests(host), IClassFixture<SqliteHostWithReference>;

public sealed class CatalogueSearchOnPostgres(PostgresHostWithReference host) : CatalogueSearchTests(host), IClassFixture<PostgresHostWithReference>;
