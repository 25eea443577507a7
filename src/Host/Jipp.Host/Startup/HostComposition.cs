using System.Reflection;
using Hangfire;
using Jipp.Accounts;
using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure.Modules;
using Jipp.BuildingBlocks.Infrastructure.Users;
using Jipp.BuildingBlocks.Web;
using Jipp.Host.Commands;
using Jipp.Host.Operations;
using Jipp.Host.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Jipp.Host.Startup;

/// <summary>What the host adds to the modules, and the order in which a request passes.</summary>
internal static class HostComposition
{
    private static readonly Assembly[] PageAssemblies = [typeof(HostComposition).Assembly, .. Modules.Rooms.Select(room => room.GetType().Assembly)];

    public static void AddJipp(this WebApplicationBuilder builder, CommandLine line)
    {
        builder.WebHost.UseKestrelHttpsConfiguration().UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        // That everything can be made is a test (CompositionRules): asked at each start of a developer's host it costs 3 MB and its time.
        builder.Host.UseDefaultServiceProvider((context, provider) => provider.ValidateScopes = context.HostingEnvironment.IsDevelopment());
        builder.AddLogging(line);
        var services = builder.Services;
        if (!line.RunsHost)
        {
            builder.Configuration["Workers:Enabled"] = "false";
        }

        services.AddModules(Modules.Rooms, builder.Configuration);
        services.AddRunning(builder.Configuration);
        services.Decorate<INavigation, HostNavigation>();
        services.AddJippWeb(web =>
        {
            web.PageAssemblies = PageAssemblies;
            web.EnterErrorScope = (scope, http) => scope.GetRequiredService<CurrentUser>().ActAs(http.User);
        });
        services.AddOpenApi("v1");
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddAuthentication();
        services.AddRateLimits(builder.Configuration);
        services.AddSingleton<FirstRunState>();
        services.AddSingleton<DevelopmentMailFolder>();
        services.AddScoped<OperatorActions>();
        services.AddHealthChecks().AddCheck<ReadyCheck>("ready", tags: ["ready"]).AddCheck<ParkedCheck>("parked", tags: ["ready"]).AddCheck<MailCheck>("mail", tags: ["ready"]);
        if (builder.Configuration.GetValue("Workers:Enabled", true))
        {
            services.AddHostedService<FirstRun>();
            services.AddHostedService<RecurringCommands>();
            Workers.TakeOver(services);
        }
    }

    public static void UseJipp(this WebApplication app)
    {
        app.UseJippWeb(
            beforeRouting: branch =>
            {
                if (app.Configuration.GetValue("Workers:Enabled", true))
                {
                    branch.UseMiddleware<LoadingGate>();
                }
            },
            afterAuthentication: branch => branch.UseCurrentUser().UseRateLimiter()
        );

        app.MapOpenApi().AllowAnonymous();
        app.MapHealthChecks("/health/alive", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") }).AllowAnonymous();
        foreach (var room in Modules.Rooms)
        {
            room.MapEndpoints(app.MapGroup($"/api/v1/{room.Name}").WithTags(room.Name));
            room.MapPages(app);
        }

        app.MapGet("/dev/surat/{file}", (string file, DevelopmentMailFolder folder, HttpContext http, CancellationToken ct) => folder.Html(file, http, ct))
            .AllowAnonymous()
            .ExcludeFromDescription();
        app.MapHangfireDashboardWithAuthorizationPolicy(Permissions.SeeJobs, "/ops/jobs");
        app.MapJippWeb();
    }

    /// <summary>Readable lines in Development, JSON in Production; verbs print their own words and only warn through the log.</summary>
    private static void AddLogging(this WebApplicationBuilder builder, CommandLine line)
    {
        if (!line.RunsHost)
        {
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
            builder.Configuration["Logging:LogLevel:Default"] = "Warning";
        }
        else if (builder.Environment.IsProduction())
        {
            builder
                .Logging.ClearProviders()
                .AddJsonConsole(console =>
                {
                    console.UseUtcTimestamp = true;
                    console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
                });
        }
    }
}
