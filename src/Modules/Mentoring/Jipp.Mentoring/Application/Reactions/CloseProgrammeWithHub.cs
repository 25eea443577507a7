using Jipp.Hubs.Contracts;

namespace Jipp.Mentoring.Application.Reactions;

/// <summary>A hub is no longer one: what it had not finished is closed with that reason.</summary>
internal sealed class CloseProgrammeWithHub(HubNews news) : IReaction<HubEndedV1>
{
    public Task Handle(HubEndedV1 happened, CancellationToken ct) => news.Take(happened.HubCode, hub => hub.Ended(happened.EndedOn, happened.Reason, happened.Revision), ct);
}
