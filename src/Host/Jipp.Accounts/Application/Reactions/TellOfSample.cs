using Jipp.Accounts.Application.Notices;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;
using Jipp.Validation.Contracts;

namespace Jipp.Accounts.Application.Reactions;

/// <summary>A hub is to look at an answer of another area; it learns no more than that.</summary>
internal sealed class TellOfSample(NoticeDesk desk) : IReaction<SampleAssignedV1>
{
    public Task Handle(SampleAssignedV1 happened, CancellationToken ct) =>
        desk.Tell(new(NoticeKind.SampleAssigned.Key, "", "", "/validasi/sampel", happened.At, [new(ScopeKinds.Hub, happened.HubCode)]), ct);
}
