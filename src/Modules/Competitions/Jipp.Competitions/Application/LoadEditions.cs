using Jipp.Competitions.Domain;

namespace Jipp.Competitions.Application;

/// <summary>Where the public figures of the editions come from.</summary>
internal interface IEditionFacts
{
    IReadOnlyList<EditionFacts> Editions();

    IReadOnlyList<ProposalSection> ProposalSections();
}

/// <summary>
/// Takes over editions and title lists as they come with the program, then decides every claim again: news of innovations may have come
/// before the list, and a new version of the program may bring a longer list. Doing it twice changes nothing.
/// </summary>
[BackgroundOnly]
[Permission(Permissions.LoadEditions)]
internal sealed record LoadEditions : ICommand<Result<int>>;

internal sealed class LoadEditionsHandler(IEditionFacts facts, IRepository<Edition> editions, IRepository<CataloguedInnovation> innovations, ClaimDesk desk)
    : ICommandHandler<LoadEditions, Result<int>>
{
    private const int Portion = 200;

    public async Task<Result<int>> Handle(LoadEditions command, CancellationToken ct)
    {
        var known = (await editions.List(new AllEditions(), ct)).ToDictionary(edition => edition.Year);
        foreach (var year in facts.Editions())
        {
            if (known.TryGetValue(year.Year, out var edition))
            {
                edition.Take(year);
            }
            else
            {
                known.Add(year.Year, edition = Edition.From(year));
                editions.Add(edition);
            }
        }

        var list = new TitleList(known.Values);
        foreach (var portion in (await innovations.List(new ClaimingInnovations(), ct)).Chunk(Portion))
        {
            await desk.Decide(portion, list, ct);
        }

        return known.Count;
    }
}
