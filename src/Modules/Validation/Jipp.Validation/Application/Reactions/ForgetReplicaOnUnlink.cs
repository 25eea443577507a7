using Jipp.BuildingBlocks;
using Jipp.Innovations.Contracts;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application.Reactions;

/// <summary>A record copies another one no longer: a question that was asked for that alone is taken back, unless it was answered.</summary>
internal sealed class ForgetReplicaOnUnlink(IReplicaLinks links, Replicas replicas) : IReaction<ReplicaUnlinkedV1>
{
    public async Task Handle(ReplicaUnlinkedV1 happened, CancellationToken ct)
    {
        var (original, replica) = (new InnovationId(happened.OriginalId), new InnovationId(happened.ReplicaId));
        if ((await links.Link(happened.LinkId, ct)).Change(original, replica, stands: false, happened.Revision))
        {
            await replicas.Follow([original, replica], [original, replica], ct);
        }
    }
}
