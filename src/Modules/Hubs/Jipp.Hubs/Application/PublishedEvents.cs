using Jipp.Hubs.Contracts;
using Jipp.Hubs.Domain;

namespace Jipp.Hubs.Application;

/// <summary>What other modules hear of the directory and of hubs.</summary>
internal sealed class PublishedEvents : IPublishedEvents
{
    public IEnumerable<IIntegrationEvent> Translate(IAggregateRoot aggregate, IDomainEvent happened) =>
        (aggregate, happened) switch
        {
            (Agency agency, AgencyEntered) => [Entry(agency)],
            (Agency agency, AgencyRenamed renamed) => [new AgencyRenamedV1(agency.Code, renamed.OldName, agency.Name, agency.Version), Entry(agency)],
            (Hub hub, HubDesignated designated) => [Designation(hub, designated.Decree)],
            (Hub hub, HubEnded ended) => [new HubEndedV1(hub.Code, ended.On, ended.Reason, hub.Version)],
            _ => [],
        };

    private static AgencyRegisteredV1 Entry(Agency agency) =>
        new(
            agency.Code,
            agency.Name,
            agency.RegionName,
            agency.Kind.Word(),
            agency.ProvinceCode,
            agency.ParentCode,
            agency.Status.Word(),
            [.. agency.Aliases.Select(alias => alias.Text)],
            agency.SuccessorCodes,
            agency.Version
        );

    private static HubDesignatedV1 Designation(Hub hub, Decree decree) =>
        new(hub.Code, hub.Name, hub.AgencyCode, hub.Kind.Word(), hub.ProvinceCode, decree.Number, decree.On, decree.DayKnown, hub.Version);
}
