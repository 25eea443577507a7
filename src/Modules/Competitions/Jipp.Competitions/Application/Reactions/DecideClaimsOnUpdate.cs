using Jipp.Innovations.Contracts;

namespace Jipp.Competitions.Application.Reactions;

/// <summary>A record changed: claims may have come or gone.</summary>
internal sealed class DecideClaimsOnUpdate(CatalogueNews news) : IBatchReaction<InnovationUpdatedV1>
{
    public Task Handle(IReadOnlyList<InnovationUpdatedV1> happened, CancellationToken ct) =>
        news.Take(
            [
                .. happened.Select(updated =>
                    (
                        updated.Innovation.InnovationId,
                        (Action<Domain.CataloguedInnovation>)(innovation => innovation.Take(CatalogueNews.Details(updated.Innovation), updated.Revision))
                    )
                ),
            ],
            ct
        );
}
