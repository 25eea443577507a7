using FluentValidation;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application;

/// <summary>Makes an account with one role and mails a one-time link to set the password.</summary>
[Permission(Permissions.Invite)]
internal sealed record InvitePerson(string Email, string Name, string Language, string Role, string? Agency, string? Unit, string? Hub, int? Edition)
    : ICommand<Result<PersonId>>,
        IRoleChoice;

internal sealed class InvitePersonValidator : RoleChoiceValidator<InvitePerson>
{
    public InvitePersonValidator()
    {
        RuleFor(command => command.Name).PersonName();
        RuleFor(command => command.Email).Must(EmailAddress.LooksRight).WithMessage("Isi alamat surel yang lengkap, misalnya nama@instansi.go.id.");
        AddRoleRules();
        RuleFor(command => command.Language).Language();
    }
}

internal sealed class InvitePersonHandler(IRepository<Person> people, RoleChooser roles, Letters letters, TimeProvider clock) : ICommandHandler<InvitePerson, Result<PersonId>>
{
    public async Task<Result<PersonId>> Handle(InvitePerson command, CancellationToken ct)
    {
        var grant = await roles.Choose(command, ct);
        if (!grant.IsSuccess)
        {
            return grant.Error;
        }

        var now = clock.GetUtcNow();
        var person = await people.Find(new PersonByEmail(command.Email), ct);
        if (person is { State: not PersonState.Closed })
        {
            return Error.Invalid([
                new FieldError(nameof(command.Email), "Alamat ini sudah punya akun atau undangan. Tambahkan peran pada akun itu, atau minta sekretariat melakukannya."),
            ]);
        }

        if (person is null)
        {
            person = Person.Invite(command.Email, command.Name, command.Language, [grant.Value], now);
            people.Add(person);
        }
        else
        {
            person.InviteAgain(command.Name, [grant.Value], now);
        }

        letters.Invite(person, person.IssueLink(Person.InvitationLasts, now));
        return person.Id;
    }
}
