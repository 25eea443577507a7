using Jipp.BuildingBlocks;
using Jipp.Competitions.Contracts;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application.Reactions;

/// <summary>A record with a title is asked for more often, from its next answer on.</summary>
internal sealed class ShortenIntervalOnTitle(ILocalCopies copies) : IReaction<TitleGrantedV1>
{
    public async Task Handle(TitleGrantedV1 happened, CancellationToken ct) =>
        (await copies.Title(happened.TitleId, new InnovationId(happened.InnovationId), ct)).Change(stands: true, happened.Revision);
}
