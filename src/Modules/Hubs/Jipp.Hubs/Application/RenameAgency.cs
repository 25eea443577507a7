using FluentValidation;
using Jipp.Hubs.Domain;

namespace Jipp.Hubs.Application;

/// <summary>Gives an agency a new name; the old one stays searchable as its former name.</summary>
/// <param name="On">Day from which the new name counts.</param>
[Permission(Permissions.ManageDirectory)]
internal sealed record RenameAgency(string Code, string NewName, DateOnly? On, string Source) : ICommand<Result>;

internal sealed class RenameAgencyValidator : AbstractValidator<RenameAgency>
{
    public RenameAgencyValidator(TimeProvider clock)
    {
        RuleFor(command => command.Code).AnAgencyChosen();
        RuleFor(command => command.NewName).AnAgencyName();
        RuleFor(command => command.On).ADate(clock);
        RuleFor(command => command.Source).ASource();
    }
}

internal sealed class RenameAgencyHandler(IRepository<Agency> agencies) : ICommandHandler<RenameAgency, Result>
{
    public async Task<Result> Handle(RenameAgency command, CancellationToken ct)
    {
        if (await agencies.Find(new AgencyByCode(command.Code), ct) is not { } agency)
        {
            return AgencyErrors.Unknown(command.Code);
        }

        if (await agencies.Find(new AgencyNamed(NameFold.Of(command.NewName)), ct) is { } owner && owner.Id != agency.Id)
        {
            return AgencyErrors.NameTaken(command.NewName, owner.Name, owner.Code);
        }

        return agency.Rename(command.NewName, command.On!.Value, command.Source.Trim());
    }
}
