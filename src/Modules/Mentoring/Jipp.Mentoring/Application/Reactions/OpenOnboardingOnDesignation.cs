using Jipp.Hubs.Contracts;

namespace Jipp.Mentoring.Application.Reactions;

/// <summary>A hub was designated: its onboarding opens, once.</summary>
internal sealed class OpenOnboardingOnDesignation(HubNews news) : IReaction<HubDesignatedV1>
{
    public Task Handle(HubDesignatedV1 happened, CancellationToken ct) =>
        news.Take(happened.HubCode, hub => hub.Designated(happened.Name, happened.ProvinceCode, happened.Decree, happened.DesignatedOn, happened.Revision), ct);
}
