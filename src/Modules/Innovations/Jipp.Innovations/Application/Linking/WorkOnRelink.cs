using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;
using Jipp.Innovations.Domain.Linkage;

namespace Jipp.Innovations.Application.Linking;

/// <summary>
/// Takes the next step of a run over the whole catalogue that was started: computes its difference, or writes it when it was approved and is still
/// the one that was shown. If the catalogue has changed since, the new difference is shown again instead.
/// </summary>
[BackgroundOnly]
[Permission(Permissions.Relink)]
internal sealed record WorkOnRelink(Guid RunId) : ICommand<Result<RelinkStep>>;

internal sealed class WorkOnRelinkValidator : AbstractValidator<WorkOnRelink>
{
    public WorkOnRelinkValidator() => RuleFor(command => command.RunId).NotEmpty();
}

internal sealed record RelinkStep(LinkageRunState State, int Changes);

internal sealed class WorkOnRelinkHandler(IRepository<LinkageRun> runs, Linkages linkages, LinkageProgress progress, ICurrentUser user, TimeProvider clock)
    : ICommandHandler<WorkOnRelink, Result<RelinkStep>>
{
    public async Task<Result<RelinkStep>> Handle(WorkOnRelink command, CancellationToken ct)
    {
        if (await runs.Find(new LinkageRunById(new(command.RunId)), ct) is not { IsUnderWay: true } run)
        {
            return Error.NotFound("linkage.unknown", "Perhitungan ini tidak ditemukan.");
        }

        var found = await linkages.Find(null, progress, ct);
        var now = clock.GetUtcNow();
        if (run.State == LinkageRunState.Approved && found.Changes.SequenceEqual(run.Changes))
        {
            await linkages.Write(run, found, user.Name, now, progress, ct);
            run.Applied(found, user.Name, now);
        }
        else
        {
            run.Propose(found, now);
        }

        return new RelinkStep(run.State, run.Changes.Count);
    }
}
