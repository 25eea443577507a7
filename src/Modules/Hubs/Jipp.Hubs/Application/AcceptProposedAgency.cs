using FluentValidation;
using Jipp.Hubs.Domain;

namespace Jipp.Hubs.Application;

/// <summary>The secretariat lets an agency that an import found into the public directory, also one that was turned down by mistake.</summary>
[Permission(Permissions.ManageDirectory)]
internal sealed record AcceptProposedAgency(string Code) : ICommand<Result>;

internal sealed class AcceptProposedAgencyValidator : AbstractValidator<AcceptProposedAgency>
{
    public AcceptProposedAgencyValidator() => RuleFor(command => command.Code).AnAgencyChosen();
}

internal sealed class AcceptProposedAgencyHandler(IRepository<Agency> agencies) : ICommandHandler<AcceptProposedAgency, Result>
{
    public async Task<Result> Handle(AcceptProposedAgency command, CancellationToken ct)
    {
        if (await agencies.Find(new AgencyByCode(command.Code), ct) is not { } agency)
        {
            return AgencyErrors.Unknown(command.Code);
        }

        // While it was turned down its name may have become another name of the agency that was meant.
        return await agencies.Find(new OtherAgencyNamed(agency.FoldedName, agency.Id), ct) is { } owner
            ? AgencyErrors.NameTaken(agency.Name, owner.Name, owner.Code)
            : agency.Accept();
    }
}
