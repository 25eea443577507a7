using Jipp.Competitions.Domain;

namespace Jipp.Competitions.Application;

/// <summary>Has the claims of some innovations decided; the caller saves.</summary>
internal sealed class ClaimDesk(IRepository<Edition> editions, IRepository<Title> titles, TimeProvider clock)
{
    public async Task Decide(IReadOnlyCollection<CataloguedInnovation> innovations, CancellationToken ct) =>
        await Decide(innovations, new TitleList(await editions.List(new AllEditions(), ct)), ct);

    public async Task Decide(IReadOnlyCollection<CataloguedInnovation> innovations, TitleList list, CancellationToken ct)
    {
        var held = (await titles.List(new TitlesOf([.. innovations.Select(innovation => innovation.Id)]), ct)).ToLookup(title => title.InnovationId);
        foreach (var innovation in innovations)
        {
            foreach (var granted in ClaimsDecision.Decide(innovation, list, [.. held[innovation.Id]], clock.GetUtcNow()))
            {
                titles.Add(granted);
            }
        }
    }
}
