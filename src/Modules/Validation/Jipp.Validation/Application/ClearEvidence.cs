using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>Removes files that were received and whose answer never came. Returns how many.</summary>
[Permission(Permissions.ClearEvidence)]
[BackgroundOnly]
internal sealed record ClearEvidence : ICommand<Result<int>>;

internal sealed class ClearEvidenceHandler(IRepository<EvidenceFile> files, IEvidenceStore store, TimeProvider clock) : ICommandHandler<ClearEvidence, Result<int>>
{
    private const int AtMost = 500;

    public async Task<Result<int>> Handle(ClearEvidence command, CancellationToken ct)
    {
        var left = await files.List(new EvidenceLeftBehind(clock.GetUtcNow().AddDays(-1), AtMost), ct);
        foreach (var file in left)
        {
            // The file first: a row without its file is cleared again, a file without its row would stay for ever.
            store.Delete(file.Stored);
            files.Remove(file);
        }

        return left.Count;
    }
}
