using Jipp.Accounts.Application;
using Jipp.Accounts.Domain;
using Jipp.BuildingBlocks.Infrastructure.Users;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Jipp.Accounts.Infrastructure;

/// <summary>A session is a cookie of its own at every sign-in; nothing that a browser had before is taken over into it.</summary>
internal sealed class CookieSessions(SignInManager<Person> signIn, IHttpContextAccessor accessor, CurrentUser user) : ISessions
{
    public async Task Begin(Person person)
    {
        await signIn.SignInAsync(person, isPersistent: false);
        // The rest of this request, its audit row first, is the person's.
        user.ActAs(accessor.HttpContext!.User);
    }

    public Task End() => signIn.SignOutAsync();
}
