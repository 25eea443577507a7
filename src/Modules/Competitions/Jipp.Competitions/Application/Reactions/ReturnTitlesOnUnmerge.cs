using Jipp.Innovations.Contracts;

namespace Jipp.Competitions.Application.Reactions;

/// <summary>A record is one of its own again, and so are its claims and the titles by them.</summary>
internal sealed class ReturnTitlesOnUnmerge(CatalogueNews news) : IBatchReaction<InnovationUnmergedV1>
{
    public Task Handle(IReadOnlyList<InnovationUnmergedV1> happened, CancellationToken ct) =>
        news.Take(
            [
                .. happened.Select(back =>
                    (
                        back.Innovation.InnovationId,
                        (Action<Domain.CataloguedInnovation>)(
                            innovation =>
                            {
                                innovation.Take(CatalogueNews.Details(back.Innovation), back.Revision);
                                innovation.Published(back.Revision);
                            }
                        )
                    )
                ),
            ],
            ct
        );
}
