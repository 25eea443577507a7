using Jipp.BuildingBlocks;
using Jipp.Competitions.Contracts;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application.Reactions;

internal sealed class LengthenIntervalOnWithdrawal(ILocalCopies copies) : IReaction<TitleWithdrawnV1>
{
    public async Task Handle(TitleWithdrawnV1 happened, CancellationToken ct) =>
        (await copies.Title(happened.TitleId, new InnovationId(happened.InnovationId), ct)).Change(stands: false, happened.Revision);
}
