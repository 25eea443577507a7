using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.Innovations.Application.Linking;
using Jipp.Innovations.Domain;
using Jipp.Innovations.Infrastructure;
using Jipp.Innovations.Infrastructure.Linking;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.IntegrationTests.Innovations;

/// <summary>What the tests of merging and linkage have in common.</summary>
internal static class Linking
{
    /// <summary>Links what imports brought and takes steps of runs; the workers of test hosts are off.</summary>
    public static Task WorkOffLinkage(this JippHost host) => host.Services.GetRequiredService<LinkageWorker>().WorkOff(CancellationToken.None);

    /// <summary>Takes the step of a run alone, whatever imports wait.</summary>
    public static async Task WorkOffRelink(this JippHost host) =>
        Assert.NotNull(await host.Services.GetRequiredService<LinkageWorker>().Relink(LinkageWorker.Actor, CancellationToken.None));

    public static Task<Result<LinkedImports>> SendAsLinkage(this IServiceProvider services, LinkImports command) =>
        services.SendAsSystem<LinkImports, Result<LinkedImports>>(LinkageWorker.Actor, command, CancellationToken.None);

    public static Task<LinkageRun> Run(this JippHost host) =>
        host.Db<InnovationsDbContext, LinkageRun>(db =>
            db.LinkageRuns.AsNoTracking().Where(run => run.Scope == LinkageScope.Whole).OrderByDescending(run => run.RequestedAt).FirstAsync()
        );

    public static Task<Innovation> Again(this JippHost host, Innovation record) =>
        host.Db<InnovationsDbContext, Innovation>(db => db.Innovations.AsNoTracking().SingleAsync(one => one.Id == record.Id));

    /// <summary>The pair in the queue.</summary>
    public static async Task<Guid> Pair(this JippHost host, Innovation one, Innovation other)
    {
        var id = PairId.Of(one.Id, other.Id);
        Assert.True(
            await host.Db<InnovationsDbContext, bool>(db => db.LinkagePairs.AnyAsync(pair => pair.Id == id && pair.Kind == PairKind.Review)),
            "The pair is not in the queue."
        );
        return id.Value;
    }

    /// <summary>Two records of one recognised agency that wait for a person.</summary>
    public static async Task<(InnovationId, InnovationId)> FirstOfTheQueue(this JippHost host, Func<Innovation, bool>? which = null)
    {
        var records = (await host.Catalogue()).ToDictionary(record => record.Id);
        var pairs = await host.Db<InnovationsDbContext, List<LinkagePair>>(db => db.LinkagePairs.AsNoTracking().Where(pair => pair.Kind == PairKind.Review).ToListAsync());
        var pair = pairs
            .OrderBy(pair => records[pair.One].Nri, StringComparer.Ordinal)
            .First(pair =>
                records[pair.One] is { State: InnovationState.Published } one
                && records[pair.Other] is { State: InnovationState.Published } other
                && one.AgencyCode == other.AgencyCode
                && (which?.Invoke(one) != false || which(other))
            );
        return (pair.One, pair.Other);
    }

    /// <summary>Puts every pair of records into the queue.</summary>
    public static Task Put(this JippHost host, IReadOnlyList<Innovation> records) =>
        host.Db<InnovationsDbContext, int>(async db =>
        {
            var ids = records.Select(record => record.Id).ToList();
            var known = await db.LinkagePairs.Select(pair => pair.Id).ToListAsync();
            var pairs = from one in ids from other in ids where PairId.InOrder(one, other) == (one, other) && one != other select (One: one, Other: other);
            db.LinkagePairs.AddRange(
                pairs
                    .Where(pair => !known.Contains(PairId.Of(pair.One, pair.Other)))
                    .Select(pair => new LinkagePair
                    {
                        Id = PairId.Of(pair.One, pair.Other),
                        One = pair.One,
                        Other = pair.Other,
                        Kind = PairKind.Review,
                        Probability = 0.5,
                        Reasons = [],
                        RunId = TypedId.New<LinkageRunId>(),
                        FoundAt = host.Clock.GetUtcNow(),
                    })
            );
            return await db.SaveChangesAsync();
        });

    public static string True(this JippHost host) => host.Provider == DatabaseProvider.Sqlite ? "1" : "TRUE";

    /// <summary>An id as the database's SQL writes it.</summary>
    public static string Literal(this JippHost host, Guid id) => host.Provider == DatabaseProvider.Sqlite ? $"'{id.ToString().ToUpperInvariant()}'" : $"'{id}'";

    /// <summary>What must be as before once a merge was taken back: records, open duties, standing titles, counted copies.</summary>
    public static async Task<Stored> State(this JippHost host) =>
        new(
            [
                .. (await host.Catalogue())
                    .Select(record =>
                        $"{record.Nri} {record.State} {record.MergedInto} {record.Title} {record.Unit} {record.Category} {string.Join('|', record.Provenance)} {record.BroughtSources.Count}"
                    )
                    .Order(StringComparer.Ordinal),
            ],
            [
                .. (await host.Sql("validation", """SELECT CAST("InnovationId" AS TEXT) || ' ' || CAST("DueOn" AS TEXT) FROM duties WHERE "State" = 'Open'""")).Order(
                    StringComparer.Ordinal
                ),
            ],
            [.. (await host.Sql("competitions", """SELECT CAST("InnovationId" AS TEXT) || ' ' || "Name" FROM titles WHERE "State" = 'Granted'""")).Order(StringComparer.Ordinal)],
            [.. (await host.Sql("hubs", $"""SELECT CAST("Id" AS TEXT) FROM innovation_copies WHERE "IsPublished" = {host.True()}""")).Order(StringComparer.Ordinal)]
        );

    internal sealed record Stored(IReadOnlyList<string> Records, IReadOnlyList<string> Duties, IReadOnlyList<string> Titles, IReadOnlyList<string> Copies)
    {
        public bool Equals(Stored? other) =>
            other is not null
            && Records.SequenceEqual(other.Records)
            && Duties.SequenceEqual(other.Duties)
            && Titles.SequenceEqual(other.Titles)
            && Copies.SequenceEqual(other.Copies);

        public override int GetHashCode() => Records.Count;

        public override string ToString() => string.Join('\n', [.. Records, .. Duties, .. Titles, .. Copies]);
    }
}
