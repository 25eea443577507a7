using Jipp.BuildingBlocks;
using Jipp.Innovations.Contracts;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application.Reactions;

/// <summary>News of a saved search waits for the one digest of the person and day.</summary>
internal sealed class KeepSearchNews(ISearchNews news) : IReaction<SavedSearchFoundV1>
{
    public Task Handle(SavedSearchFoundV1 happened, CancellationToken ct)
    {
        news.Add(
            new(
                happened.SearchId,
                happened.Revision,
                happened.PersonId,
                happened.Name,
                happened.Count,
                [.. happened.Innovations.Select(found => found.Nri)],
                [.. happened.Innovations.Select(found => $"{found.Title}, {found.AgencyName}")],
                happened.At
            )
        );
        return Task.CompletedTask;
    }
}
