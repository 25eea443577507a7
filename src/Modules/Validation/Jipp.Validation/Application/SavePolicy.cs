using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>Puts a policy in force: from now on for new questions, and batch by batch for the open ones. Returns its number.</summary>
/// <param name="Seen">Number of the version that the person saw: of two people who change it at once, one wins and the other is told.</param>
/// <param name="Restores">The version whose values the draft began with; noted when it still has them.</param>
[Permission(Permissions.ChangePolicy)]
internal sealed record SavePolicy(PolicyDraft Draft, string? Reason, int Seen, int? Restores) : ICommand<Result<int>>;

internal sealed class SavePolicyValidator : AbstractValidator<SavePolicy>
{
    public SavePolicyValidator()
    {
        RuleFor(command => command.Draft.Ladder.Count).LessThanOrEqualTo(PolicyDraft.MostRungs).WithMessage("Paling banyak 10 pengingat.");
        RuleFor(command => command.Reason).NotEmpty().WithMessage("Tulis alasan perubahannya.").MaximumLength(PolicyVersion.LongestReason).WithMessage("Paling banyak 500 huruf.");
    }
}

internal sealed class SavePolicyHandler(IRepository<PolicyVersion> versions, IPolicy policies, ICurrentUser user, TimeProvider clock) : ICommandHandler<SavePolicy, Result<int>>
{
    public async Task<Result<int>> Handle(SavePolicy command, CancellationToken ct)
    {
        var (policy, now) = (policies.Current, clock.GetUtcNow());
        if (command.Draft.Faults() is { Count: > 0 } faults)
        {
            return Error.Invalid(faults);
        }

        List<PolicyVersion> known = [.. await versions.List(new PolicyVersions(), ct)];
        if (known.Count == 0)
        {
            var shipped = new PolicyVersion(1, PolicyValues.Of(policy), PolicyWords.Shipped, null, PolicyWords.Nobody, null, now);
            shipped.Applied(now);
            versions.Add(shipped);
            known.Add(shipped);
        }

        var values = command.Draft.Values;
        if (known[0].Number != command.Seen)
        {
            return PolicyErrors.Meanwhile;
        }

        if (values.SameAs(known[0].Values))
        {
            return PolicyErrors.Unchanged;
        }

        var restores = known.Find(one => one.Number == command.Restores && one.Values.SameAs(values))?.Number;
        var version = new PolicyVersion(command.Seen + 1, values, command.Reason!.Trim(), user.Id, OfficeWords.Secretariat, restores, now);
        versions.Add(version);
        return version.Number;
    }
}
