using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mingtang.Foundation.Data;

/// <summary>Values that are never asked for alone are one JSON text on both engines.</summary>
public static class JsonColumn
{
    public static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>A list; compared by its members, so replace the list to change it.</summary>
    public static void AsJson<T>(this PropertyBuilder<List<T>> property)
    {
        property.HasConversion(
            list => JsonSerializer.Serialize(list, Options),
            text => JsonSerializer.Deserialize<List<T>>(text, Options) ?? new List<T>());
        property.Metadata.SetValueComparer(new ValueComparer<List<T>>(
            (a, b) => a!.SequenceEqual(b!),
            list => list.Aggregate(0, (hash, value) => HashCode.Combine(hash, value)),
            list => list.ToList()));
    }

    /// <summary>A value that never changes in place; compared by what is stored.</summary>
    public static void AsJsonValue<T>(this PropertyBuilder<T> property) where T : class
    {
        property.HasConversion(value => JsonSerializer.Serialize(value, Options), text => JsonSerializer.Deserialize<T>(text, Options)!);
        property.Metadata.SetValueComparer(new ValueComparer<T>(
            (a, b) => ReferenceEquals(a, b) || JsonSerializer.Serialize(a, Options) == JsonSerializer.Serialize(b, Options),
            value => JsonSerializer.Serialize(value, Options).GetHashCode(StringComparison.Ordinal),
            value => value));
    }
}
