using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application.Linking;

/// <summary>A person who has seen the difference of a run has it applied, or drops it.</summary>
[Permission(Permissions.Relink)]
internal sealed record DecideRelink(Guid RunId, bool Apply) : ICommand<Result>;

internal sealed class DecideRelinkValidator : AbstractValidator<DecideRelink>
{
    public DecideRelinkValidator() => RuleFor(command => command.RunId).NotEmpty();
}

internal sealed class DecideRelinkHandler(IRepository<LinkageRun> runs, ICurrentUser user, TimeProvider clock) : ICommandHandler<DecideRelink, Result>
{
    public async Task<Result> Handle(DecideRelink command, CancellationToken ct) =>
        await runs.Find(new LinkageRunById(new(command.RunId)), ct) is not { } run ? Error.NotFound("linkage.unknown", "Perhitungan ini tidak ditemukan.")
        : command.Apply ? run.Approve(user.Name, clock.GetUtcNow())
        : run.Drop(user.Name, clock.GetUtcNow());
}
