namespace Mingtang.WorkPlans.PlanReading;

/// <summary>Gaps and returns in the numbers of the tasks themselves.</summary>
internal static class SequenceDoubts
{
    public static void Raise(List<ReadTask> tasks, List<TaskDraft> drafts)
    {
        Repeated(tasks, drafts);
        for (var i = 1; i < drafts.Count; i++)
        {
            var (before, here) = (drafts[i - 1].NumberValue, drafts[i].NumberValue);
            if (before == 0 || here is 0 or 1 || here == before + 1 || tasks[i].Number!.Contains('.', StringComparison.Ordinal) || char.IsAsciiLetter(tasks[i].Number![^1]))
                continue;
            var next = i + 1 < drafts.Count ? drafts[i + 1].NumberValue : 0;
            var isNewHeading = tasks[i].Section != tasks[i - 1].Section || tasks[i].Subsection != tasks[i - 1].Subsection;
            if (next != here + 1 && (next == before + 2 || here <= before))
                drafts[i].DoubtField("number", "编号与前后不连续。");
            else if (here > before + 1)
                Gap(drafts[i - 1]);
            else if (!isNewHeading)
                drafts[i].DoubtField("number", "编号与前一条重复或倒退。");
        }
    }

    // A page copied twice: the second time is none of the plan's tasks.
    private static void Repeated(List<ReadTask> tasks, List<TaskDraft> drafts)
    {
        var first = new Dictionary<(string?, string), int>();
        for (var i = 0; i < tasks.Count; i++)
        {
            if (tasks[i].Text.Length < 10 || first.TryAdd((tasks[i].Number, tasks[i].Text), i))
                continue;
            foreach (var field in new[] { "*", "number", "section", "subsection", "item", "quantities", "inBodyDates" })
                drafts[i].DoubtField(field, $"与第{first[(tasks[i].Number, tasks[i].Text)] + 1}条相同,可能重复。", 0.1);
        }
    }

    // The item that is missing may stand inside the one before it.
    private static void Gap(TaskDraft before)
    {
        if (before.Doubts.Count > 0 || before.Text.Length >= 80)
            before.DoubtField("text", "下一条编号缺失,本条可能并入了它。", 0.1);
    }
}
