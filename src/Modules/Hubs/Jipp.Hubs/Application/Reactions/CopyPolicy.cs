using Jipp.Hubs.Domain;
using Jipp.Validation.Contracts;

namespace Jipp.Hubs.Application.Reactions;

/// <summary>The days of grace decide which records of a scorecard count as unconfirmed.</summary>
internal sealed class CopyPolicy(IRepository<ConfirmationPolicy> policies) : IReaction<PolicyChangedV1>
{
    public async Task Handle(PolicyChangedV1 happened, CancellationToken ct)
    {
        var policy = await policies.Find(new TheConfirmationPolicy(), ct);
        if (policy is null)
        {
            policy = new ConfirmationPolicy();
            policies.Add(policy);
        }

        policy.Hear(happened.Number, happened.GraceDays);
    }
}
