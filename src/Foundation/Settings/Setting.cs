using System.Text.Json;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Settings;

/// <param name="Objection">A Chinese sentence against a value out of range, or null.</param>
public sealed record Setting<T>(string Key, string Title, T Default, string Source, Evidence Evidence, Func<T, string?>? Objection = null) : ISetting
{
    public string DefaultJson => JsonSerializer.Serialize(Default);

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
