using Jipp.BuildingBlocks;

namespace Jipp.Innovations.Contracts;

/// <summary>A search that a person keeps found records that were not in its result the day before. Told once a day and search at most.</summary>
/// <param name="Name">As the person calls it.</param>
/// <param name="Count">How many are new; <paramref name="Innovations"/> are the first ten of them.</param>
/// <param name="Revision">Of the search; with its id it names this finding.</param>
[EventName("innovations.saved-search-found.v1")]
public sealed record SavedSearchFoundV1(Guid SearchId, Guid PersonId, string Name, int Count, IReadOnlyList<FoundInnovationV1> Innovations, DateTimeOffset At, int Revision)
    : IIntegrationEvent;

/// <param name="Nri">Six digits. <c>/inovasi/{nri}</c> leads to the page.</param>
public sealed record FoundInnovationV1(string Nri, string Title, string AgencyName);
