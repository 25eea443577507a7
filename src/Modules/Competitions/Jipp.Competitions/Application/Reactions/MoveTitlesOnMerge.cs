using Jipp.Innovations.Contracts;

namespace Jipp.Competitions.Application.Reactions;

/// <summary>A record lives on in another one: titles by its claims stand there, since that one carries the claims now.</summary>
internal sealed class MoveTitlesOnMerge(CatalogueNews news) : IBatchReaction<InnovationMergedV1>
{
    public Task Handle(IReadOnlyList<InnovationMergedV1> happened, CancellationToken ct) =>
        news.Take([.. happened.Select(merged => (merged.InnovationId, (Action<Domain.CataloguedInnovation>)(innovation => innovation.Merged(merged.Revision))))], ct);
}
