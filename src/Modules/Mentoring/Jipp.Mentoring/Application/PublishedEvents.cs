using Jipp.Mentoring.Contracts;
using Jipp.Mentoring.Domain;

namespace Jipp.Mentoring.Application;

/// <summary>What this module tells the world: programmes whose every milestone is done.</summary>
internal sealed class PublishedEvents : IPublishedEvents
{
    public IEnumerable<IIntegrationEvent> Translate(IAggregateRoot aggregate, IDomainEvent happened)
    {
        if (aggregate is Programme { CompletedOn: { } completedOn } programme && happened is ProgrammeCompleted)
        {
            yield return new ProgrammeCompletedV1(programme.Id.Value, programme.HubCode, programme.Title, completedOn, programme.Version);
        }
    }
}
