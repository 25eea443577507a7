using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application.Linking;

/// <summary>
/// Looks at records that people changed, or whose agency was recognised, since any run: joins only what these touch and takes nothing back, as after
/// an import. Without such records nothing is computed. A change that is saved while a run computes is looked at when its record changes again,
/// or by the next run over the whole catalogue.
/// </summary>
[BackgroundOnly]
[Permission(Permissions.Relink)]
internal sealed record LinkEdits : ICommand<Result<LinkedEdits>>;

/// <param name="Records">How many had changed in what linkage compares.</param>
internal sealed record LinkedEdits(int Records, int Merges, int ReviewPairs);

internal sealed class LinkEditsHandler(
    IRepository<LinkageRun> runs,
    IReadRepository<LinkageRun> past,
    IReadRepository<Revision> revisions,
    Linkages linkages,
    ICurrentUser user,
    TimeProvider clock
) : ICommandHandler<LinkEdits, Result<LinkedEdits>>
{
    /// <summary>As <see cref="PlacedRecord"/> has it.</summary>
    private static readonly HashSet<InnovationField> Compared =
    [
        InnovationField.Title,
        InnovationField.Agency,
        InnovationField.Unit,
        InnovationField.SourceYear,
        InnovationField.ImplementedYear,
        InnovationField.InitiatedYear,
        InnovationField.Summary,
        InnovationField.Description,
        InnovationField.Category,
        InnovationField.Kind,
        InnovationField.Video,
    ];

    public async Task<Result<LinkedEdits>> Handle(LinkEdits command, CancellationToken ct)
    {
        var since = await past.Find(new Computed(), ct) ?? DateTimeOffset.MinValue;
        var touched = (await revisions.List(new ByPeopleSince(since), ct))
            .Where(change => change.Kind == RevisionKind.Recognised || change.Changes.Any(field => Compared.Contains(field.Field)))
            .Select(change => change.InnovationId)
            .ToHashSet();
        if (touched.Count == 0)
        {
            return new LinkedEdits(0, 0, 0);
        }

        var now = clock.GetUtcNow();
        var found = await linkages.Find(touched, null, ct);
        var run = LinkageRun.Request(LinkageScope.Imports, user.Name, now);
        runs.Add(run);
        await linkages.Write(run, found, user.Name, now, null, ct);
        run.Applied(found, user.Name, now);
        return new LinkedEdits(touched.Count, found.Changes.Count, run.ReviewPairs);
    }

    private sealed record Change(InnovationId InnovationId, RevisionKind Kind, IReadOnlyList<FieldChange> Changes);

    /// <summary>When runs were computed, the latest first.</summary>
    private sealed class Computed : Specification<LinkageRun, DateTimeOffset?>
    {
        public Computed() => Query.Select(run => run.ComputedAt).Where(run => run.ComputedAt != null).OrderByDescending(run => run.ComputedAt).Take(1).AsNoTracking();
    }

    private sealed class ByPeopleSince : Specification<Revision, Change>
    {
        public ByPeopleSince(DateTimeOffset since) =>
            Query
                .Select(revision => new Change(revision.InnovationId, revision.Kind, revision.Changes))
                .Where(revision => revision.At > since && (revision.Kind == RevisionKind.Edited || revision.Kind == RevisionKind.Recognised))
                .AsNoTracking();
    }
}
