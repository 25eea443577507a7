using Jipp.Competitions.Contracts;
using Jipp.Competitions.Domain;

namespace Jipp.Competitions.Application;

/// <summary>What this module tells the world: titles granted and withdrawn.</summary>
internal sealed class PublishedEvents : IPublishedEvents
{
    public IEnumerable<IIntegrationEvent> Translate(IAggregateRoot aggregate, IDomainEvent happened)
    {
        switch (aggregate, happened)
        {
            case (Title title, TitleGranted):
                yield return new TitleGrantedV1(title.Id.Value, title.InnovationId.Value, title.Year, title.Name, title.Level.Code(), title.Decree, title.Source, title.Version);
                break;
            case (Title title, TitleWithdrawn):
                yield return new TitleWithdrawnV1(title.Id.Value, title.InnovationId.Value, title.Year, title.Name, title.WithdrawalReason ?? "", title.Version);
                break;
        }
    }
}
