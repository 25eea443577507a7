using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Jipp.BuildingBlocks.Web;

/// <summary>The web layer as the host sees it.</summary>
public static class JippWeb
{
    public static IServiceCollection AddJippWeb(this IServiceCollection services, Action<JippWebOptions> configure)
    {
        var options = new JippWebOptions();
        configure(options);
        services.AddSingleton(options);
        services.AddLocalization();
        services.AddHttpContextAccessor();
        services.AddScoped<Flash>();
        services.AddSingleton<ITexts>(provider => new Texts(Localizers(provider, options.PageAssemblies)));
        services.AddRazorComponents();
        return services;
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
