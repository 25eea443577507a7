using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Jipp.BuildingBlocks.Infrastructure.Persistence;

/// <summary>All differences between the two databases, and what aggregates have in common.</summary>
public static class StorageConventions
{
    internal static void ApplyStorageConventions(this ModelConfigurationBuilder conventions, DatabaseProvider provider, Assembly module)
    {
        foreach (var id in module.GetTypes().Where(IsTypedId))
        {
            conventions.Properties(id).HaveConversion(typeof(TypedIdConverter<>).MakeGenericType(id));
        }

        if (provider == DatabaseProvider.Sqlite)
        {
            // SQLite orders and compares neither DateTimeOffset nor decimal; whole numbers it does.
            conventions.Properties<DateTimeOffset>().HaveConversion<TicksConverter>();
            conventions.Properties<decimal>().HaveConversion<TenThousandthsConverter>();
        }
        else
        {
            conventions.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        }
    }

    internal static void ApplyAggregateConventions(this ModelBuilder model)
    {
        foreach (var type in model.Model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(IAggregateRoot))).ToList())
        {
            var entity = model.Entity(type.ClrType);
            entity.Property(nameof(IAggregateRoot.Version)).IsConcurrencyToken();
            foreach (var key in type.FindPrimaryKey()?.Properties ?? [])
            {
                entity.Property(key.Name).ValueGeneratedNever();
            }
        }
    }

    private static bool IsTypedId(Type type) => type.IsValueType && type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ITypedId<>));

    public sealed class TypedIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => From(value))
        where TId : struct, ITypedId<TId>
    {
        private static TId From(Guid value) => TId.From(value);
    }

    public sealed class TicksConverter() : ValueConverter<DateTimeOffset, long>(instant => instant.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    public sealed class TenThousandthsConverter() : ValueConverter<decimal, long>(amount => (long)(amount * 10000m), stored => stored / 10000m);

    public sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(instant => instant.ToUniversalTime(), stored => stored);
}
