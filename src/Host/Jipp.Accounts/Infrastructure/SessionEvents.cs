using System.Security.Claims;
using Jipp.Accounts.Domain;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.Accounts.Infrastructure;

/// <summary>
/// Looks at every request of a session whether it still holds, by one row found by key: a closed account, a new password and changed
/// roles take effect at the next click, on every instance. Requests without a session make this too, so the database is asked for only with one.
/// </summary>
internal sealed class SessionEvents(IServiceProvider request) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext session)
    {
        var ct = session.HttpContext.RequestAborted;
        if (!Guid.TryParse(session.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var guid))
        {
            await End(session);
            return;
        }

        var (database, claims) = (request.GetRequiredService<AccountsDbContext>(), request.GetRequiredService<SessionClaims>());
        var id = new PersonId(guid);
        var now = await database
            .People.Where(person => person.Id == id && person.State == PersonState.Active)
            .Select(person => new { person.SecurityStamp, person.SessionRevision })
            .FirstOrDefaultAsync(ct);
        if (now is null || now.SecurityStamp != session.Principal!.FindFirstValue(SessionClaims.Stamp))
        {
            await End(session);
        }
        else if (claims.RevisionOf(now.SessionRevision) != session.Principal!.FindFirstValue(SessionClaims.Revision))
        {
            var person = await database.People.AsNoTracking().FirstAsync(person => person.Id == id, ct);
            session.ReplacePrincipal(await claims.CreateAsync(person));
            session.ShouldRenew = true;
        }
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> refused)
    {
        var (request, response) = (refused.Request, refused.Response);
        if (IsApi(request))
        {
            response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else
        {
            // A form that was sent cannot be sent again from a link; its page can be opened again.
            var here = request.PathBase + request.Path + request.QueryString;
            response.Redirect($"{request.PathBase}{AccountsPaths.SignIn}?{AccountsPaths.Return}={Uri.EscapeDataString(here)}");
        }

        return Task.CompletedTask;
    }

    /// <summary>The address stays, the error page is shown there.</summary>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> refused)
    {
        refused.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool IsApi(HttpRequest request) => request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    private static async Task End(CookieValidatePrincipalContext session)
    {
        session.RejectPrincipal();
        await session.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }
}
