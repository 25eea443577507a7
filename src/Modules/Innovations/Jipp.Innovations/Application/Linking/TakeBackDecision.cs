using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application.Linking;

/// <summary>Takes a decision about a pair back, as if it had never been; the pair is in the queue again.</summary>
[Permission(Permissions.Link)]
internal sealed record TakeBackDecision(Guid PairId, int Seen) : ICommand<Result>;

internal sealed class TakeBackDecisionValidator : AbstractValidator<TakeBackDecision>
{
    public TakeBackDecisionValidator() => RuleFor(command => command.PairId).NotEmpty();
}

internal sealed class TakeBackDecisionHandler(IRepository<PairDecision> decisions, LinkReach reach, PairDesk desk) : ICommandHandler<TakeBackDecision, Result>
{
    public async Task<Result> Handle(TakeBackDecision command, CancellationToken ct)
    {
        if (await decisions.Find(new DecisionById(new(command.PairId)), ct) is not { } decision)
        {
            return Error.NotFound("pair.undecided", "Pasangan ini belum diputuskan, jadi tidak ada yang dibatalkan.");
        }

        if (await reach.Refuse(decision.One, decision.Other, ct) is { } beyond)
        {
            return beyond;
        }

        if (decision.Version != command.Seen)
        {
            return Error.Conflict("pair.decided-meanwhile", "Pasangan ini baru saja diputuskan orang lain. Lihat keputusannya, lalu putuskan lagi bila perlu.");
        }

        await desk.TakeBack(decision, ct);
        return Result.Success();
    }
}
