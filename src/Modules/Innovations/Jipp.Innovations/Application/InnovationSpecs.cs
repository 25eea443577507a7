using Jipp.BuildingBlocks;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application;

internal sealed class InnovationByNri : Specification<Innovation>
{
    public InnovationByNri(string nri) => Query.Where(innovation => innovation.Nri == nri);
}

internal sealed class InnovationsByIds : Specification<Innovation>
{
    public InnovationsByIds(IReadOnlyCollection<InnovationId> ids) => Query.Where(innovation => ids.Contains(innovation.Id));
}

internal sealed class UnrecognisedInnovations : Specification<Innovation>
{
    public UnrecognisedInnovations() => Query.Where(innovation => innovation.AgencyCode == null);

    public UnrecognisedInnovations(IReadOnlyCollection<string> texts) => Query.Where(innovation => innovation.AgencyCode == null && texts.Contains(innovation.AgencyText));
}

internal sealed class InnovationsOfAgencies : Specification<Innovation>
{
    public InnovationsOfAgencies(IReadOnlyCollection<string> codes) => Query.Where(innovation => codes.Contains(innovation.AgencyCode!));
}

internal sealed class ImportById : Specification<ImportRun>
{
    public ImportById(ImportId id) => Query.Where(run => run.Id == id);
}
