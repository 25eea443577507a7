using Jipp.Accounts.Contracts;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application;

internal sealed class PublishedEvents : IPublishedEvents
{
    public IEnumerable<IIntegrationEvent> Translate(IAggregateRoot aggregate, IDomainEvent happened)
    {
        if (aggregate is Person person && happened is OfficeChanged { Office: var office })
        {
            yield return new OfficeHolderChangedV1(office.Kind, office.Key, person.Id.Value, office.From, office.Until, person.Version);
        }
        else if (aggregate is Person mentor && happened is MentorChanged)
        {
            yield return new MentorChangedV1(mentor.Id.Value, mentor.NameAsMentor, mentor.Version);
        }
    }
}
