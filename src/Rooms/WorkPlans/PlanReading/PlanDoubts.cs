namespace Mingtang.WorkPlans.PlanReading;

/// <summary>Says where the reading may be wrong, field by field, and lowers the confidence of the task.</summary>
internal sealed record PlanDoubts(List<ReadTask> Tasks, List<ReadWarning> Warnings)
{
    public static PlanDoubts About(Metadata about, List<ReadTask> tasks, List<TaskDraft> drafts)
    {
        var warnings = new List<ReadWarning>();
        var doubted = new List<ReadTask>();
        for (var i = 0; i < tasks.Count; i++)
        {
            var doubts = drafts[i].Doubts;
            foreach (var doubt in doubts)
                warnings.Add(new(tasks[i].Ordinal, doubt.Field, doubt.Message));
            doubted.Add(tasks[i] with { Confidence = Math.Max(0.05, 0.98 - doubts.Sum(doubt => doubt.Weight)) });
        }
        if (about.Title is null)
            warnings.Add(new(null, "title", "没有读到标题。"));
        return new(doubted, warnings);
    }
}
