using Jipp.Innovations.Contracts;

namespace Jipp.Competitions.Application.Reactions;

/// <summary>A record entered the catalogue or came back: its claims become titles where the list confirms them.</summary>
internal sealed class DecideClaimsOnPublication(CatalogueNews news) : IBatchReaction<InnovationPublishedV1>
{
    public Task Handle(IReadOnlyList<InnovationPublishedV1> happened, CancellationToken ct) =>
        news.Take(
            [
                .. happened.Select(published =>
                    (
                        published.Innovation.InnovationId,
                        (Action<Domain.CataloguedInnovation>)(
                            innovation =>
                            {
                                innovation.Take(CatalogueNews.Details(published.Innovation), published.Revision);
                                innovation.Published(published.Revision);
                            }
                        )
                    )
                ),
            ],
            ct
        );
}
