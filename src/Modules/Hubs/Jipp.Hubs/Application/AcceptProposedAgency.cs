using FluentValidation;
using Jipp.Hubs.Domain;

namespace Jipp.Hubs.Application;

/// <summary>The secretariat lets an agency that an import found into the public directory.</summary>
[Permission(Permissions.ManageDirectory)]
internal sealed record AcceptProposedAgency(string Code) : ICommand<Result>;

internal sealed class AcceptProposedAgencyValidator : AbstractValidator<AcceptProposedAgency>
{
    public AcceptProposedAgencyValidator() => RuleFor(command => command.Code).AnAgencyChosen();
}

internal sealed class AcceptProposedAgencyHandler(IRepository<Agency> agencies) : ICommandHandler<AcceptProposedAgency, Result>
{
    public async Task<Result> Handle(AcceptProposedAgency command, CancellationToken ct) =>
        await agencies.Find(new AgencyByCode(command.Code), ct) is { } agency ? agency.Accept() : AgencyErrors.Unknown(command.Code);
}
