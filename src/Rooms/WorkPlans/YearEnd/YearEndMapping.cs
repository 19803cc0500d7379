using Microsoft.EntityFrameworkCore;

namespace Mingtang.WorkPlans.YearEnd;

internal static class YearEndMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<PlanProblem>(problem =>
        {
            problem.ToTable("workplans_problems");
            problem.Property(p => p.Title).HasMaxLength(300);
            problem.Property(p => p.HandedOverByName).HasMaxLength(80);
            problem.HasIndex(p => p.TaskId).IsUnique();
            problem.HasIndex(p => new { p.Year, p.UnitId });
            problem.HasIndex(p => p.PlanId);
        });
        model.Entity<PlanArchive>(archive =>
        {
            archive.ToTable("workplans_archives");
            archive.Property(a => a.FileHash).HasMaxLength(100);
            archive.Property(a => a.FileName).HasMaxLength(200);
            archive.Property(a => a.ByName).HasMaxLength(80);
            archive.HasIndex(a => a.PlanId).IsUnique();
        });
    }
}
