using Jipp.BuildingBlocks;
using Jipp.Competitions.Contracts;

namespace Jipp.Innovations.Application.Reactions;

/// <summary>A title stands on the record.</summary>
internal sealed class HearTitleGranted(IToldFacts facts) : IReaction<TitleGrantedV1>
{
    public async Task Handle(TitleGrantedV1 happened, CancellationToken ct) =>
        (await facts.Title(happened.TitleId, new(happened.InnovationId), ct)).HearGrant(
            happened.Year,
            happened.Title,
            happened.Level,
            happened.Decree,
            happened.Source,
            happened.Revision
        );
}
