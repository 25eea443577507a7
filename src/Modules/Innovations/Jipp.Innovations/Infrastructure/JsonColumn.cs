using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Jipp.Innovations.Infrastructure;

/// <summary>Immutable lists that are always read and replaced whole: one text column instead of a table each.</summary>
internal static class JsonColumn
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new ProvenanceJson(), new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property)
        where T : class => property.HasConversion<JsonText<T>, ReplacedWhole<T>>();

    internal sealed class JsonText<T>() : ValueConverter<T, string>(value => Write(value), text => Read(text))
        where T : class
    {
        private static string Write(T value) => JsonSerializer.Serialize(value, Options);

        private static T Read(string text) => JsonSerializer.Deserialize<T>(text, Options)!;
    }

    /// <summary>Never changed in place, so another reference means another value and the snapshot may share it.</summary>
    internal sealed class ReplacedWhole<T>() : ValueComparer<T>((left, right) => ReferenceEquals(left, right), value => value.GetHashCode(), value => value)
        where T : class;
}
