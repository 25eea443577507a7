using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Application;

/// <summary>The own account with its roles in words.</summary>
[Permission(Permission.SignedIn)]
internal sealed record ShowOwnAccount : IQuery<Result<OwnAccountView>>;

internal sealed record OwnAccountView(string Name, string Email, string Language, IReadOnlyList<RoleView> Roles);

internal sealed class ShowOwnAccountHandler(OwnAccount own, RoleWords words) : IQueryHandler<ShowOwnAccount, Result<OwnAccountView>>
{
    public async Task<Result<OwnAccountView>> Handle(ShowOwnAccount query, CancellationToken ct)
    {
        var found = await own.Find(ct);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        var person = found.Value;
        return new OwnAccountView(person.Name, person.Email, person.Language, await words.Of(person, ct));
    }
}
