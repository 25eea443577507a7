using FluentValidation;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application;

/// <summary>One account with its roles and the offices held so far.</summary>
[Permission(Permissions.See)]
internal sealed record ShowPerson(Guid Person) : IQuery<Result<PersonView>>;

/// <param name="MayChange">Whether the current user may change this account: permission and reach.</param>
/// <param name="MayInvite">Whether the current user may send its invitation again or take it back.</param>
internal sealed record PersonView(
    Guid Id,
    string Name,
    string Email,
    string Language,
    PersonState State,
    DateTimeOffset InvitedAt,
    DateTimeOffset? ActiveSince,
    DateTimeOffset? ClosedAt,
    DateTimeOffset? LastSignInAt,
    DateTimeOffset? LinkExpiresAt,
    IReadOnlyList<RoleView> Roles,
    bool IsSelf,
    bool MayChange,
    bool MayInvite
);

internal sealed class ShowPersonValidator : AbstractValidator<ShowPerson>
{
    public ShowPersonValidator() => RuleFor(query => query.Person).NotEmpty().WithMessage("Akun tidak disebut.");
}

internal sealed class ShowPersonHandler(PeopleInReach people, RoleWords words, ICurrentUser user) : IQueryHandler<ShowPerson, Result<PersonView>>
{
    public async Task<Result<PersonView>> Handle(ShowPerson query, CancellationToken ct)
    {
        var found = await people.ToSee(query.Person, ct);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        var person = found.Value;
        var inReach = Reach.Of(user).Changes(person);
        return new PersonView(
            person.Id.Value,
            person.Name,
            person.Email,
            person.Language,
            person.State,
            person.InvitedAt,
            person.ActiveSince,
            person.ClosedAt,
            person.LastSignInAt,
            person.LinkExpiresAt,
            await words.Of(person, ct),
            person.Id.Value == user.Id,
            inReach && user.Can(Permissions.Manage),
            inReach && user.Can(Permissions.Invite)
        );
    }
}
