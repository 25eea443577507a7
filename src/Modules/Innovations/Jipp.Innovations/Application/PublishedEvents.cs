using Jipp.BuildingBlocks;
using Jipp.Innovations.Contracts;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Application;

/// <summary>What this module tells the others.</summary>
internal sealed class PublishedEvents : IPublishedEvents
{
    private const int NewsNamed = 10;

    public IEnumerable<IIntegrationEvent> Translate(IAggregateRoot aggregate, IDomainEvent happened) =>
        (aggregate, happened) switch
        {
            (Innovation innovation, InnovationPublished) => [new InnovationPublishedV1(Tell(innovation), innovation.UpdatedAt, innovation.Version)],
            (Innovation innovation, InnovationUpdated updated) => [new InnovationUpdatedV1(Tell(innovation), updated.At, innovation.Version)],
            (Innovation innovation, InnovationRetired retired) => [new InnovationRetiredV1(innovation.Id.Value, retired.Reason, retired.At, innovation.Version)],
            (Innovation innovation, InnovationMerged merged) => [new InnovationMergedV1(innovation.Id.Value, merged.Survivor.Value, merged.At, innovation.Version)],
            (Innovation innovation, InnovationUnmerged back) => [new InnovationUnmergedV1(Tell(innovation), back.FormerSurvivor.Value, back.At, innovation.Version)],
            (ReplicaLink link, ReplicaLinked made) => [new ReplicaLinkedV1(link.Id.Value, made.Original.Value, made.Replica.Value, made.At, link.Version)],
            (ReplicaLink link, ReplicaUnlinked gone) => [new ReplicaUnlinkedV1(link.Id.Value, gone.Original.Value, gone.Replica.Value, gone.At, link.Version)],
            (ImportRun, EnterpriseFound found) => [new AgencyProposedV1(found.Name, found.Kind, found.ProvinceCode, found.Source)],
            (ImportRun import, ImportApplied applied) => [new ImportFinishedV1(import.Id.Value, import.FileName, import.Counts.Good, applied.At)],
            (SavedSearch search, SavedSearchFound found) =>
            [
                new SavedSearchFoundV1(
                    search.Id.Value,
                    search.PersonId,
                    search.Name,
                    found.News.Count,
                    [.. found.News.Take(NewsNamed).Select(record => new FoundInnovationV1(record.Nri, record.Title, record.AgencyName))],
                    found.At,
                    search.Version
                ),
            ],
            _ => [],
        };

    private static InnovationV1 Tell(Innovation innovation) =>
        new(
            innovation.Id.Value,
            innovation.Nri!,
            innovation.Slug,
            innovation.Title,
            innovation.AgencyCode,
            innovation.AgencyName,
            innovation.Unit,
            innovation.ProvinceCode,
            innovation.SourceYear,
            innovation.SourceSystem,
            [.. innovation.AwardClaims.Select(claim => new AwardClaimV1(claim.Text, claim.Year, claim.Source))],
            Imported: innovation.SourceSystem != Origin.Person,
            innovation.ImplementedYear
        );
}
