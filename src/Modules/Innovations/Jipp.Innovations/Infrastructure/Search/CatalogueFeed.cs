using System.Runtime.CompilerServices;
using Jipp.Innovations.Application;
using Jipp.Innovations.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.Innovations.Infrastructure.Search;

/// <summary>Reads changes and records from the module's database, in a scope of its own each time.</summary>
internal sealed class CatalogueFeed(IServiceScopeFactory scopes) : ICatalogueFeed
{
    private const int Batch = 500;

    /// <summary>What words find beside the fields that the document carries itself. No personal data.</summary>
    private static readonly HashSet<InnovationField> Searched =
    [
        .. Fields.Narrative.Where(field => field != InnovationField.Summary),
        InnovationField.Category,
        InnovationField.Stage,
        InnovationField.Form,
        InnovationField.Kind,
        InnovationField.Function,
    ];

    public async Task<IReadOnlyList<SeenChange>> ChangesAfter(long sequence, int atMost, CancellationToken ct) =>
        await Ask(async db =>
            await db
                .CatalogueChanges.AsNoTracking()
                .Where(change => change.Sequence > sequence)
                .OrderBy(change => change.Sequence)
                .Take(atMost)
                .Select(change => new SeenChange(change.Sequence, change.InnovationId))
                .ToListAsync(ct)
        );

    public Task<long> LastSequence(CancellationToken ct) => Ask(async db => await db.CatalogueChanges.MaxAsync(change => (long?)change.Sequence, ct) ?? 0);

    public Task<int> GraceDays(CancellationToken ct) =>
        Ask(async db => await db.ConfirmationPolicies.Select(policy => (int?)policy.GraceDays).SingleOrDefaultAsync(ct) ?? ConfirmationPolicy.UsualGraceDays);

    public Task<IReadOnlyList<CatalogueDocument>> Load(IReadOnlyCollection<InnovationId> ids, CancellationToken ct) => Ask(db => Load(db, [.. ids], ct));

    public async IAsyncEnumerable<IReadOnlyList<CatalogueDocument>> LoadAll([EnumeratorCancellation] CancellationToken ct)
    {
        var ids = await Ask(db => Public(db).Select(innovation => innovation.Id).ToListAsync(ct));
        foreach (var batch in ids.Chunk(Batch))
        {
            yield return await Ask(db => Load(db, [.. batch], ct));
        }
    }

    private static IQueryable<Innovation> Public(InnovationsDbContext db) =>
        db.Innovations.AsNoTracking().Where(innovation => innovation.State == InnovationState.Published || innovation.State == InnovationState.Retired);

    private static async Task<IReadOnlyList<CatalogueDocument>> Load(InnovationsDbContext db, List<InnovationId> ids, CancellationToken ct)
    {
        var records = await Public(db)
            .Where(innovation => ids.Contains(innovation.Id))
            .Select(innovation => new
            {
                innovation.Id,
                innovation.Nri,
                innovation.Slug,
                innovation.Title,
                innovation.Acronym,
                innovation.AgencyCode,
                innovation.AgencyName,
                innovation.Unit,
                innovation.ProvinceCode,
                innovation.SourceYear,
                innovation.Awards,
                innovation.Group,
                innovation.Category,
                innovation.Sdgs,
                innovation.Summary,
                innovation.Provenance,
                innovation.State,
                innovation.PublishedAt,
                innovation.CreatedAt,
                innovation.BroughtSources,
                Sources = innovation.Sources.Select(source => source.System).ToList(),
            })
            .ToListAsync(ct);
        var codes = records.Select(record => record.AgencyCode).Concat(records.Select(record => record.ProvinceCode)).OfType<string>().Distinct().ToList();
        var agencies = await db.Agencies.AsNoTracking().Where(agency => codes.Contains(agency.Code)).ToDictionaryAsync(agency => agency.Code, ct);
        var running = await db.RunningStates.AsNoTracking().Where(state => ids.Contains(state.InnovationId)).ToDictionaryAsync(state => state.InnovationId, ct);
        var brought = records
            .SelectMany(record => record.BroughtSources.Select(source => (source.Home, Root: record.Id)))
            .Distinct()
            .ToDictionary(one => one.Home, one => one.Root);
        List<InnovationId> titled = [.. ids, .. brought.Keys];
        var titles = (await db.Titles.AsNoTracking().Where(title => !title.Withdrawn && titled.Contains(title.InnovationId)).ToListAsync(ct))
            .DistinctBy(title => (brought.GetValueOrDefault(title.InnovationId, title.InnovationId), title.Year, title.Title))
            .ToLookup(title => brought.GetValueOrDefault(title.InnovationId, title.InnovationId));
        return
        [
            .. records.Select(record => new CatalogueDocument
            {
                Id = record.Id.Value,
                Nri = record.Nri ?? "",
                Slug = record.Slug,
                Title = record.Title,
                Acronym = record.Acronym,
                AgencyCode = record.AgencyCode,
                AgencyName = record.AgencyName,
                AgencyKind = record.AgencyCode is { } code ? agencies.GetValueOrDefault(code)?.Kind : null,
                Unit = record.Unit,
                ProvinceCode = record.ProvinceCode,
                ProvinceName = record.ProvinceCode is { } province ? agencies.GetValueOrDefault(province)?.RegionName : null,
                SourceYear = record.SourceYear,
                Sources = [.. record.Sources, .. record.BroughtSources.Select(source => source.System)],
                Titles =
                [
                    .. titles[record.Id]
                        .OrderByDescending(title => title.Year)
                        .ThenBy(title => title.Title, StringComparer.Ordinal)
                        .Select(title => new GrantedTitle(title.Year, title.Title, title.Level)),
                ],
                Awards = [.. record.Awards.Select(award => award.Text)],
                Group = record.Group,
                Category = record.Category,
                Sdgs = record.Sdgs,
                Missing = [.. Completeness.Missing(record.Unit, record.Provenance).Select(field => field.ToString())],
                Summary = record.Summary,
                FurtherTexts = [.. record.Provenance.Where(said => said.Stands && Searched.Contains(said.Field)).Select(said => said.Value)],
                PublishedAt = record.PublishedAt ?? record.CreatedAt,
                Retired = record.State == InnovationState.Retired,
                DueOn = running.GetValueOrDefault(record.Id)?.DueOn,
                Answer = running.GetValueOrDefault(record.Id)?.LastAnswer,
            }),
        ];
    }

    private async Task<T> Ask<T>(Func<InnovationsDbContext, Task<T>> query)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<InnovationsDbContext>());
    }
}
