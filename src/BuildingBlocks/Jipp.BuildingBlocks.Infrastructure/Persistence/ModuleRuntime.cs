using System.Reflection;
using Jipp.BuildingBlocks.Infrastructure.Messaging;
using Microsoft.Extensions.DependencyInjection;
using Module = Jipp.BuildingBlocks.Infrastructure.Modules.Module;

namespace Jipp.BuildingBlocks.Infrastructure.Persistence;

/// <summary>What lives as long as the host for one module: its name, its translator of events, the gate of its SQLite file, its signals.</summary>
public abstract class ModuleRuntime(Module module, Type contextType, IServiceProvider services)
{
    private readonly Lazy<IPublishedEvents?> _publishedEvents = new(() => services.GetKeyedService<IPublishedEvents>(module.Name));

    private readonly Lazy<IPageCache?> _pages = new(services.GetService<IPageCache>);

    public string Name => module.Name;

    public Module Module => module;

    public Assembly Assembly => module.GetType().Assembly;

    public Type ContextType => contextType;

    internal IPublishedEvents? PublishedEvents => _publishedEvents.Value;

    internal EventCatalogue Events => services.GetRequiredService<EventCatalogue>();

    /// <summary>Null where there are no pages: verbs and some tests.</summary>
    internal IPageCache? Pages => _pages.Value;

    internal TimeProvider Time { get; } = services.GetRequiredService<TimeProvider>();

    internal DatabaseProvider Provider { get; } = services.GetRequiredService<DatabaseSettings>().Provider;

    /// <summary>One writer at a time per SQLite file: waiting here is fair and quick, waiting in SQLite is neither.</summary>
    internal SemaphoreSlim WriteGate { get; } = new(1, 1);

    /// <summary>Raised after a commit that left outbox rows.</summary>
    internal WorkSignal OutboxSignal { get; } = new();

    /// <summary>Raised after a commit that left mail.</summary>
    internal WorkSignal MailSignal { get; } = new();
}

public sealed class ModuleRuntime<TContext>(Module module, IServiceProvider services) : ModuleRuntime(module, typeof(TContext), services)
    where TContext : ModuleDbContext;

/// <summary>Finds the module and context that a type of a module's assembly belongs to.</summary>
public sealed class ModuleRegistry(IEnumerable<ModuleRuntime> modules)
{
    private readonly Dictionary<Assembly, ModuleRuntime> _byAssembly = modules.ToDictionary(module => module.Assembly);

    public IReadOnlyCollection<ModuleRuntime> All => _byAssembly.Values;

    public ModuleRuntime Of(Type type) => _byAssembly.GetValueOrDefault(type.Assembly) ?? throw new InvalidOperationException($"{type} lies in no module.");

    public ModuleRuntime Named(string name) => All.Single(module => module.Name == name);

    public ModuleDbContext Context(IServiceProvider scope, Type type) => Context(scope, Of(type));

    public static ModuleDbContext Context(IServiceProvider scope, ModuleRuntime module) => (ModuleDbContext)scope.GetRequiredService(module.ContextType);
}
