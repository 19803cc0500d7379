using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Tasks;

/// <summary>分解: the unit names section, person, milestones and measures. May be corrected; the first time decides whether it was in time.</summary>
internal sealed record BreakDown(Guid TaskId, string? Section, string? PersonInCharge, string? Measures) : IActOnTask
{
    public Guid? PersonId { get; init; }

    public IReadOnlyList<MilestoneEntry> Milestones { get; init; } = [];

    /// <summary>The file the unit sent back by hand, when the office takes it in.</summary>
    public string? TakenFrom { get; init; }

    public string Name => "workplans.break-down";

    public TaskAct? Step => TaskAct.BreakDown;

    public Party By => TakenFrom is null ? Party.Unit : Party.OfficeForUnit;

    public Task<IReadOnlyList<Refusal>> Check(TaskAtHand at, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<Refusal>>([.. Reasons(at.Task)]);

    /// <summary>What is wrong with the words themselves, milestones included.</summary>
    public IEnumerable<Refusal> Reasons(PlanTask task) => [.. Words(), .. Milestones.SelectMany((milestone, place) => milestone.Reasons(task.DueOn, place))];

    public string Apply(TaskAtHand at)
    {
        var task = at.Task;
        (task.Section, task.PersonInCharge, task.PersonId) = (Section!.Trim(), PersonInCharge!.Trim(), PersonId);
        task.Measures = string.IsNullOrWhiteSpace(Measures) ? null : Measures.Trim();
        var first = task.BrokenDownAt is null;
        task.BrokenDownAt ??= at.Now;
        Place(at);
        return $"{(first ? "分解任务" : "修改分解")}：{task.Section}，{task.PersonInCharge}{(TakenFrom is null ? "" : $"（据{TakenFrom}录入）")}";
    }

    private IEnumerable<Refusal> Words()
    {
        if (string.IsNullOrWhiteSpace(Section))
            yield return TaskRefusals.SectionMissing;
        else if (Section.Trim().Length > 100)
            yield return TaskRefusals.TooLong.On("Section");
        if (string.IsNullOrWhiteSpace(PersonInCharge))
            yield return TaskRefusals.PersonMissing;
        else if (PersonInCharge.Trim().Length > 80)
            yield return TaskRefusals.TooLong.On("PersonInCharge");
        if (Measures?.Length > 4000)
            yield return TaskRefusals.TooLong.On("Measures");
    }

    /// <summary>A milestone kept keeps its id and the day it was reached.</summary>
    private void Place(TaskAtHand at)
    {
        var kept = Milestones.Where(entry => entry.IsFilled).ToList();
        foreach (var gone in at.Task.Milestones.Where(milestone => kept.All(entry => entry.Id != milestone.Id)).ToList())
            at.Db.Remove(gone);
        foreach (var (entry, position) in kept.Select((entry, index) => (entry, index + 1)))
            if (at.Task.Milestones.FirstOrDefault(milestone => milestone.Id == entry.Id) is { } known)
                (known.Title, known.DueOn, known.Position) = (entry.Title!.Trim(), entry.DueOn!.Value, position);
            else
                at.Db.Add(new Milestone { Id = at.NewId(), TaskId = TaskId, Title = entry.Title!.Trim(), DueOn = entry.DueOn!.Value, Position = position });
    }
}

/// <summary>A line of the form; an empty one is no milestone.</summary>
internal sealed record MilestoneEntry(string? Title, DateOnly? DueOn, Guid? Id = null)
{
    public bool IsFilled => !string.IsNullOrWhiteSpace(Title) || DueOn is not null;

    public IEnumerable<Refusal> Reasons(DateOnly taskDueOn, int place)
    {
        if (!IsFilled)
            yield break;
        if (string.IsNullOrWhiteSpace(Title))
            yield return TaskRefusals.MilestoneUntitled.On($"Milestones[{place}].Title");
        else if (Title.Trim().Length > 300)
            yield return TaskRefusals.TooLong.On($"Milestones[{place}].Title");
        if (DueOn is not { } due)
            yield return TaskRefusals.MilestoneUndated.On($"Milestones[{place}].DueOn");
        else if (due > taskDueOn)
            yield return TaskRefusals.MilestoneTooLate(taskDueOn).On($"Milestones[{place}].DueOn");
    }
}
