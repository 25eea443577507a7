using Jipp.Competitions.Domain;
using Jipp.Innovations.Contracts;

namespace Jipp.Competitions.Application.Reactions;

/// <summary>Takes news of many records into the local copy and has their claims decided once per record, not once per message.</summary>
internal sealed class CatalogueNews(IRepository<CataloguedInnovation> innovations, ClaimDesk desk)
{
    public async Task Take(IReadOnlyCollection<(Guid InnovationId, Action<CataloguedInnovation> Change)> news, CancellationToken ct)
    {
        List<InnovationId> ids = [.. news.Select(one => new InnovationId(one.InnovationId)).Distinct()];
        var known = (await innovations.List(new CataloguedInnovations(ids), ct)).ToDictionary(innovation => innovation.Id);
        foreach (var (id, change) in news)
        {
            if (!known.TryGetValue(new InnovationId(id), out var innovation))
            {
                known.Add(new InnovationId(id), innovation = CataloguedInnovation.Unseen(new InnovationId(id)));
                innovations.Add(innovation);
            }

            change(innovation);
        }

        await desk.Decide(known.Values, ct);
    }

    public static InnovationDetails Details(InnovationV1 innovation) =>
        new(
            innovation.Nri,
            innovation.Slug,
            innovation.Title,
            innovation.AgencyCode,
            innovation.AgencyName,
            innovation.ProvinceCode,
            [.. innovation.AwardClaims.Select(claim => new ClaimFacts(claim.Text, claim.Year, claim.Source))]
        );
}
