using Jipp.BuildingBlocks;
using Jipp.Innovations.Contracts;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application.Reactions;

/// <summary>A record copies another one: when that one is said to have stopped, before or later, the office of the copy is asked.</summary>
internal sealed class KeepReplicaOnLink(IReplicaLinks links, Replicas replicas) : IReaction<ReplicaLinkedV1>
{
    public async Task Handle(ReplicaLinkedV1 happened, CancellationToken ct)
    {
        var (original, replica) = (new InnovationId(happened.OriginalId), new InnovationId(happened.ReplicaId));
        if ((await links.Link(happened.LinkId, ct)).Change(original, replica, stands: true, happened.Revision))
        {
            await replicas.Follow([original, replica], [original, replica], ct);
        }
    }
}
