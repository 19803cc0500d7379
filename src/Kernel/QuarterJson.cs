using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mingtang.Kernel;

/// <summary>A quarter in JSON is its <see cref="Quarter.Code"/>.</summary>
internal sealed class QuarterJson : JsonConverter<Quarter>
{
    public override Quarter Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Quarter.TryParse(reader.GetString(), out var quarter) ? quarter : throw new JsonException("A quarter is written as 2026Q3.");

    public override void Write(Utf8JsonWriter writer, Quarter value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
}
