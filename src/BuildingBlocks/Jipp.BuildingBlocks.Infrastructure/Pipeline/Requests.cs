using System.Collections.Concurrent;
using System.Reflection;

namespace Jipp.BuildingBlocks.Infrastructure.Pipeline;

/// <summary>What the attributes of a request type say.</summary>
public static class Requests
{
    private static readonly ConcurrentDictionary<Type, string> Permissions = new();

    /// <summary>The permission that the request names. A request without one is a bug that no user may profit from.</summary>
    public static string PermissionOf(Type request) =>
        Permissions.GetOrAdd(request, type => type.GetCustomAttribute<PermissionAttribute>()?.Name ?? throw new InvalidOperationException($"{type} names no permission."));
}
