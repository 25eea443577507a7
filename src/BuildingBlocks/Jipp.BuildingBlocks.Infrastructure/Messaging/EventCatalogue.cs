using System.Reflection;
using System.Text.Json;
using Jipp.BuildingBlocks.Infrastructure.Persistence;

namespace Jipp.BuildingBlocks.Infrastructure.Messaging;

/// <summary>One reaction: which module hears which event, by which class.</summary>
/// <param name="Name">Stable inbox key: <c>validation.OpenDutyOnPublication</c>.</param>
internal sealed record ReactionInfo(string Name, ModuleRuntime Subscriber, Type EventType, Type ServiceType, Type HandlerType, bool Batch);

/// <summary>Names of all events, and who hears them; read once from the registered services.</summary>
internal sealed class EventCatalogue
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly Dictionary<string, Type> _types;
    private readonly Dictionary<Type, string> _names;
    private readonly ILookup<string, ReactionInfo> _reactions;

    public EventCatalogue(IEnumerable<Assembly> contracts, IEnumerable<ReactionInfo> reactions)
    {
        var events = contracts.SelectMany(assembly => assembly.GetExportedTypes()).Where(type => type.IsAssignableTo(typeof(IIntegrationEvent)) && !type.IsAbstract);
        _types = events.ToDictionary(NameFromAttribute);
        _names = _types.ToDictionary(pair => pair.Value, pair => pair.Key);
        _reactions = reactions.ToLookup(reaction => NameOf(reaction.EventType));
    }

    public IReadOnlyCollection<ReactionInfo> Reactions => [.. _reactions.SelectMany(group => group)];

    public string NameOf(Type type) => _names.GetValueOrDefault(type) ?? throw new InvalidOperationException($"{type} is no integration event of a referenced Contracts assembly.");

    public Type? TypeOf(string name) => _types.GetValueOrDefault(name);

    public IEnumerable<ReactionInfo> ReactionsTo(string name) => _reactions[name];

    private static string NameFromAttribute(Type type) => type.GetCustomAttribute<EventNameAttribute>()?.Name ?? throw new InvalidOperationException($"{type} has no EventName.");
}
