using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Mingtang.Foundation.Data;

namespace Mingtang.Foundation.Audit;

/// <summary>One value before and after an act.</summary>
internal sealed record TrackedValue(string Column, object? Before, object? After, bool IsPersonal);

/// <summary>One row an act added, changed or removed.</summary>
internal sealed record TrackedChange(string Table, string Key, EntityState Kind, IReadOnlyList<TrackedValue> Values);

internal static class TrackedChanges
{
    public static IEnumerable<TrackedChange> In(PlatformDb db) =>
        [.. db.ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Where(entry => !entry.Metadata.IsUnlogged())
            .Select(Of)];

    private static TrackedChange Of(EntityEntry entry) => new(
        entry.Metadata.GetTableName() ?? entry.Metadata.ShortName(),
        string.Join('/', entry.Properties.Where(p => p.Metadata.IsPrimaryKey()).Select(p => p.CurrentValue)),
        entry.State,
        [.. entry.Properties.Where(p => Differs(entry.State, p)).Select(p => ValueOf(entry.State, p))]);

    private static bool Differs(EntityState state, PropertyEntry property) =>
        !property.Metadata.IsPrimaryKey() && !property.Metadata.IsConcurrencyToken && !property.Metadata.IsDerived()
        && (state != EntityState.Modified || property.IsModified);

    private static TrackedValue ValueOf(EntityState state, PropertyEntry property) => new(
        property.Metadata.GetColumnName(),
        state == EntityState.Added ? null : property.OriginalValue,
        state == EntityState.Deleted ? null : property.CurrentValue,
        property.Metadata.IsPersonal());
}

/// <summary>What the log must treat with care, said where the entity is mapped.</summary>
public static class LoggedModel
{
    private const string Personal = "mingtang:personal";
    private const string Unlogged = "mingtang:unlogged";
    private const string Derived = "mingtang:derived";

    /// <summary>Personal information: kept out of the plain log and sealed under a key of its own, which erasing throws away (PIPL 47).</summary>
    public static Microsoft.EntityFrameworkCore.Metadata.Builders.PropertyBuilder<T> IsPersonal<T>(
        this Microsoft.EntityFrameworkCore.Metadata.Builders.PropertyBuilder<T> property) =>
        property.HasAnnotation(Personal, true);

    /// <summary>A large value that follows from another one of the same row: the log tells that one, and not the same again.</summary>
    public static Microsoft.EntityFrameworkCore.Metadata.Builders.PropertyBuilder<T> IsDerived<T>(
        this Microsoft.EntityFrameworkCore.Metadata.Builders.PropertyBuilder<T> property) =>
        property.HasAnnotation(Derived, true);

    /// <summary>Rows that are the log's own, or that only the machine reads (outbox, sessions, job runs).</summary>
    public static Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<T> IsUnlogged<T>(
        this Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<T> entity) where T : class
    {
        entity.HasAnnotation(Unlogged, true);
        return entity;
    }

    internal static bool IsPersonal(this IProperty property) => property.FindAnnotation(Personal) is not null;

    internal static bool IsDerived(this IProperty property) => property.FindAnnotation(Derived) is not null;

    internal static bool IsUnlogged(this IEntityType entity) => entity.FindAnnotation(Unlogged) is not null;
}
