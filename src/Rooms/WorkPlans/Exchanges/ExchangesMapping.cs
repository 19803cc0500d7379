using Microsoft.EntityFrameworkCore;

namespace Mingtang.WorkPlans.Exchanges;

internal static class ExchangesMapping
{
    public static void Map(ModelBuilder model) => model.Entity<ClauseRemark>(remark =>
    {
        remark.ToTable("workplans_remarks");
        remark.Property(r => r.UnitName).HasMaxLength(100);
        remark.Property(r => r.ByName).HasMaxLength(80);
        remark.Property(r => r.Text).HasMaxLength(1000);
        remark.Property(r => r.AskedUnitName).HasMaxLength(100);
        remark.HasIndex(r => r.ClauseId);
        remark.HasIndex(r => r.AskedUnitId);
    });
}
