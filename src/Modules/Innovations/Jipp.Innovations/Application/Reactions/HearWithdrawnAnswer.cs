using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;
using Jipp.Validation.Contracts;

namespace Jipp.Innovations.Application.Reactions;

/// <summary>The last answer was returned to the office: the badge is again what it was before.</summary>
internal sealed class HearWithdrawnAnswer(IToldFacts facts) : IReaction<AnswerWithdrawnV1>
{
    public async Task Handle(AnswerWithdrawnV1 happened, CancellationToken ct)
    {
        var id = new InnovationId(happened.InnovationId);
        var before = happened is { Status: { } status, AnsweredAt: { } at, AnsweredBy: { } by } ? new Answer(status, at, by, happened.StoppedOn) : null;
        (await facts.Running([id], ct))[id].HearWithdrawal(before, happened.StopReason, happened.DueOn, happened.Revision);
    }
}
