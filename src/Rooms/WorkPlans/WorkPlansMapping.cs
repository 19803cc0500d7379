using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingtang.Foundation.Data;
using Mingtang.WorkPlans.Exchanges;
using Mingtang.WorkPlans.Import;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans;

internal static class WorkPlansMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<WorkPlan>(Plan);
        model.Entity<PlanClause>(Clause);
        model.Entity<PlanTask>(Task);
        model.Entity<Milestone>(Milestones);
        model.Entity<ProgressEntry>(Progress);
        model.Entity<Urging>(Urgings);
        model.Entity<SupervisionNote>(Supervision);
        model.Entity<DeadlineChange>(Deadlines);
        model.Entity<TiedItem>(Tied);
        model.Entity<ClauseBinding>(Bindings);
        ImportMapping.Map(model);
        TasksMapping.Map(model);
        ExchangesMapping.Map(model);
        YearServices.Map(model);
    }

    private static void Plan(EntityTypeBuilder<WorkPlan> plan)
    {
        plan.ToTable("workplans_plans");
        plan.Ignore(p => p.BreakdownDueOn);
        plan.Property(p => p.Title).HasMaxLength(300);
        plan.Property(p => p.Issuer).HasMaxLength(200);
        plan.Property(p => p.DocumentNumber).HasMaxLength(80);
        plan.Property(p => p.SourceFileName).HasMaxLength(200);
        plan.Property(p => p.SourceFileHash).HasMaxLength(100);
        plan.Property(p => p.Revision).IsConcurrencyToken();
        plan.HasMany(p => p.Clauses).WithOne().HasForeignKey(c => c.PlanId);
        plan.HasIndex(p => new { p.AgencyId, p.Year });
        // One plan of a unit and year in force; the check before it is for the sentence, this one for two at the same moment.
        plan.HasIndex(p => new { p.AgencyId, p.Year }, "IX_workplans_plans_in_force").IsUnique().HasFilter("state <> 'Draft'");
    }

    private static void Clause(EntityTypeBuilder<PlanClause> clause)
    {
        clause.ToTable("workplans_clauses");
        clause.Property(c => c.Number).HasMaxLength(40);
        clause.Property(c => c.Item).HasMaxLength(40);
        clause.Property(c => c.DeadlinePrinted).HasMaxLength(200);
        clause.Property(c => c.Revision).IsConcurrencyToken();
        AsJson(clause.Property(c => c.Lead));
        AsJson(clause.Property(c => c.Support));
        AsJson(clause.Property(c => c.Quantities));
        AsJson(clause.Property(c => c.InBodyDates));
        AsJson(clause.Property(c => c.Doubts));
        clause.HasIndex(c => new { c.PlanId, c.Ordinal });
    }

    private static void Task(EntityTypeBuilder<PlanTask> task)
    {
        task.ToTable("workplans_tasks");
        task.Property(t => t.Section).HasMaxLength(100);
        task.Property(t => t.PersonInCharge).HasMaxLength(80);
        task.Property(t => t.ReturnedWhy).HasMaxLength(1000);
        task.Property(t => t.Revision).IsConcurrencyToken();
        task.HasOne(t => t.Clause).WithMany().HasForeignKey(t => t.ClauseId).OnDelete(DeleteBehavior.Restrict);
        task.HasMany(t => t.Milestones).WithOne().HasForeignKey(m => m.TaskId);
        task.HasMany(t => t.Progress).WithOne().HasForeignKey(p => p.TaskId);
        task.HasIndex(t => new { t.PlanId, t.UnitId });
        task.HasIndex(t => new { t.ClauseId, t.UnitId }).IsUnique();
        task.HasIndex(t => new { t.UnitId, t.State, t.DueOn });
    }

    private static void Milestones(EntityTypeBuilder<Milestone> milestone)
    {
        milestone.ToTable("workplans_milestones");
        milestone.Property(m => m.Title).HasMaxLength(300);
    }

    private static void Progress(EntityTypeBuilder<ProgressEntry> entry)
    {
        entry.ToTable("workplans_progress");
        entry.Property(e => e.EnteredByName).HasMaxLength(80);
        AsJson(entry.Property(e => e.Evidence));
        entry.HasIndex(e => new { e.TaskId, e.On });
    }

    private static void Urgings(EntityTypeBuilder<Urging> urging)
    {
        urging.ToTable("workplans_urgings");
        urging.Property(u => u.ByName).HasMaxLength(80);
        urging.Property(u => u.RuleKey).HasMaxLength(120);
        urging.HasIndex(u => u.TaskId);
        urging.HasIndex(u => u.RuleKey).IsUnique();
    }

    private static void Supervision(EntityTypeBuilder<SupervisionNote> note)
    {
        note.ToTable("workplans_supervision");
        note.Property(n => n.ByName).HasMaxLength(80);
        note.HasIndex(n => n.TaskId);
    }

    private static void Deadlines(EntityTypeBuilder<DeadlineChange> change)
    {
        change.ToTable("workplans_deadline_changes");
        change.Property(c => c.ByName).HasMaxLength(80);
        change.HasIndex(c => c.TaskId);
    }

    private static void Tied(EntityTypeBuilder<TiedItem> tied)
    {
        tied.ToTable("workplans_tied_items");
        tied.Property(t => t.Kind).HasMaxLength(60);
        tied.Property(t => t.ItemId).HasMaxLength(60);
        tied.Property(t => t.Title).HasMaxLength(300);
        tied.Property(t => t.Url).HasMaxLength(300);
        tied.Property(t => t.ByName).HasMaxLength(80);
        tied.HasIndex(t => new { t.TaskId, t.Kind, t.ItemId }).IsUnique();
        tied.HasIndex(t => t.FromTiedId);
    }

    private static void Bindings(EntityTypeBuilder<ClauseBinding> binding)
    {
        binding.ToTable("workplans_bindings");
        binding.Property(b => b.Because).HasMaxLength(200);
        binding.Property(b => b.DecidedByName).HasMaxLength(80);
        binding.Property(b => b.IndicatorId).HasMaxLength(80);
        binding.Property(b => b.Value).HasPrecision(18, 2);
        binding.HasIndex(b => new { b.ClauseId, b.IndicatorId }).IsUnique();
    }

    internal static void AsJson<T>(PropertyBuilder<List<T>> property) => JsonColumn.AsJson(property);
}
