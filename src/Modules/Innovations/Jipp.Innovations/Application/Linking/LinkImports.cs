using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application.Linking;

/// <summary>
/// Looks at what applied imports brought and no run has looked at: what is surely the same is merged, what may be waits for a person. Again at
/// once, or after a kill, it finds nothing left to do.
/// </summary>
[BackgroundOnly]
[Permission(Permissions.Relink)]
internal sealed record LinkImports : ICommand<Result<LinkedImports>>;

/// <param name="Imports">How many were looked at; with none nothing was computed.</param>
internal sealed record LinkedImports(int Imports, int Merges, int ReviewPairs);

internal sealed class LinkImportsHandler(
    IRepository<ImportRun> imports,
    IRepository<LinkageRun> runs,
    ILinkageRecords records,
    Linkages linkages,
    ICurrentUser user,
    TimeProvider clock
) : ICommandHandler<LinkImports, Result<LinkedImports>>
{
    public async Task<Result<LinkedImports>> Handle(LinkImports command, CancellationToken ct)
    {
        var waiting = await imports.List(new UnlinkedImports(), ct);
        if (waiting.Count == 0)
        {
            return new LinkedImports(0, 0, 0);
        }

        HashSet<InnovationId> touched = [];
        foreach (var import in waiting)
        {
            touched.UnionWith(await records.WrittenBy(import.Id, ct));
        }

        var now = clock.GetUtcNow();
        foreach (var import in waiting)
        {
            import.Linked(now);
        }

        if (touched.Count == 0)
        {
            return new LinkedImports(waiting.Count, 0, 0);
        }

        var found = await linkages.Find(touched, null, ct);
        var run = LinkageRun.Request(LinkageScope.Imports, user.Name, now);
        runs.Add(run);
        await linkages.Write(run, found, user.Name, now, null, ct);
        run.Applied(found, user.Name, now);
        return new LinkedImports(waiting.Count, found.Changes.Count, run.ReviewPairs);
    }
}

internal sealed class UnlinkedImports : Specification<ImportRun>
{
    public UnlinkedImports() => Query.Where(run => run.State == ImportState.Applied && run.LinkedAt == null);
}
