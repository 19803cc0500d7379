using Microsoft.EntityFrameworkCore;

namespace Mingtang.WorkPlans.Tasks;

internal static class TasksMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<TaskStep>(step =>
        {
            step.ToTable("workplans_task_steps");
            step.Property(s => s.ByName).HasMaxLength(80);
            step.Property(s => s.Why).HasMaxLength(1000);
            step.HasIndex(s => s.TaskId);
        });
        model.Entity<DeadlineRequest>(request =>
        {
            request.ToTable("workplans_deadline_requests");
            request.Property(r => r.Why).HasMaxLength(1000);
            request.Property(r => r.ByName).HasMaxLength(80);
            request.Property(r => r.Answer).HasMaxLength(1000);
            request.Property(r => r.DecidedByName).HasMaxLength(80);
            request.HasIndex(r => r.TaskId);
        });
    }
}
