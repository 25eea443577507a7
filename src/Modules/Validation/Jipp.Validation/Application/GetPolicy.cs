using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>The policy in force and its earlier versions, the latest first.</summary>
[Permission(Permissions.SeePolicy)]
internal sealed record GetPolicy : IQuery<Result<PolicyView>>;

/// <param name="Behind">Open duties that do not follow the policy in force yet.</param>
internal sealed record PolicyView(int Number, PolicyValues Values, int TransitionDays, int Behind, IReadOnlyList<PolicyLine> Versions);

internal sealed record PolicyLine(int Number, PolicyValues Values, string Reason, string Author, DateTimeOffset? MadeAt, int? Restores, DateTimeOffset? AppliedAt);

internal sealed class GetPolicyHandler(IRepository<PolicyVersion> versions, IPolicyReader reader, IPolicy policies) : IQueryHandler<GetPolicy, Result<PolicyView>>
{
    public async Task<Result<PolicyView>> Handle(GetPolicy query, CancellationToken ct)
    {
        var (policy, known) = (policies.Current, await versions.List(new PolicyVersions(), ct));
        IReadOnlyList<PolicyLine> lines =
            known.Count == 0
                ? [new(1, PolicyValues.Of(policy), PolicyWords.Shipped, PolicyWords.Nobody, null, null, null)]
                : [.. known.Select(one => new PolicyLine(one.Number, one.Values, one.Reason, one.Author, one.MadeAt, one.Restores, one.AppliedAt))];
        return new PolicyView(lines[0].Number, lines[0].Values, policy.TransitionDays, known.Count == 0 ? 0 : await reader.Behind(lines[0].Number, ct), lines);
    }
}

internal static class PolicyWords
{
    public const string Shipped = "Nilai awal.";

    public const string Nobody = "Bawaan";
}
