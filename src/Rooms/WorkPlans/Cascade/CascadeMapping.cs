using Microsoft.EntityFrameworkCore;

namespace Mingtang.WorkPlans.Cascade;

internal static class CascadeMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<TaskLink>(link =>
        {
            link.ToTable("workplans_task_links");
            link.HasIndex(l => l.LowerTaskId).IsUnique();
            link.HasIndex(l => l.UpperTaskId);
        });
        // An entry is told once to each task, however often the cascade runs.
        model.Entity<ProgressEntry>().HasIndex(entry => new { entry.TaskId, entry.FromEntryId }).IsUnique();
    }
}
