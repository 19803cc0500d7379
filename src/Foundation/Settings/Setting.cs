using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Settings;

/// <param name="Objection">A Chinese sentence against a value out of range, or null.</param>
public sealed record Setting<T>(string Key, string Title, T Default, string Source, Evidence Evidence, Func<T, string?>? Objection = null) : ISetting
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public string DefaultJson => JsonSerializer.Serialize(Default, Plain);

    public SettingKind Kind => typeof(T) == typeof(string) ? SettingKind.Text
        : typeof(T) == typeof(bool) ? SettingKind.YesOrNo
        : typeof(T) == typeof(int) || typeof(T) == typeof(long) || typeof(T) == typeof(decimal) ? SettingKind.Number
        : SettingKind.Structure;

    public string ToText(string json) => Kind switch
    {
        SettingKind.Text => JsonSerializer.Deserialize<string>(json) ?? "",
        SettingKind.YesOrNo => json == "true" ? "是" : "否",
        _ => json,
    };

    public string FromText(string typed) => Kind switch
    {
        SettingKind.Text => JsonSerializer.Serialize(typed.Trim(), Plain),
        SettingKind.YesOrNo => typed.Trim() switch { "是" => "true", "否" => "false", var other => other },
        _ => typed.Trim(),
    };

    public IReadOnlyList<Refusal> Against(string json)
    {
        try
        {
            var value = JsonSerializer.Deserialize<T>(json);
            return value is null ? [SettingBook.NotAValue] : Objection?.Invoke(value) is { } objection ? [new("foundation.setting-out-of-range", objection, "value", Source)] : [];
        }
        catch (JsonException)
        {
            return [SettingBook.NotAValue];
        }
    }
}
