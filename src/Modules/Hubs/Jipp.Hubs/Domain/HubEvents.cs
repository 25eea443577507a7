namespace Jipp.Hubs.Domain;

internal sealed record HubDesignated(Decree Decree) : IDomainEvent;

internal sealed record HubEnded(DateOnly On, string Reason) : IDomainEvent;
