using System.Text.Json;
using System.Text.Json.Serialization;
using Jipp.Innovations.Domain;

namespace Jipp.Innovations.Infrastructure;

/// <summary>
/// Statements as they are stored: those of one origin share it, since a row of a source says thirty things at once and repeating file, line and address
/// thirty times was most of the database. <c>[{ "origin": { … }, "stands": true, "said": { "Title": "…" } }]</c>; the order is kept. A list
/// of single statements, as stored before, is read too.
/// </summary>
internal sealed class ProvenanceJson : JsonConverter<IReadOnlyList<FieldProvenance>>
{
    public override IReadOnlyList<FieldProvenance> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        List<FieldProvenance> statements = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            ReadGroup(ref reader, options, statements);
        }

        return statements;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<FieldProvenance> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        for (var at = 0; at < value.Count; )
        {
            var first = value[at];
            writer.WriteStartObject();
            writer.WritePropertyName("origin"u8);
            WriteOrigin(writer, first.Origin);
            writer.WriteBoolean("stands"u8, first.Stands);
            if (first.Yields)
            {
                writer.WriteBoolean("yields"u8, true);
            }

            if (first.Home is { } home)
            {
                writer.WriteString("home"u8, home.Value);
            }

            writer.WriteStartObject("said"u8);
            var fields = 0UL;
            for (; at < value.Count && Joins(value[at], first) && (fields & Bit(value[at])) == 0; at++)
            {
                fields |= Bit(value[at]);
                writer.WriteString(Names[(int)value[at].Field], value[at].Value);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static readonly JsonEncodedText[] Names = [.. Enum.GetNames<InnovationField>().Select(name => JsonEncodedText.Encode(name))];

    private static bool Joins(FieldProvenance said, FieldProvenance first) =>
        said.Stands == first.Stands && said.Yields == first.Yields && said.Home == first.Home && (ReferenceEquals(said.Origin, first.Origin) || said.Origin == first.Origin);

    private static ulong Bit(FieldProvenance said) => 1UL << (int)said.Field;

    private static void ReadGroup(ref Utf8JsonReader reader, JsonSerializerOptions options, List<FieldProvenance> statements)
    {
        Origin? origin = null;
        var (stands, yields) = (false, false);
        InnovationId? home = null;
        List<(InnovationField Field, string Value)> said = [];
        (InnovationField? Field, string Value) single = (null, "");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "origin":
                    origin = JsonSerializer.Deserialize<Origin>(ref reader, options);
                    break;
                case "stands":
                    stands = reader.GetBoolean();
                    break;
                case "yields":
                    yields = reader.GetBoolean();
                    break;
                case "home":
                    home = new(reader.GetGuid());
                    break;
                case "field":
                    single.Field = Enum.Parse<InnovationField>(reader.GetString()!);
                    break;
                case "value":
                    single.Value = reader.GetString()!;
                    break;
                case "said":
                    while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                    {
                        var field = Enum.Parse<InnovationField>(reader.GetString()!);
                        reader.Read();
                        said.Add((field, reader.GetString()!));
                    }

                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        if (single.Field is { } one)
        {
            said.Add((one, single.Value));
        }

        statements.AddRange(said.Select(part => new FieldProvenance(part.Field, part.Value, origin!, stands) { Home = home, Yields = yields }));
    }

    private static void WriteOrigin(Utf8JsonWriter writer, Origin origin)
    {
        writer.WriteStartObject();
        writer.WriteString("system"u8, origin.System);
        writer.WriteString("key"u8, origin.Key);
        writer.WriteBoolean("weak"u8, origin.Weak);
        if (origin.File is not null)
        {
            writer.WriteString("file"u8, origin.File);
        }

        if (origin.Row is { } row)
        {
            writer.WriteNumber("row"u8, row);
        }

        if (origin.Address is not null)
        {
            writer.WriteString("address"u8, origin.Address);
        }

        writer.WriteString("at"u8, origin.At);
        writer.WriteEndObject();
    }
}
