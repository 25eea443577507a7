using System.Linq.Expressions;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Application.Linking;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application;

/// <summary>Everything that the public may know of one record, by its number. Retired records stay readable; merged ones lead to the survivor.</summary>
[Permission(Permission.Public)]
internal sealed record ShowInnovation(string Nri) : IQuery<Result<ShownInnovation>>;

/// <summary>The record under the number, or the one that it was merged into.</summary>
internal sealed record ShownInnovation(InnovationRow Record, string? AgencyKind, string? ProvinceName, Badge Badge, DateOnly? DueOn, string? StopReason)
{
    /// <summary>Instant of the last answer to the question whether it still runs; null when there is none.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>Days past due after which it counts as unconfirmed.</summary>
    public required int GraceDays { get; init; }

    /// <summary>Last day before it counts as unconfirmed; null when nothing is asked.</summary>
    public DateOnly? GraceEndsOn => DueOn?.AddDays(GraceDays);

    /// <summary>True when the number asked for is that of a merged record; everything here is then of the one it lives on in.</summary>
    public bool Moved { get; init; }

    /// <summary>Records that were merged into this one, by number.</summary>
    public IReadOnlyList<BroughtRecord> Brought { get; init; } = [];

    /// <summary>Whether whoever asks may take merges back.</summary>
    public bool MayUnmerge { get; init; }

    /// <summary>Whether whoever asks may change the record.</summary>
    public bool MayEdit { get; init; }

    /// <summary>Records that may be replicas of this one or it of them; empty for who may not look at such pairs.</summary>
    public IReadOnlyList<ProposedReplica> Replicas { get; init; } = [];

    public IReadOnlyList<GrantedTitle> Titles { get; init; } = [];

    /// <summary>Others like it, best first; empty for a record that moved.</summary>
    public IReadOnlyList<CatalogueCard> Similar { get; init; } = [];

    /// <summary>Fields that the page has a place for and nobody filled, in the order of the page.</summary>
    public IReadOnlyList<InnovationField> Missing { get; init; } = [];
}

/// <summary>A record that lives on in another one.</summary>
internal sealed record BroughtRecord(InnovationId Id, string Nri, string Title, string Source);

/// <summary>The record's own fields.</summary>
internal sealed record InnovationRow
{
    public required InnovationId Id { get; init; }
    public required string Nri { get; init; }
    public required string Slug { get; init; }
    public required string Title { get; init; }
    public required string? Acronym { get; init; }
    public required string? AgencyCode { get; init; }
    public required string AgencyName { get; init; }
    public required string AgencyText { get; init; }
    public required string? Unit { get; init; }
    public required string? ProvinceCode { get; init; }
    public required int? SourceYear { get; init; }
    public required int? InitiatedYear { get; init; }
    public required int? ImplementedYear { get; init; }
    public required string? Group { get; init; }
    public required string? Category { get; init; }
    public required string? Form { get; init; }
    public required string? Kind { get; init; }
    public required string? Stage { get; init; }
    public required string? Initiator { get; init; }
    public required string? Function { get; init; }
    public required IReadOnlyList<int> Sdgs { get; init; }
    public required double? Latitude { get; init; }
    public required double? Longitude { get; init; }
    public required string? Summary { get; init; }
    public required string? SustainabilityClaim { get; init; }
    public required IReadOnlyList<QuotedAward> Awards { get; init; }
    public required IReadOnlyList<SourceKey> Sources { get; init; }

    /// <summary>Sources of records that were merged into this one.</summary>
    public required IReadOnlyList<BroughtSource> BroughtSources { get; init; }

    /// <summary>Every statement; personal data only as far as the agency shows it.</summary>
    public required IReadOnlyList<FieldProvenance> Provenance { get; init; }
    public required InnovationState State { get; init; }
    public required string? RetiredReason { get; init; }
    public required DateTimeOffset? RetiredAt { get; init; }
    public required InnovationId? MergedInto { get; init; }
    public required DateTimeOffset? PublishedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>What the record shows of a field; null while nobody says anything.</summary>
    public string? Says(InnovationField field) => Provenance.FirstOrDefault(said => said.Field == field && said.Stands)?.Value;

    public InnovationRow ForThePublic()
    {
        var named = Says(InnovationField.InnovatorsShown) == Fields.Yes;
        return this with { Provenance = [.. Provenance.Where(said => !Fields.IsPersonal(said.Field) || (named && said.Field == InnovationField.Innovators && said.Stands))] };
    }
}

internal sealed class ShowInnovationHandler(
    IReadRepository<Innovation> innovations,
    IReadRepository<RunningState> running,
    IReadRepository<InnovationTitle> titles,
    IReadRepository<ConfirmationPolicy> policies,
    IReadRepository<DirectoryAgency> agencies,
    ProposedReplicas replicas,
    LinkReach reach,
    ICatalogueIndex index,
    ICurrentUser user,
    TimeProvider clock
) : IQueryHandler<ShowInnovation, Result<ShownInnovation>>
{
    private const int Similar = 4;

    /// <summary>Merges of merged records are rare and short; a circle would be a fault in the data and must not hang a reader.</summary>
    private const int LongestChain = 8;

    public async Task<Result<ShownInnovation>> Handle(ShowInnovation query, CancellationToken ct)
    {
        var record = await innovations.Find(new PublicRecord(query.Nri), ct);
        var moved = false;
        for (var step = 0; step < LongestChain && record is { State: InnovationState.Merged, MergedInto: { } survivor }; step++)
        {
            record = await innovations.Find(new PublicRecord(survivor), ct);
            moved = true;
        }

        if (record is null or { State: InnovationState.Merged })
        {
            return Error.NotFound("innovation.unknown", "Tidak ada inovasi dengan NRI {0}. Periksa nomornya, atau cari judulnya di katalog.", query.Nri);
        }

        var now = clock.GetUtcNow();
        var state = await running.Find(new OfInnovation<RunningState>(row => row.InnovationId == record.Id), ct);
        var graceDays = (await policies.Find(new OfInnovation<ConfirmationPolicy>(policy => policy.Id == ConfirmationPolicy.OnlyId), ct) ?? new ConfirmationPolicy()).GraceDays;
        var badge = Badge.Of(state?.DueOn, state?.LastAnswer, now, graceDays);
        List<InnovationId> all = [record.Id, .. record.BroughtSources.Select(source => source.Home).Distinct()];
        var links = user.Can(Permissions.Link) && await reach.Covers(all, ct);
        var granted = await titles.List(new OfInnovation<InnovationTitle>(row => all.Contains(row.InnovationId) && !row.Withdrawn), ct);
        var agency = record.AgencyCode is { } code ? await agencies.Find(new OfInnovation<DirectoryAgency>(row => row.Code == code), ct) : null;
        var province = record.ProvinceCode is { } region ? await agencies.Find(new OfInnovation<DirectoryAgency>(row => row.Code == region), ct) : null;
        return new ShownInnovation(record.ForThePublic(), agency?.Kind, province?.RegionName, badge, state?.DueOn, state?.StopReason)
        {
            AnsweredAt = state?.LastAnswer?.At,
            GraceDays = graceDays,
            Moved = moved,
            Brought = record.BroughtSources.Count == 0 ? [] : await innovations.List(new LivingIn(record.Id), ct),
            MayUnmerge = links,
            Replicas = moved || !links ? [] : await replicas.Of(all, await reach.Area(ct), ct),
            MayEdit = user.Can(Permissions.Edit) && user.MayChange(record.AgencyCode, record.Unit),
            Titles =
            [
                .. granted
                    .DistinctBy(title => (title.Year, title.Title))
                    .OrderByDescending(title => title.Year)
                    .ThenBy(title => title.Title, StringComparer.Ordinal)
                    .Select(title => new GrantedTitle(title.Year, title.Title, title.Level)),
            ],
            Similar = moved ? [] : [.. (await index.Similar(record.Id.Value, Similar, now, ct)).Select(other => CatalogueCard.Of(other, now, graceDays))],
            Missing = [.. Completeness.Missing(record.Unit, record.Provenance)],
        };
    }

    /// <summary>Not a draft: published, retired or merged.</summary>
    private sealed class PublicRecord : Specification<Innovation, InnovationRow>
    {
        public PublicRecord(string nri)
            : this(innovation => innovation.Nri == nri) { }

        public PublicRecord(InnovationId id)
            : this(innovation => innovation.Id == id) { }

        private PublicRecord(Expression<Func<Innovation, bool>> which) =>
            Query
                .Select(innovation => new InnovationRow
                {
                    Id = innovation.Id,
                    Nri = innovation.Nri!,
                    Slug = innovation.Slug,
                    Title = innovation.Title,
                    Acronym = innovation.Acronym,
                    AgencyCode = innovation.AgencyCode,
                    AgencyName = innovation.AgencyName,
                    AgencyText = innovation.AgencyText,
                    Unit = innovation.Unit,
                    ProvinceCode = innovation.ProvinceCode,
                    SourceYear = innovation.SourceYear,
                    InitiatedYear = innovation.InitiatedYear,
                    ImplementedYear = innovation.ImplementedYear,
                    Group = innovation.Group,
                    Category = innovation.Category,
                    Form = innovation.Form,
                    Kind = innovation.Kind,
                    Stage = innovation.Stage,
                    Initiator = innovation.Initiator,
                    Function = innovation.Function,
                    Sdgs = innovation.Sdgs,
                    Latitude = innovation.Latitude,
                    Longitude = innovation.Longitude,
                    Summary = innovation.Summary,
                    SustainabilityClaim = innovation.SustainabilityClaim,
                    Awards = innovation.Awards,
                    Sources = innovation.Sources.ToList(),
                    BroughtSources = innovation.BroughtSources,
                    Provenance = innovation.Provenance,
                    State = innovation.State,
                    RetiredReason = innovation.RetiredReason,
                    RetiredAt = innovation.RetiredAt,
                    MergedInto = innovation.MergedInto,
                    PublishedAt = innovation.PublishedAt,
                    UpdatedAt = innovation.UpdatedAt,
                })
                .Where(which)
                .Where(innovation => innovation.State != InnovationState.Draft && innovation.State != InnovationState.InReview)
                .AsNoTracking();
    }

    private sealed class LivingIn : Specification<Innovation, BroughtRecord>
    {
        public LivingIn(InnovationId root)
        {
            InnovationId? survivor = root;
            Query.Select(innovation => new BroughtRecord(innovation.Id, innovation.Nri!, innovation.Title, innovation.SourceSystem));
            Query.Where(innovation => innovation.MergedInto == survivor).OrderBy(innovation => innovation.Nri).AsNoTracking();
        }
    }

    /// <summary>Rows that belong to one record, as they are.</summary>
    private sealed class OfInnovation<T> : Specification<T, T>
    {
        public OfInnovation(Expression<Func<T, bool>> which) => Query.Select(row => row).Where(which).AsNoTracking();
    }
}
