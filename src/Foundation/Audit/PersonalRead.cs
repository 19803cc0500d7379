using Microsoft.EntityFrameworkCore;

namespace Mingtang.Foundation.Audit;

/// <summary>Who looked at whose personal data, and why. Not chained: reads are many, and kept less long than acts.</summary>
internal sealed class PersonalRead
{
    public Guid Id { get; init; }

    public DateTime At { get; init; }

    public Guid? PersonId { get; init; }

    public required string PersonName { get; init; }

    public Guid? UnitId { get; init; }

    public required string ItemKind { get; init; }

    public required string ItemId { get; init; }

    public required string Fields { get; init; }

    public required string Why { get; init; }
}

internal static class PersonalReadMapping
{
    public static void Map(ModelBuilder model) => model.Entity<PersonalRead>(read =>
    {
        read.ToTable("foundation_reads").IsUnlogged();
        read.HasKey(r => r.Id);
        read.Property(r => r.PersonName).HasMaxLength(80);
        read.Property(r => r.ItemKind).HasMaxLength(60);
        read.Property(r => r.ItemId).HasMaxLength(60);
        read.HasIndex(r => r.At);
        read.HasIndex(r => r.PersonId);
        read.HasIndex(r => new { r.ItemKind, r.ItemId });
    });
}
