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

internal sealed record StoredText(int Version, IReadOnlyList<TextBlock> Blocks);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, UseStringEnumConverter = true,
    RespectNullableAnnotations = true, MaxDepth = 128)]
[JsonSerializable(typeof(StoredText))]
internal sealed partial class StoredTextContext : JsonSerializerContext;
