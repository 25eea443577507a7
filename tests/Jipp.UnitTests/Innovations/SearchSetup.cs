using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.Innovations.Application;
using Jipp.Innovations.Domain;
using Jipp.Innovations.Infrastructure.Search;
using Jipp.Testing.Search;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Jipp.UnitTests.Innovations;

/// <summary>An index in a folder of its own over a feed in memory.</summary>
internal sealed class SearchSetup : IDisposable
{
    private readonly CommitSignal _commits = new();
    private CatalogueIndex _index;

    public SearchSetup(params IEnumerable<CatalogueDocument> records)
    {
        Feed.Put(records);
        _index = Open();
    }

    public MemoryFeed Feed { get; } = new();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 3, 0, 0, TimeSpan.Zero));

    public string Folder { get; } = Directory.CreateTempSubdirectory("jipp-search-").FullName;

    public string Files => Path.Combine(Folder, "index");

    public CatalogueIndex Index => _index;

    /// <summary>As after a commit in this process.</summary>
    public void Committed() => _commits.Raise();

    public Task<CatalogueHits> Find(
        string? text,
        CatalogueOrder order = CatalogueOrder.Relevance,
        int skip = 0,
        int take = 1000,
        params (CatalogueFacet Facet, string Value)[] chosen
    ) =>
        _index.Search(
            new CatalogueSearch
            {
                Text = text,
                Order = order,
                Skip = skip,
                Take = take,
                Now = Clock.GetUtcNow(),
                Chosen = chosen.GroupBy(one => one.Facet).ToDictionary(group => group.Key, IReadOnlySet<string> (group) => group.Select(one => one.Value).ToHashSet()),
            },
            CancellationToken.None
        );

    public async Task<IReadOnlyList<string>> Titles(string? text) => [.. (await Find(text)).Hits.Select(hit => hit.Document.Title)];

    /// <summary>Ends this index as a stop of the host does, and opens the same files again.</summary>
    public void Restart()
    {
        _index.Dispose();
        _index = Open();
    }

    /// <summary>Opens the files again as they lie there, what was not saved being lost.</summary>
    public void RestartAfterKill()
    {
        var copy = Directory.CreateTempSubdirectory("jipp-killed-").FullName;
        foreach (var file in Directory.EnumerateFiles(Files))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        _index.Dispose();
        Directory.Delete(Files, recursive: true);
        Directory.Move(copy, Files);
        _index = Open();
    }

    public void Dispose()
    {
        _index.Dispose();
        _commits.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private CatalogueIndex Open() => new(new DatabaseSettings(DatabaseProvider.Sqlite, Folder, ""), Feed, _commits, Clock, NullLogger<CatalogueIndex>.Instance);
}

internal static class Records
{
    private static int _number = 100_000;

    public static CatalogueDocument Of(string title, string agency = "Pemerintah Kabupaten Contoh") =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Nri = Interlocked.Increment(ref _number).ToString(System.Globalization.CultureInfo.InvariantCulture),
            Slug = "x",
            Title = title,
            AgencyName = agency,
            AgencyKind = "kabupaten",
            ProvinceCode = "73",
            ProvinceName = "Sulawesi Selatan",
            SourceYear = 2021,
            Sources = ["panrb-kipp"],
            PublishedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
        };

    public static CatalogueDocument Stopped(this CatalogueDocument record) =>
        record with
        {
            Answer = new Answer(Answer.Stopped, new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero), "Dinas", new DateOnly(2025, 12, 1)),
        };

    public static CatalogueDocument Confirmed(this CatalogueDocument record, int day = 1) =>
        record with
        {
            Answer = new Answer("lancar", new DateTimeOffset(2026, 2, day, 0, 0, 0, TimeSpan.Zero), "Dinas", null),
            DueOn = new DateOnly(2027, 2, day),
        };
}
