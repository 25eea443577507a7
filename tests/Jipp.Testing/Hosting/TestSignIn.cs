using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using Jipp.BuildingBlocks.Infrastructure.Users;
using Jipp.BuildingBlocks.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Jipp.Testing;

/// <summary>
/// Signs a <see cref="TestUser"/> in by a header, for tests that are about something else than sessions. Without the header the
/// program's own cookie decides.
/// </summary>
internal static class TestSignIn
{
    public const string Header = "X-Test-User";

    private const string TestScheme = "Test";

    public static void AddTestSignIn(this IServiceCollection services)
    {
        services.AddSingleton<Users>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, Handler>(TestScheme, _ => { });
        services.PostConfigure<AuthenticationOptions>(options =>
        {
            var usual = options.DefaultAuthenticateScheme ?? options.DefaultScheme;
            if (usual is null)
            {
                options.DefaultAuthenticateScheme = TestScheme;
                options.DefaultChallengeScheme = TestScheme;
            }
        });
        services.Decorate<IAuthenticationService, HeaderFirst>();
        services.Decorate<JippWebOptions>(
            (options, _) =>
            {
                var bringsSession = options.MayBeSomebody;
                options.MayBeSomebody = request => request.Headers.ContainsKey(Header) || bringsSession(request);
                return options;
            }
        );
    }

    internal sealed class Users
    {
        private readonly ConcurrentDictionary<string, TestUser> _admitted = new();

        public string Admit(TestUser user)
        {
            var ticket = Guid.NewGuid().ToString("N");
            _admitted[ticket] = user;
            return ticket;
        }

        public TestUser? Find(string? ticket) => ticket is null ? null : _admitted.GetValueOrDefault(ticket);
    }

    /// <summary>Whoever asks who is there hears of the header's user first.</summary>
    private sealed class HeaderFirst(IAuthenticationService inner) : IAuthenticationService
    {
        public Task<AuthenticateResult> AuthenticateAsync(HttpContext context, string? scheme) =>
            inner.AuthenticateAsync(context, context.Request.Headers.ContainsKey(Header) ? TestScheme : scheme);

        public Task ChallengeAsync(HttpContext context, string? scheme, AuthenticationProperties? properties) => inner.ChallengeAsync(context, scheme, properties);

        public Task ForbidAsync(HttpContext context, string? scheme, AuthenticationProperties? properties) => inner.ForbidAsync(context, scheme, properties);

        public Task SignInAsync(HttpContext context, string? scheme, System.Security.Claims.ClaimsPrincipal principal, AuthenticationProperties? properties) =>
            inner.SignInAsync(context, scheme, principal, properties);

        public Task SignOutAsync(HttpContext context, string? scheme, AuthenticationProperties? properties) => inner.SignOutAsync(context, scheme, properties);
    }

    private sealed class Handler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, Users users)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (users.Find(Request.Headers[Header]) is not { } user)
            {
                return Task.FromResult(AuthenticateResult.NoResult());
            }

            var principal = user.ToPrincipal();
            Context.RequestServices.GetRequiredService<CurrentUser>().ActAs(principal);
            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(principal, TestScheme)));
        }
    }
}
