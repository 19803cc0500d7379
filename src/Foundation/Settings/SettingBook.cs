using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Settings;

/// <summary>Reads settings, and changes them by an act. A scope (a unit's code, a year) overrides the district's value.</summary>
public sealed class SettingBook(PlatformDb db, IEnumerable<ISetting> single, IEnumerable<IDeclaresSettings> groups)
{
    private readonly IReadOnlyList<ISetting> settings = [.. single, .. groups.SelectMany(group => group.Settings)];

    internal static readonly Refusal NotAValue = new("foundation.setting-not-a-value", "这不是该设置可用的值。", "value");
    internal static readonly Refusal Unknown = new("foundation.setting-unknown", "没有这项设置。");
    internal static readonly Refusal NeedsReason = new("foundation.setting-needs-reason", "请写明修改理由，随修改记入日志。", "why");
    internal static readonly Refusal NeedsSource = new("foundation.setting-needs-source", "请写明依据（文件名称、文号或条款）。", "source");

    /// <summary>The scope's own value, else the district's, else the default.</summary>
    public async Task<T> Get<T>(Setting<T> setting, string scope = "", CancellationToken stop = default)
    {
        var stored = await db.Set<SettingValue>().AsNoTracking().Where(s => s.Key == setting.Key && (s.Scope == scope || s.Scope == ""))
            .OrderByDescending(s => s.Scope).Select(s => s.Value).FirstOrDefaultAsync(stop);
        return stored is null ? setting.Default : JsonSerializer.Deserialize<T>(stored)!;
    }

    /// <summary>All scopes' own values in one reading, for who shows many scopes at once; under the empty scope the district's, else the default.</summary>
    public async Task<IReadOnlyDictionary<string, T>> ByScope<T>(Setting<T> setting, CancellationToken stop = default)
    {
        var values = (await db.Set<SettingValue>().AsNoTracking().Where(s => s.Key == setting.Key).ToListAsync(stop)).ToDictionary(s => s.Scope, s => JsonSerializer.Deserialize<T>(s.Value)!);
        values.TryAdd("", setting.Default);
        return values;
    }

    /// <summary>Every declared setting with the district's value, for the settings page.</summary>
    public async Task<List<SettingLine>> All(CancellationToken stop = default)
    {
        var stored = await db.Set<SettingValue>().AsNoTracking().Where(s => s.Scope == "").ToDictionaryAsync(s => s.Key, stop);
        return [.. settings.OrderBy(s => s.Key).Select(s => Line(s, stored.GetValueOrDefault(s.Key)))];
    }

    /// <param name="json">The value as JSON: <c>15</c>, <c>"09:00"</c>, <c>true</c>.</param>
    public async Task<Outcome<string>> Set(Doing doing, string key, string json, string source, string scope = "", CancellationToken stop = default)
    {
        var setting = settings.FirstOrDefault(s => s.Key == key);
        if (setting is null)
            return Unknown;
        List<Refusal> reasons = [.. setting.Against(json), .. string.IsNullOrWhiteSpace(source) ? [NeedsSource] : Array.Empty<Refusal>()];
        if (reasons.Count > 0)
            return reasons;
        var stored = await db.Set<SettingValue>().FirstOrDefaultAsync(s => s.Key == key && s.Scope == scope, stop)
            ?? db.Add(new SettingValue { Key = key, Scope = scope, Value = "", Source = "" }).Entity;
        (stored.Value, stored.Source, stored.ChangedAt) = (json, source.Trim(), doing.Now);
        // The footer of every public page may read it.
        doing.TouchPublicPages();
        doing.About("foundation.setting", key, $"修改设置「{setting.Title}」");
        return json;
    }

    /// <summary>What a person typed, with the reason; the act leaves both in the log.</summary>
    public async Task<Outcome<string>> SetTyped(Doing doing, string key, string typed, string source, CancellationToken stop = default)
    {
        if (settings.FirstOrDefault(s => s.Key == key) is not { } setting)
            return Unknown;
        var set = await Set(doing, key, setting.FromText(typed), source, stop: stop);
        return string.IsNullOrWhiteSpace(doing.Act.Why) ? set.Refusals.Append(NeedsReason).ToList() : set;
    }

    private static SettingLine Line(ISetting setting, SettingValue? stored) => new(
        setting.Key, setting.Title, stored?.Value ?? setting.DefaultJson, stored?.Source ?? setting.Source, setting.Evidence, stored is null, stored?.ChangedAt)
    {
        Text = setting.ToText(stored?.Value ?? setting.DefaultJson),
        DefaultText = setting.ToText(setting.DefaultJson),
        Kind = setting.Kind,
    };
}

public sealed record SettingLine(string Key, string Title, string ValueJson, string Source, Evidence Evidence, bool IsDefault, DateTime? ChangedAt)
{
    public required string Text { get; init; }

    public required string DefaultText { get; init; }

    public required SettingKind Kind { get; init; }
}
