using System.Reflection;
using System.Text.Json;
using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure.Messaging;

namespace Jipp.IntegrationTests.Hubs;

/// <summary>Reads what a module told.</summary>
internal static class Events
{
    public static List<TEvent> Of<TEvent>(IEnumerable<OutboxMessage> told)
        where TEvent : IIntegrationEvent
    {
        var name = typeof(TEvent).GetCustomAttribute<EventNameAttribute>()!.Name;
        return [.. told.Where(message => message.Name == name).Select(message => JsonSerializer.Deserialize<TEvent>(message.Payload, JsonSerializerOptions.Web)!)];
    }
}
