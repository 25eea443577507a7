using FluentValidation;
using Jipp.BuildingBlocks.Infrastructure.Audit;
using Jipp.BuildingBlocks.Infrastructure.Files;
using Jipp.BuildingBlocks.Infrastructure.Mail;
using Jipp.BuildingBlocks.Infrastructure.Messaging;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.BuildingBlocks.Infrastructure.Pipeline;
using Jipp.BuildingBlocks.Infrastructure.Users;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Scrutor;
using Assembly = System.Reflection.Assembly;

namespace Jipp.BuildingBlocks.Infrastructure.Modules;

/// <summary>Composes the modules: scans their assemblies, wraps their handlers in the four decorators, adds what they share.</summary>
public static class ModuleComposition
{
    public static IServiceCollection AddModules(this IServiceCollection services, IReadOnlyList<Module> modules, IConfiguration configuration)
    {
        var database = DatabaseSettings.From(configuration);
        services.AddSingleton(database);
        services.AddSingleton(modules);
        services.AddSingleton<INavigation>(new MenuOf(modules));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ModuleRegistry>();
        services.AddSingleton<AuditTrail>();
        services.AddSingleton<IFileStore, FolderFileStore>();
        services.AddScoped<CurrentUser>();
        services.AddScoped<ICurrentUser>(provider => provider.GetRequiredService<CurrentUser>());
        services.AddScoped<ModuleScope>();
        services.AddScoped<INotifier, Notifier>();
        services.AddScoped(typeof(IRepository<>), typeof(EfRepository<>));
        services.AddScoped(typeof(IReadRepository<>), typeof(EfReadRepository<>));
        foreach (var module in modules)
        {
            services.AddHandlersOf(module);
            module.AddServices(new ModuleServices(module, services, configuration, database));
        }

        ValidatorOptions.Global.MessageFormatterFactory = () => new KeepsTemplate();
        services.DecorateHandlers();
        services.AddMessaging(modules);
        services.AddSingleton(new SiteAddress(new Uri((configuration["Site:Url"] ?? "http://localhost:5080").TrimEnd('/') + "/")));
        return services;
    }

    private static void AddHandlersOf(this IServiceCollection services, Module module)
    {
        var assembly = module.GetType().Assembly;
        services.Scan(scan =>
            scan.FromAssemblies(assembly)
                .AddClasses(types => types.AssignableToAny(typeof(ICommandHandler<,>), typeof(IQueryHandler<,>)), publicOnly: false)
                .UsingRegistrationStrategy(RegistrationStrategy.Throw)
                .AsImplementedInterfaces(IsHandler)
                .WithScopedLifetime()
                .AddClasses(types => types.AssignableTo(typeof(IValidator<>)).Where(type => type.Name.EndsWith("Validator", StringComparison.Ordinal)), publicOnly: false)
                .UsingRegistrationStrategy(RegistrationStrategy.Append)
                .AsImplementedInterfaces(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IValidator<>))
                .WithSingletonLifetime()
                .AddClasses(types => types.AssignableToAny(typeof(IReaction<>), typeof(IBatchReaction<>)), publicOnly: false)
                .UsingRegistrationStrategy(RegistrationStrategy.Append)
                .AsSelf()
                .WithScopedLifetime()
        );
        if (assembly.GetTypes().SingleOrDefault(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IPublishedEvents))) is { } published)
        {
            services.AddKeyedSingleton(typeof(IPublishedEvents), module.Name, published);
        }
    }

    /// <summary>Innermost first. TryDecorate because a kind may have no handler yet.</summary>
    private static void DecorateHandlers(this IServiceCollection services)
    {
        services.TryDecorate(typeof(ICommandHandler<,>), typeof(CommitUnitOfWork<,>));
        services.TryDecorate(typeof(ICommandHandler<,>), typeof(ValidateRequest<,>));
        services.TryDecorate(typeof(ICommandHandler<,>), typeof(Authorize<,>));
        services.TryDecorate(typeof(ICommandHandler<,>), typeof(LogOutcome<,>));
        services.TryDecorate(typeof(IQueryHandler<,>), typeof(ValidateQuery<,>));
        services.TryDecorate(typeof(IQueryHandler<,>), typeof(AuthorizeQuery<,>));
        services.TryDecorate(typeof(IQueryHandler<,>), typeof(LogQueryOutcome<,>));
    }

    private static void AddMessaging(this IServiceCollection services, IReadOnlyList<Module> modules)
    {
        services.AddSingleton(provider => new EventCatalogue(
            modules.SelectMany(module => ContractsOf(module.GetType().Assembly)).Distinct(),
            ReactionsOf(modules, provider.GetRequiredService<ModuleRegistry>())
        ));
        services.AddSingleton<Dispatcher>();
        services.AddSingleton<Delivery>();
    }

    private static bool IsHandler(Type face) =>
        face.IsGenericType && (face.GetGenericTypeDefinition() == typeof(ICommandHandler<,>) || face.GetGenericTypeDefinition() == typeof(IQueryHandler<,>));

    /// <summary>The module's own Contracts and those it listens to: each is beside the module's assembly.</summary>
    private static IEnumerable<Assembly> ContractsOf(Assembly module) =>
        module
            .GetReferencedAssemblies()
            .Where(name => name.Name!.StartsWith("Jipp.", StringComparison.Ordinal) && name.Name.EndsWith(".Contracts", StringComparison.Ordinal))
            .Select(Assembly.Load);

    private static List<ReactionInfo> ReactionsOf(IReadOnlyList<Module> modules, ModuleRegistry registry) =>
        [
            .. from module in modules
            from type in module.GetType().Assembly.GetTypes()
            where type is { IsClass: true, IsAbstract: false }
            from face in type.GetInterfaces()
            where face.IsGenericType
            let kind = face.GetGenericTypeDefinition()
            where kind == typeof(IReaction<>) || kind == typeof(IBatchReaction<>)
            select new ReactionInfo($"{module.Name}.{type.Name}", registry.Named(module.Name), face.GetGenericArguments()[0], face, type, kind == typeof(IBatchReaction<>)),
        ];

    private sealed class MenuOf(IReadOnlyList<Module> modules) : INavigation
    {
        public IReadOnlyList<NavigationEntry> Entries { get; } = [.. modules.SelectMany(module => module.Navigation).OrderBy(entry => entry.Order)];
    }
}
