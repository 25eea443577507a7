using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application.Linking;

/// <summary>The latest run over the whole catalogue.</summary>
[Permission(Permissions.Relink)]
internal sealed record ShowRelink : IQuery<Result<RelinkView>>;

/// <param name="Id">Null when there was none yet.</param>
internal sealed record RelinkView(
    Guid? Id,
    LinkageRunState State,
    string By,
    DateTimeOffset At,
    int Records,
    bool ShownAgain,
    string? ModelHash,
    IReadOnlyList<ShownChange> Changes
);

/// <summary>One change of a run with the records' titles and numbers.</summary>
internal sealed record ShownChange(bool Merge, string OneNri, string OneTitle, string OtherNri, string OtherTitle, string AgencyName, double Probability);

internal sealed class ShowRelinkHandler(IRepository<LinkageRun> runs, IRepository<Innovation> innovations) : IQueryHandler<ShowRelink, Result<RelinkView>>
{
    public async Task<Result<RelinkView>> Handle(ShowRelink query, CancellationToken ct)
    {
        if (await runs.Find(new LatestWhole(), ct) is not { } run)
        {
            return new RelinkView(null, LinkageRunState.Dropped, "", default, 0, false, null, []);
        }

        var changes = run.State == LinkageRunState.Proposed ? run.Changes : [];
        var records = (await innovations.List(new Named([.. changes.SelectMany(change => new[] { change.One, change.Other }).Distinct()]), ct)).ToDictionary(record => record.Id);
        return new RelinkView(
            run.Id.Value,
            run.State,
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
            ]
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
