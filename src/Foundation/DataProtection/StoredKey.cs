using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Audit;

namespace Mingtang.Foundation.DataProtection;

/// <summary>One element of the key ring; its secret part is sealed by the master key.</summary>
internal sealed class StoredKey
{
    public long Id { get; init; }

    public required string Name { get; init; }

    public required string Xml { get; init; }
}

internal static class KeyMapping
{
    public static void Map(ModelBuilder model) => model.Entity<StoredKey>(key =>
    {
        key.ToTable("foundation_keys").IsUnlogged();
        key.HasKey(k => k.Id);
        key.Property(k => k.Name).HasMaxLength(120);
    });
}
