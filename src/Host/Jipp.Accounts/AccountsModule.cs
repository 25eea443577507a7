using Jipp.Accounts.Application;
using Jipp.Accounts.Application.Notices;
using Jipp.Accounts.Application.Webhooks;
using Jipp.Accounts.CommandLine;
using Jipp.Accounts.Domain;
using Jipp.Accounts.Infrastructure;
using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure.Checks;
using Jipp.BuildingBlocks.Infrastructure.Modules;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.BuildingBlocks.Infrastructure.Scheduling;
using Jipp.BuildingBlocks.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.Accounts;

/// <summary>People, sign-in, roles with their places, and who holds which office.</summary>
public sealed class AccountsModule : Module
{
    public override string Name => "accounts";

    public override IReadOnlyList<PermissionInfo> Permissions => Accounts.Permissions.All;

    public override IReadOnlyList<NavigationEntry> Navigation =>
        [
            new("Ruang kerja", AccountsPaths.Workspace, "layout-dashboard", NavigationPlace.Workspace, Permission.SignedIn, Order: 0),
            new("Pemberitahuan", AccountsPaths.Notices, "bell", NavigationPlace.Workspace, Permission.SignedIn, Order: 5),
            new("Webhook", AccountsPaths.Webhooks, "link", NavigationPlace.Workspace, Accounts.Permissions.ManageWebhooks, Order: 850),
            new("Akun dan peran", AccountsPaths.People, "users", NavigationPlace.Workspace, Accounts.Permissions.See, Order: 800),
            new("Profil saya", AccountsPaths.Profile, "user", NavigationPlace.Workspace, Permission.SignedIn, Order: 900),
        ];

    public override IReadOnlyList<Verb> Verbs => [CreateAdminVerb.Verb];

    public override IReadOnlyList<Invariant> Invariants => AccountsInvariants.All;

    public override void AddServices(ModuleServices module)
    {
        module.AddDatabase<AccountsDbContext, SqliteAccountsDbContext, PostgresAccountsDbContext>();
        var services = module.Services;
        services.AddSingleton(RolePermissions.Embedded());
        services.AddScoped<IDirectoryCopy, DirectoryCopies>();
        services.AddScoped<IMailDirectory, MailDirectory>();
        services.AddSingleton<ISignInAttempts, SignInAttempts>();
        services.AddScoped<ISessions, CookieSessions>();
        services.AddSingleton<IPasswords, IdentityPasswords>();
        services.AddScoped<Letters>();
        services.AddScoped<RoleChooser>();
        services.AddScoped<RoleWords>();
        services.AddScoped<PeopleInReach>();
        services.AddScoped<OwnAccount>();
        services.AddScoped<LastSecretariat>();
        AddNotices(services, module.Configuration);
        AddSignIn(services, module.Configuration);
        services.AddAccountsRateLimits(module.Configuration);
        KeepKeys(services, module.Database);
    }

    /// <summary>Ends the session: POST with an antiforgery token, so that no other site can sign a person out.</summary>
    public override void MapPages(IEndpointRouteBuilder routes) =>
        routes
            .MapPost(
                AccountsPaths.SignOut,
                async (HttpContext http, IAntiforgery antiforgery, ICommandHandler<SignOut, Result> signOut) =>
                {
                    if (!await antiforgery.IsRequestValidAsync(http))
                    {
                        return Results.StatusCode(StatusCodes.Status400BadRequest);
                    }

                    await signOut.Handle(new SignOut(), http.RequestAborted);
                    return Results.LocalRedirect($"{http.Request.PathBase}/");
                }
            )
            .AllowAnonymous()
            .ExcludeFromDescription();

    public override void Schedule(ModuleSchedule schedule)
    {
        schedule.Every<SendWebhooks, Result<int>>("send-webhooks", "* * * * *", () => new SendWebhooks());
        schedule.Every<ForgetOld, Result<int>>("forget-old", "15 19 * * *", () => new ForgetOld());
    }

    public override Task Load(FirstRunStage stage, IServiceProvider services, CancellationToken ct) =>
        stage == FirstRunStage.DemoAccounts ? DemoAccounts.Load(services, ct) : Task.CompletedTask;

    private static void AddNotices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<NoticeDesk>();
        services.AddScoped<NoticeBook>();
        services.AddScoped<INoticeReader>(provider => provider.GetRequiredService<NoticeBook>());
        services.AddScoped<INoticeChoices>(provider => provider.GetRequiredService<NoticeBook>());
        services.AddScoped<IForgetting, Forgetting>();
        services.AddSingleton<IUnread, UnreadNotices>();
        services.AddSingleton(
            new WebhookSettings(configuration.GetValue("Webhooks:AllowPrivateAddresses", false), TimeSpan.FromSeconds(configuration.GetValue("Webhooks:TimeoutSeconds", 10)))
        );
        services.AddSingleton<WebhookTransport>();
        services.AddSingleton<IWebhookSecrets, WebhookSecrets>();
        services.AddScoped<WebhookDesk>();
        services.AddScoped<IWebhookSender, WebhookSender>();
        services.AddScoped<IWebhookReader, WebhookReader>();
        services.AddSingleton<IHeldBack, ParkedDeliveries>();
    }

    private static void AddSignIn(IServiceCollection services, IConfiguration configuration)
    {
        services.AddIdentityCore<Person>().AddUserStore<PersonStore>().AddClaimsPrincipalFactory<SessionClaims>().AddSignInManager();
        // Once for the host, so that the hash that unknown addresses are compared with is made once.
        services.AddSingleton<IPasswordHasher<Person>, PasswordHasher<Person>>();
        services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = configuration.GetValue("Accounts:PasswordIterations", 210_000));
        services.AddSingleton<SessionClaims>();
        services.AddScoped<SessionEvents>();
        services
            .AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(
                IdentityConstants.ApplicationScheme,
                cookie =>
                {
                    cookie.Cookie.Name = JippWebOptions.SessionCookie;
                    cookie.Cookie.HttpOnly = true;
                    cookie.Cookie.SameSite = SameSiteMode.Lax;
                    cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                    cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
                    cookie.SlidingExpiration = true;
                    cookie.EventsType = typeof(SessionEvents);
                }
            );
        services.AddAuthorization();
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicies>();
    }

    /// <summary>One machine keeps its key ring in files; instances that share a database share it there.</summary>
    private static void KeepKeys(IServiceCollection services, DatabaseSettings database)
    {
        var protection = services.AddDataProtection().SetApplicationName("jipp");
        if (database.Provider == DatabaseProvider.Postgres)
        {
            protection.PersistKeysToDbContext<AccountsDbContext>();
        }
        else
        {
            protection.PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(database.Folder, "keys")));
        }
    }
}
