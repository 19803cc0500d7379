using Microsoft.EntityFrameworkCore;

namespace Mingtang.Foundation.Settings;

/// <summary>A figure that differs from its default.</summary>
internal sealed class SettingValue
{
    public required string Key { get; init; }

    /// <summary>Empty for the whole district, else a unit's or a year's own value.</summary>
    public required string Scope { get; init; }

    /// <summary>JSON.</summary>
    public required string Value { get; set; }

    /// <summary>The article or document that sets it.</summary>
    public required string Source { get; set; }

    public DateTime ChangedAt { get; set; }
}

internal static class SettingMapping
{
    public static void Map(ModelBuilder model) => model.Entity<SettingValue>(setting =>
    {
        setting.ToTable("foundation_settings");
        setting.HasKey(s => new { s.Key, s.Scope });
        setting.Property(s => s.Key).HasMaxLength(120);
        setting.Property(s => s.Scope).HasMaxLength(80);
        setting.Property(s => s.Source).HasMaxLength(300);
    });
}
