namespace Mingtang.WorkPlans.Import.Revision;

/// <summary>A task in hand whose clause the revised print gives another day, with what a person should know before that day counts.</summary>
/// <param name="Task">With its milestones.</param>
/// <param name="Why">The reason of the last change of its deadline; null where none was told.</param>
internal sealed record DeadlineAtStake(PlanTask Task, string UnitName, string? Why, DateOnly Before, DateOnly Printed)
{
    /// <summary>批准延期: it runs longer than its clause said.</summary>
    public bool IsExtended => Task.DueOn > Before;

    public bool IsKept => Keeps(Task, Before, Printed);

    /// <summary>Steps still to be taken after the day the revised print sets.</summary>
    public IEnumerable<Milestone> Late => Task.Milestones.Where(step => step.ReachedOn is null && step.DueOn > Printed).OrderBy(step => step.DueOn);

    /// <summary>A later day that was agreed to outlives a print that knows nothing of it.</summary>
    public static bool Keeps(PlanTask task, DateOnly before, DateOnly printed) => task.DueOn > before && task.DueOn > printed;
}
