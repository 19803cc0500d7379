using Microsoft.EntityFrameworkCore;
using Mingtang.WorkPlans.Import.Publishing;

namespace Mingtang.WorkPlans.Import;

internal static class ImportMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<PlanDoubt>(doubt =>
        {
            doubt.ToTable("workplans_plan_doubts");
            doubt.Property(d => d.Field).HasMaxLength(40);
            doubt.HasIndex(d => d.PlanId);
        });
        model.Entity<NameChoice>(choice =>
        {
            choice.ToTable("workplans_name_choices");
            choice.Property(c => c.Printed).HasMaxLength(200);
            WorkPlansMapping.AsJson(choice.Property(c => c.UnitIds));
            choice.HasIndex(c => new { c.PlanId, c.Printed }).IsUnique();
        });
        model.Entity<PlanEdition>(edition =>
        {
            edition.ToTable("workplans_editions");
            edition.Property(e => e.SourceFileName).HasMaxLength(200);
            edition.Property(e => e.SourceFileHash).HasMaxLength(100);
            edition.Property(e => e.ReplacedByName).HasMaxLength(80);
            edition.HasIndex(e => e.PlanId);
        });
        model.Entity<PlanSnapshot>(snapshot =>
        {
            snapshot.ToTable("workplans_snapshots");
            snapshot.Property(s => s.Digest).HasMaxLength(100);
            snapshot.Property(s => s.TakenByName).HasMaxLength(80);
            snapshot.HasIndex(s => new { s.PlanId, s.Digest }).IsUnique();
            snapshot.HasIndex(s => new { s.AgencyId, s.Year });
        });
    }
}
