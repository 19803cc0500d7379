using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mingtang.Documents.Content;

/// <summary>How a text is kept: <c>{"version":1,"blocks":[…]}</c>. Stored texts are read for ever, so a change of form is a new version here.</summary>
internal static class StructuredTextJson
{
    private const int Version = 1;

    // The column is no page: letters stay letters.
    private static readonly StoredTextContext Context = new(new JsonSerializerOptions(StoredTextContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write(StructuredText text) => JsonSerializer.Serialize(new StoredText(Version, text.Blocks), Context.StoredText);

    public static StructuredText Read(string json)
    {
        var stored = JsonSerializer.Deserialize(json, Context.StoredText) ?? throw new JsonException("No text.");
        return stored.Version == Version ? new(stored.Blocks) : throw new JsonException($"A text of version {stored.Version} is newer than this program.");
    }
}

/// <summary>Wherever else a text is told as JSON, such as in the audit log, it stands there once, as it is kept.</summary>
internal sealed class StructuredTextConverter : JsonConverter<StructuredText>
{
    public override StructuredText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var stored = JsonDocument.ParseValue(ref reader);
        return StructuredTextJson.Read(stored.RootElement.GetRawText());
    }

    public override void Write(Utf8JsonWriter writer, StructuredText value, JsonSerializerOptions options) => writer.WriteRawValue(value.ToJson(), skipInputValidation: true);
}

internal sealed record StoredText(int Version, IReadOnlyList<TextBlock> Blocks);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, UseStringEnumConverter = true,
    RespectNullableAnnotations = true, MaxDepth = 128)]
[JsonSerializable(typeof(StoredText))]
internal sealed partial class StoredTextContext : JsonSerializerContext;
