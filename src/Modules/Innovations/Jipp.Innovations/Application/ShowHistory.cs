using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application;

/// <summary>How a record came to be what it is, field by field, and any older version of it. Of a merged record its own history.</summary>
/// <param name="Version">The version to be read; null for the list alone.</param>
[Permission(Permission.Public)]
internal sealed record ShowHistory(string Nri, int? Version = null, int Page = 1) : IQuery<Result<RecordHistory>>;

internal sealed class ShowHistoryValidator : AbstractValidator<ShowHistory>
{
    public ShowHistoryValidator()
    {
        RuleFor(query => query.Nri).NotEmpty();
        RuleFor(query => query.Page).InclusiveBetween(1, 100_000);
    }
}

/// <param name="Survivor">The record that this one lives on in; null while it is its own.</param>
/// <param name="Steps">A page of it, newest first.</param>
/// <param name="TellsWho">Whether <see cref="HistoryStep.By"/> is given: to those who may change the record.</param>
/// <param name="Complete">False for a record that is older than the keeping of histories.</param>
/// <param name="Since">When the history begins; null while nothing is recorded.</param>
/// <param name="Old">The version asked for.</param>
internal sealed record RecordHistory(
    string Nri,
    string Slug,
    string Title,
    string? ProvinceCode,
    NumberedRecord? Survivor,
    IReadOnlyList<HistoryStep> Steps,
    int Pages,
    bool TellsWho,
    bool Complete,
    DateTimeOffset? Since,
    OldVersion? Old
);

internal sealed record NumberedRecord(InnovationId Id, string Nri, string Title);

/// <param name="By">Null to those who may not know.</param>
internal sealed record HistoryStep(
    int Number,
    DateTimeOffset At,
    RevisionKind Kind,
    string? By,
    string? Reason,
    RevisionSource? Source,
    IReadOnlyList<NumberedRecord> Others,
    IReadOnlyList<FieldChange> Changes
);

/// <summary>What a record showed after one save.</summary>
internal sealed record OldVersion(HistoryStep Step, InnovationState State, IReadOnlyList<OldField> Fields);

/// <param name="Then">Null where the record said nothing then.</param>
/// <param name="Now">Null where it says nothing now.</param>
internal sealed record OldField(InnovationField Field, string? Then, string? Now);

internal sealed class ShowHistoryHandler(IReadRepository<Innovation> innovations, IReadRepository<Revision> revisions, ICurrentUser user)
    : IQueryHandler<ShowHistory, Result<RecordHistory>>
{
    private const int PerPage = 25;

    public async Task<Result<RecordHistory>> Handle(ShowHistory query, CancellationToken ct)
    {
        if (await innovations.Find(new Present(query.Nri), ct) is not { } record)
        {
            return Error.NotFound("innovation.unknown", "Tidak ada inovasi dengan NRI {0}. Periksa nomornya, atau cari judulnya di katalog.", query.Nri);
        }

        var all = await revisions.List(new HistoryOf(record.Id), ct);
        List<InnovationId> ids = [.. all.SelectMany(revision => revision.Others), .. record.MergedInto is { } root ? [root] : Array.Empty<InnovationId>()];
        var names = ids.Count == 0 ? [] : (await innovations.List(new Numbered([.. ids.Distinct()]), ct)).ToDictionary(other => other.Id);
        var knows = user.Can(Permissions.Edit) && user.MayChange(record.Content.AgencyCode, record.Content.Unit);
        var steps = all.Select(revision => Step(revision, names, knows)).ToList();
        OldVersion? old = null;
        if (query.Version is { } wanted)
        {
            if (all.FirstOrDefault(revision => revision.Number == wanted) is not { } revision)
            {
                return Error.NotFound("innovation.no-such-version", "Inovasi ini tidak mempunyai versi {0}.", wanted);
            }

            old = new(steps.First(step => step.Number == wanted), revision.State, ReadBack(record.Content, all.TakeWhile(later => later.Number > wanted), knows));
        }

        return new RecordHistory(
            record.Nri,
            record.Slug,
            record.Title,
            record.ProvinceCode,
            record.MergedInto is { } survivor ? names.GetValueOrDefault(survivor) : null,
            [.. steps.Skip((query.Page - 1) * PerPage).Take(PerPage)],
            Math.Max(1, (steps.Count + PerPage - 1) / PerPage),
            knows,
            all is [.., { Kind: RevisionKind.Created }],
            all is [.., var first] ? first.At : null,
            old
        );
    }

    /// <summary>Goes back from the present, one save after the other.</summary>
    /// <param name="later">Newest first.</param>
    private static List<OldField> ReadBack(ShownContent present, IEnumerable<Revision> later, bool knows)
    {
        var now = present.Texts();
        SortedDictionary<InnovationField, string> then = new(now);
        foreach (var change in later.SelectMany(revision => revision.Changes))
        {
            if (change.From is null)
            {
                then.Remove(change.Field);
            }
            else
            {
                then[change.Field] = change.From;
            }
        }

        return
        [
            .. then
                .Keys.Union(now.Keys)
                .Where(field => IsShown(field, knows))
                .Order()
                .Select(field => new OldField(field, then.GetValueOrDefault(field), now.GetValueOrDefault(field))),
        ];
    }

    private static HistoryStep Step(Revision revision, Dictionary<InnovationId, NumberedRecord> names, bool knows) =>
        new(
            revision.Number,
            revision.At,
            revision.Kind,
            knows ? revision.By : null,
            revision.Reason,
            revision.Source,
            [.. revision.Others.Select(other => names.GetValueOrDefault(other)).OfType<NumberedRecord>()],
            [.. revision.Changes.Where(change => IsShown(change.Field, knows))]
        );

    /// <summary>Names of people are not public, also where they are shown today: who was named earlier was not asked.</summary>
    private static bool IsShown(InnovationField field, bool knows) => knows || !Fields.IsPersonal(field);

    private sealed record PresentRecord(
        InnovationId Id,
        string Nri,
        string Slug,
        string Title,
        string? ProvinceCode,
        InnovationId? MergedInto,
        InnovationState State,
        string? AgencyCode,
        string AgencyName,
        string? Unit,
        IReadOnlyList<FieldProvenance> Provenance
    )
    {
        public ShownContent Content => new(State, MergedInto, AgencyCode, AgencyName, Unit, Provenance, []);
    }

    private sealed class Present : Specification<Innovation, PresentRecord>
    {
        public Present(string nri) =>
            Query
                .Select(innovation => new PresentRecord(
                    innovation.Id,
                    innovation.Nri!,
                    innovation.Slug,
                    innovation.Title,
                    innovation.ProvinceCode,
                    innovation.MergedInto,
                    innovation.State,
                    innovation.AgencyCode,
                    innovation.AgencyName,
                    innovation.Unit,
                    innovation.Provenance
                ))
                .Where(innovation => innovation.Nri == nri && innovation.State != InnovationState.Draft && innovation.State != InnovationState.InReview)
                .AsNoTracking();
    }

    private sealed class Numbered : Specification<Innovation, NumberedRecord>
    {
        public Numbered(IReadOnlyCollection<InnovationId> ids) =>
            Query
                .Select(innovation => new NumberedRecord(innovation.Id, innovation.Nri!, innovation.Title))
                .Where(innovation => ids.Contains(innovation.Id) && innovation.Nri != null)
                .AsNoTracking();
    }

    private sealed class HistoryOf : Specification<Revision, Revision>
    {
        public HistoryOf(InnovationId record) =>
            Query.Select(revision => revision).Where(revision => revision.InnovationId == record).OrderByDescending(revision => revision.Number).AsNoTracking();
    }
}
