using FluentValidation;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application;

/// <summary>Makes sure that an address has an account of the secretariat, and gives a one-time link to set its password.</summary>
[BackgroundOnly]
[Permission(Permissions.SetUp)]
internal sealed record CreateAdmin(string Email) : ICommand<Result<Uri>>;

internal sealed class CreateAdminValidator : AbstractValidator<CreateAdmin>
{
    public CreateAdminValidator() => RuleFor(command => command.Email).Must(EmailAddress.LooksRight).WithMessage("Alamat surel tidak lengkap.");
}

internal sealed class CreateAdminHandler(IRepository<Person> people, Letters letters, TimeProvider clock) : ICommandHandler<CreateAdmin, Result<Uri>>
{
    private static readonly TimeSpan LinkLasts = TimeSpan.FromHours(24);

    public async Task<Result<Uri>> Handle(CreateAdmin command, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var person = await people.Find(new PersonByEmail(command.Email), ct);
        if (person is null)
        {
            person = Person.Invite(command.Email, "Sekretariat", "id", [RoleGrant.Secretariat], now);
            people.Add(person);
        }
        else if (person.State == PersonState.Closed)
        {
            person.InviteAgain(person.Name, [RoleGrant.Secretariat], now);
        }
        else if (!person.MayHold(RoleGrant.Secretariat))
        {
            return Error.Conflict("role.incompatible", "Akun ini auditor; auditor tidak boleh memegang peran lain.");
        }
        else
        {
            person.Grant(RoleGrant.Secretariat, now);
        }

        return letters.LinkTo(person.IssueLink(LinkLasts, now));
    }
}
