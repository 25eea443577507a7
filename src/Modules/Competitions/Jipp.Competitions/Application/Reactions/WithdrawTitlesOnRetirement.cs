using Jipp.Innovations.Contracts;

namespace Jipp.Competitions.Application.Reactions;

/// <summary>A record left the catalogue; if its import was undone, titles that rest on a claim go with it.</summary>
internal sealed class WithdrawTitlesOnRetirement(CatalogueNews news) : IBatchReaction<InnovationRetiredV1>
{
    public Task Handle(IReadOnlyList<InnovationRetiredV1> happened, CancellationToken ct) =>
        news.Take(
            [.. happened.Select(retired => (retired.InnovationId, (Action<Domain.CataloguedInnovation>)(innovation => innovation.Retired(retired.Revision, retired.Reason))))],
            ct
        );
}
