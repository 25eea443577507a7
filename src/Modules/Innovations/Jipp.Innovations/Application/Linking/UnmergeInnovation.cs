using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application.Linking;

/// <summary>Makes a merged record one of its own again, whoever or whatever merged it, and at any time. No run will merge it there again.</summary>
/// <param name="Nri">Number of the record that was merged away.</param>
[Permission(Permissions.Link)]
internal sealed record UnmergeInnovation(string Nri) : ICommand<Result>;

internal sealed class UnmergeInnovationValidator : AbstractValidator<UnmergeInnovation>
{
    public UnmergeInnovationValidator() => RuleFor(command => command.Nri).NotEmpty();
}

internal sealed class UnmergeInnovationHandler(IRepository<Innovation> innovations, LinkReach reach, PairDesk desk) : ICommandHandler<UnmergeInnovation, Result>
{
    public async Task<Result> Handle(UnmergeInnovation command, CancellationToken ct)
    {
        if (await innovations.Find(new InnovationByNri(command.Nri), ct) is not { } innovation || !await reach.Covers([innovation.Id], ct))
        {
            return Error.NotFound("innovation.unknown", "Inovasi ini tidak ditemukan.");
        }

        if (innovation.MergedInto is not { } root)
        {
            return Error.Conflict("innovation.not-merged", "Inovasi ini tidak sedang digabung ke data lain.");
        }

        if (await reach.Refuse(innovation.Id, root, ct) is { } beyond)
        {
            return beyond;
        }

        await desk.Unmerge(innovation.Id, root, ct);
        return Result.Success();
    }
}
