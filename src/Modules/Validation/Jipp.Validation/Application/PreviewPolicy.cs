using FluentValidation;
using Jipp.BuildingBlocks;

namespace Jipp.Validation.Application;

/// <summary>What a draft would do, before anybody saves it. Changes nothing.</summary>
[Permission(Permissions.ChangePolicy)]
internal sealed record PreviewPolicy(PolicyDraft Draft) : IQuery<Result<PolicyEffect>>;

internal sealed class PreviewPolicyValidator : AbstractValidator<PreviewPolicy>
{
    public PreviewPolicyValidator() => RuleFor(query => query.Draft.Ladder.Count).LessThanOrEqualTo(PolicyDraft.MostRungs).WithMessage("Paling banyak 10 pengingat.");
}

internal sealed class PreviewPolicyHandler(IPolicyReader reader, IPolicy policies) : IQueryHandler<PreviewPolicy, Result<PolicyEffect>>
{
    public async Task<Result<PolicyEffect>> Handle(PreviewPolicy query, CancellationToken ct)
    {
        return query.Draft.Faults() is { Count: > 0 } faults
            ? Error.Invalid(faults)
            : await reader.Try(policies.Current, query.Draft.Values.In(policies.Current, int.MaxValue), ct);
    }
}
