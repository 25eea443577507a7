using Jipp.Accounts.Application.Notices;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;
using Jipp.Hubs.Contracts;

namespace Jipp.Accounts.Application.Reactions;

/// <summary>A hub is designated: its operators, its agency and the secretariat hear.</summary>
internal sealed class TellOfHub(NoticeDesk desk, TimeProvider clock) : IReaction<HubDesignatedV1>
{
    public Task Handle(HubDesignatedV1 happened, CancellationToken ct) =>
        desk.Tell(
            new(
                NoticeKind.HubDesignated.Key,
                happened.Name,
                happened.Decree,
                $"/hub/{happened.HubCode}",
                clock.GetUtcNow(),
                [new(ScopeKinds.Hub, happened.HubCode), new(ScopeKinds.Agency, happened.AgencyCode), new(ScopeKinds.Secretariat, ScopeKinds.Ministry)]
            ),
            ct
        );
}
