using FluentValidation;
using Jipp.Hubs.Domain;

namespace Jipp.Hubs.Application;

/// <summary>Another name by which sources and people call an agency. Records that use it find their agency.</summary>
[Permission(Permissions.ManageDirectory)]
internal sealed record AddAgencyName(string Code, string Name) : ICommand<Result>;

internal sealed class AddAgencyNameValidator : AbstractValidator<AddAgencyName>
{
    public AddAgencyNameValidator()
    {
        RuleFor(command => command.Code).AnAgencyChosen();
        RuleFor(command => command.Name).AnAgencyName();
    }
}

internal sealed class AddAgencyNameHandler(IRepository<Agency> agencies) : ICommandHandler<AddAgencyName, Result>
{
    public async Task<Result> Handle(AddAgencyName command, CancellationToken ct)
    {
        if (await agencies.Find(new AgencyByCode(command.Code), ct) is not { } agency)
        {
            return AgencyErrors.Unknown(command.Code);
        }

        return await agencies.Find(new OtherAgencyNamed(NameFold.Of(command.Name), agency.Id), ct) is { } owner
            ? AgencyErrors.NameTaken(command.Name.Trim(), owner.Name, owner.Code)
            : agency.AddName(command.Name);
    }
}
