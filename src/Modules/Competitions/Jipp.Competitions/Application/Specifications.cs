using Jipp.Competitions.Domain;

namespace Jipp.Competitions.Application;

internal sealed class AllEditions : Specification<Edition>
{
    public AllEditions() => Query.OrderBy(edition => edition.Year);
}

internal sealed class EditionOf : Specification<Edition>
{
    public EditionOf(int year) => Query.Where(edition => edition.Year == year);
}

internal sealed class TitleWithId : Specification<Title>
{
    public TitleWithId(TitleId id) => Query.Where(title => title.Id == id);
}

internal sealed class TitlesOf : Specification<Title>
{
    public TitlesOf(IReadOnlyCollection<InnovationId> innovations) => Query.Where(title => innovations.Contains(title.InnovationId));
}

internal sealed class TitleOf : Specification<Title>
{
    public TitleOf(InnovationId innovation, int year, string name) => Query.Where(title => title.InnovationId == innovation && title.Year == year && title.Name == name);
}

internal sealed class GrantedTitles : Specification<Title>
{
    public GrantedTitles() => Query.Where(title => title.State == TitleState.Granted);

    public GrantedTitles(int year, string name)
        : this() => Query.Where(title => title.Year == year && title.Name == name);
}

internal sealed class CataloguedInnovations : Specification<CataloguedInnovation>
{
    public CataloguedInnovations(IReadOnlyCollection<InnovationId> ids) => Query.Where(innovation => ids.Contains(innovation.Id));
}

internal sealed class InnovationWithNri : Specification<CataloguedInnovation>
{
    public InnovationWithNri(string nri) => Query.Where(innovation => innovation.Nri == nri);
}

internal sealed class ClaimingInnovations : Specification<CataloguedInnovation>
{
    public ClaimingInnovations() => Query.Where(innovation => innovation.Claims.Any());
}
