using Microsoft.EntityFrameworkCore;

namespace Mingtang.Agencies.Units;

internal static class UnitsMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Unit>(unit =>
        {
            unit.ToTable("agencies_units");
            unit.HasKey(u => u.Id);
            unit.Ignore(u => u.Ref);
            unit.Property(u => u.Code).HasMaxLength(20);
            unit.Property(u => u.Name).HasMaxLength(100);
            unit.Property(u => u.ShortName).HasMaxLength(60);
            unit.Property(u => u.OrganisationCode).HasMaxLength(18);
            unit.Property(u => u.Revision).IsConcurrencyToken();
            unit.HasIndex(u => u.Code).IsUnique();
            unit.HasIndex(u => u.ParentId);
        });
        model.Entity<UnitAlias>(alias =>
        {
            alias.ToTable("agencies_unit_aliases");
            alias.HasKey(a => a.Id);
            alias.Property(a => a.Name).HasMaxLength(100);
            alias.Property(a => a.RememberedByName).HasMaxLength(80);
            alias.HasIndex(a => a.UnitId);
            alias.HasIndex(a => a.Name);
        });
        model.Entity<UnitChange>(change =>
        {
            change.ToTable("agencies_unit_changes");
            change.HasKey(c => c.Id);
            change.Property(c => c.What).HasMaxLength(300);
            change.Property(c => c.Why).HasMaxLength(300);
            change.Property(c => c.ByName).HasMaxLength(80);
            change.HasIndex(c => c.UnitId);
        });
    }
}
