using Jipp.BuildingBlocks;
using Jipp.Competitions.Contracts;

namespace Jipp.Innovations.Application.Reactions;

/// <summary>A title no longer stands on the record.</summary>
internal sealed class HearTitleWithdrawn(IToldFacts facts) : IReaction<TitleWithdrawnV1>
{
    public async Task Handle(TitleWithdrawnV1 happened, CancellationToken ct) =>
        (await facts.Title(happened.TitleId, new(happened.InnovationId), ct)).HearWithdrawal(happened.Year, happened.Title, happened.Revision);
}
