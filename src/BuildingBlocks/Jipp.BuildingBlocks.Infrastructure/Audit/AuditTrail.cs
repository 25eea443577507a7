using System.Reflection;
using System.Text.Json;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.BuildingBlocks.Infrastructure.Audit;

/// <summary>Writes who did what: with the effect when it succeeded, in a transaction of its own when it was refused.</summary>
internal sealed class AuditTrail(ModuleRegistry modules, IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>A command that changes thousands of rows names the first ones and counts the rest.</summary>
    private const int ChangesNamed = 20;

    private const int ValueLength = 200;

    public void RecordSuccess(ModuleDbContext context, Type command, ICurrentUser user)
    {
        context.MarkOwnersOfChangedParts();
        var changed = context
            .ChangeTracker.Entries()
            .Where(entry => entry.Entity is IAggregateRoot && entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .ToList();
        context.Audit.Add(Row(command, user, "done", Describe(changed)));
    }

    public async Task RecordRefusal(Type command, ICurrentUser user, string code, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = modules.Context(scope.ServiceProvider, command);
        context.Audit.Add(Row(command, user, code, "{}"));
        await context.SaveChangesAsync(ct);
    }

    private AuditRow Row(Type command, ICurrentUser user, string outcome, string details) =>
        new()
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            At = clock.GetUtcNow(),
            PersonId = user.Id,
            Actor = user.Id is null ? user.Name : "",
            Command = command.Name,
            Outcome = outcome,
            Details = details,
        };

    private static string Describe(List<EntityEntry> changed) =>
        JsonSerializer.Serialize(
            new
            {
                changed = changed.Count,
                items = changed
                    .Take(ChangesNamed)
                    .Select(entry => new
                    {
                        type = entry.Metadata.ClrType.Name,
                        id = string.Join('/', entry.Metadata.FindPrimaryKey()!.Properties.Select(key => Text(entry.Property(key.Name).CurrentValue))),
                        change = entry.State.ToString(),
                        fields = entry.State == EntityState.Modified ? Fields(entry) : null,
                    }),
            }
        );

    private static Dictionary<string, string?[]> Fields(EntityEntry entry) =>
        entry
            .Properties.Where(property => property.IsModified && property.Metadata.Name != nameof(IAggregateRoot.Version))
            .ToDictionary(
                property => property.Metadata.Name,
                property =>
                    property.Metadata.PropertyInfo?.GetCustomAttribute<NotAuditedAttribute>() is null ? new[] { Text(property.OriginalValue), Text(property.CurrentValue) } : []
            );

    private static string? Text(object? value)
    {
        var text = value?.GetType().GetProperty("Value") is { } wrapped && wrapped.PropertyType == typeof(Guid) ? wrapped.GetValue(value)?.ToString() : value?.ToString();
        return text is { Length: > ValueLength } ? text[..ValueLength] + "…" : text;
    }
}
