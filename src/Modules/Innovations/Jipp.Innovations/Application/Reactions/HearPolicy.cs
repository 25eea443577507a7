using Jipp.BuildingBlocks;
using Jipp.Validation.Contracts;

namespace Jipp.Innovations.Application.Reactions;

/// <summary>The days of grace belong to every badge; each host's catalogue follows by the change table.</summary>
internal sealed class HearPolicy(IToldFacts facts) : IReaction<PolicyChangedV1>
{
    public async Task Handle(PolicyChangedV1 happened, CancellationToken ct) => (await facts.Policy(ct)).Hear(happened.Number, happened.GraceDays);
}
