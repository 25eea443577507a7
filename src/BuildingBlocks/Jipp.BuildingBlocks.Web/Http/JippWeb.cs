using System.IO.Compression;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;

namespace Jipp.BuildingBlocks.Web;

/// <summary>The web layer as the host sees it: services, the order of the middleware, and the pages.</summary>
public static class JippWeb
{
    public static IServiceCollection AddJippWeb(this IServiceCollection services, Action<JippWebOptions> configure)
    {
        var options = new JippWebOptions();
        configure(options);
        services.AddComponentServices(options);
        // Before the framework's own, which asks all assemblies for state to carry over into interactive pages; there are none here.
        services.AddScoped(provider => new ComponentStatePersistenceManager(provider.GetRequiredService<ILogger<ComponentStatePersistenceManager>>()));
        services.AddRazorComponents();
        services.AddProblemDetails();
        services.AddSingleton<KeptAnswers>();
        services.AddSingleton<IPageCache>(provider => provider.GetRequiredService<KeptAnswers>());
        services.AddResponseCompression(compression => compression.EnableForHttps = true);
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "antiforgery";
            antiforgery.Cookie.SameSite = SameSiteMode.Lax;
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        return services;
    }

    /// <summary>
    /// The middleware in the one order that works. Authentication comes with it; what the host adds of its own (who acts, rate limits)
    /// goes through <paramref name="afterAuthentication"/>, what answers before anything is ready through <paramref name="beforeRouting"/>.
    /// Call the <c>Map…</c> methods of host and modules after it.
    /// </summary>
    public static WebApplication UseJippWeb(this WebApplication app, Action<IApplicationBuilder>? beforeRouting = null, Action<IApplicationBuilder>? afterAuthentication = null)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<MadeUpMarks>();
        app.UseMiddleware<GiveKeptAnswers>();
        app.UseMiddleware<LanguagePrefix>();
        app.UseMiddleware<HeadAsGet>();
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                ExceptionHandler = ErrorPages.Write,
                StatusCodeSelector = exception => exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
            }
        );
        app.UseStatusCodePages(context => ErrorPages.Write(context.HttpContext));
        beforeRouting?.Invoke(app);
        app.UseRouting();
        app.UseAuthentication();
        afterAuthentication?.Invoke(app);
        app.UseAuthorization();
        app.UseMiddleware<ReadableText>();
        app.UseAntiforgery();
        app.UseMiddleware<EnhancedNavigation>();
        app.UseMiddleware<KeepAnswers>();
        // Pages of signed-in people hold secrets (tokens) beside text that others wrote; packed together their length would tell.
        app.UseWhen(http => http.User.Identity?.IsAuthenticated != true, branch => branch.UseResponseCompression());
        return app;
    }

    /// <summary>Static assets, the pages of all assemblies in the options, and the theme switch. Pages that anybody may see carry [AllowAnonymous].</summary>
    public static RazorComponentsEndpointConventionBuilder MapJippWeb(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapPost(Theme.Endpoint, (HttpContext http, [FromForm(Name = "tema")] string? theme, [FromForm(Name = "kembali")] string? back) => Theme.Choose(http, theme, back))
            .SameOriginOnly()
            .AllowAnonymous()
            .ExcludeFromDescription();
        // An unknown address is unknown to everybody; without an endpoint it would ask to sign in first.
        app.MapFallback("{*path}", () => TypedResults.NotFound()).AllowAnonymous();
        var pages = app.Services.GetRequiredService<JippWebOptions>().PageAssemblies;
        return app.MapRazorComponents<JippApp>().AddAdditionalAssemblies([.. pages.Where(assembly => assembly != typeof(JippApp).Assembly)]);
    }

    /// <summary>What the components themselves ask for.</summary>
    internal static IServiceCollection AddComponentServices(this IServiceCollection services, JippWebOptions options)
    {
        services.AddSingleton(typeof(IStringLocalizer<>), typeof(StringLocalizer<>));
        services.AddSingleton<IStringLocalizerFactory, KnownTexts>().AddSingleton<ResourceManagerStringLocalizerFactory>();
        services.AddLocalization();
        services.AddHttpContextAccessor();
        // Unless the host knows better.
        services.TryAddSingleton(new MadeUpData(null));
        return services.AddSingleton(options).AddScoped<Flash>().AddSingleton<ITexts>(provider => new Texts(Localizers(provider, options.PageAssemblies)));
    }

    private static List<IStringLocalizer> Localizers(IServiceProvider provider, IEnumerable<Assembly> assemblies)
    {
        var factory = provider.GetRequiredService<IStringLocalizerFactory>();
        return
        [
            .. assemblies
                .Append(typeof(SharedText).Assembly)
                .Distinct()
                .SelectMany(assembly => assembly.GetTypes())
                .Where(type => type.IsClass && typeof(IModuleText).IsAssignableFrom(type))
                .Select(factory.Create),
        ];
    }
}
