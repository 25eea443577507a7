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
        else if (aggregate is Notice notice && happened is NoticeWantedByMail)
        {
            var kind = NoticeKind.Find(notice.Kind)!;
            yield return new NoticeForDigestV1(
                notice.Id.Value,
                notice.PersonId.Value,
                kind.Say(english: false, notice.Subject, notice.Detail),
                kind.Say(english: true, notice.Subject, notice.Detail),
                notice.Path,
                notice.At
            );
        }
        else if (aggregate is Person mentor && happened is MentorChanged)
        {
            yield return new MentorChangedV1(mentor.Id.Value, mentor.NameAsMentor, mentor.Version);
        }
        else if (aggregate is Person closed && happened is AccountClosed)
        {
            yield return new AccountClosedV1(closed.Id.Value, closed.Version);
        }
    }
}
