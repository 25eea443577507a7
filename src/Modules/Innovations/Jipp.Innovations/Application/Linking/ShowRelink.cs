using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;
using Jipp.Innovations.Domain.Linkage;

namespace Jipp.Innovations.Application.Linking;

/// <summary>The latest run over the whole catalogue.</summary>
[Permission(Permissions.Relink)]
internal sealed record ShowRelink : IQuery<Result<RelinkView>>;

/// <param name="Id">Null when there was none yet.</param>
/// <param name="Progress">Null when no host works on it.</param>
/// <param name="Took">How long the last step took; null when it is not over.</param>
internal sealed record RelinkView(
    Guid? Id,
    LinkageRunState State,
    string By,
    DateTimeOffset At,
    int Records,
    bool ShownAgain,
    string? ModelHash,
    IReadOnlyList<ShownChange> Changes,
    RelinkProgress? Progress,
    TimeSpan? Took
)
{
    public bool IsUnderWay => Id is not null && State is LinkageRunState.Requested or LinkageRunState.Approved;
}

/// <summary>How far a run is, as the host that works on it last said.</summary>
/// <param name="Total">0 when there is nothing to count in the phase.</param>
internal sealed record RelinkProgress(LinkagePhase Phase, long Done, long Total, TimeSpan Elapsed);

/// <summary>One change of a run with the records' titles and numbers.</summary>
internal sealed record ShownChange(bool Merge, string OneNri, string OneTitle, string OtherNri, string OtherTitle, string AgencyName, double Probability);

internal sealed class ShowRelinkHandler(IRepository<LinkageRun> runs, IRepository<Innovation> innovations, TimeProvider clock) : IQueryHandler<ShowRelink, Result<RelinkView>>
{
    public async Task<Result<RelinkView>> Handle(ShowRelink query, CancellationToken ct)
    {
        if (await runs.Find(new LatestWhole(), ct) is not { } run)
        {
            return new RelinkView(null, LinkageRunState.Dropped, "", default, 0, false, null, [], null, null);
        }

        var changes = run.State == LinkageRunState.Proposed ? run.Changes : [];
        var records = (await innovations.List(new Named([.. changes.SelectMany(change => new[] { change.One, change.Other }).Distinct()]), ct)).ToDictionary(record => record.Id);
        var now = clock.GetUtcNow();
        var state = run.IsLost(now) ? LinkageRunState.Cut : run.State;
        return new RelinkView(
            run.Id.Value,
            state,
            run.RequestedBy,
            run.ComputedAt ?? run.RequestedAt,
            run.Records,
            run.ShownAgain,
            run.Model?.Hash,
            [
                .. changes
                    .Where(change => records.ContainsKey(change.One) && records.ContainsKey(change.Other))
                    .Select(change => (change, One: records[change.One], Other: records[change.Other]))
                    .Select(one => new ShownChange(one.change.Merge, one.One.Nri!, one.One.Title, one.Other.Nri!, one.Other.Title, one.One.AgencyName, one.change.Probability)),
            ],
            state == run.State && run is { IsUnderWay: true, StartedAt: { } since, Phase: { } phase } ? new(phase, run.Done, run.Total, now - since) : null,
            run.IsUnderWay ? null : run.ComputedAt - run.StartedAt
        );
    }

    private sealed class LatestWhole : Specification<LinkageRun>
    {
        public LatestWhole() => Query.Where(run => run.Scope == LinkageScope.Whole).OrderByDescending(run => run.RequestedAt).AsNoTracking();
    }

    private sealed class Named : Specification<Innovation>
    {
        public Named(IReadOnlyCollection<InnovationId> ids) => Query.Where(innovation => ids.Contains(innovation.Id)).AsNoTracking();
    }
}
