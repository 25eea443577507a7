using FluentValidation;
using Jipp.Hubs.Domain;

namespace Jipp.Hubs.Application;

/// <summary>
/// The secretariat turns down an agency that an import found. It stays on record with the reason, so that the next import does not propose
/// it again; records that named it are unrecognised once more.
/// </summary>
[Permission(Permissions.ManageDirectory)]
internal sealed record RejectProposedAgency(string Code, string Reason) : ICommand<Result>;

internal sealed class RejectProposedAgencyValidator : AbstractValidator<RejectProposedAgency>
{
    public RejectProposedAgencyValidator()
    {
        RuleFor(command => command.Code).AnAgencyChosen();
        RuleFor(command => command.Reason).AReason();
    }
}

internal sealed class RejectProposedAgencyHandler(IRepository<Agency> agencies) : ICommandHandler<RejectProposedAgency, Result>
{
    public async Task<Result> Handle(RejectProposedAgency command, CancellationToken ct) =>
        await agencies.Find(new AgencyByCode(command.Code), ct) is { } agency ? agency.Reject(command.Reason.Trim()) : AgencyErrors.Unknown(command.Code);
}
