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
            var text = tasks[i].Text;
            if (text.Length < 10 || tasks[i].Number is null)
                continue;
            var length = Math.Min(24, text.Length);
            if (first.TryAdd((tasks[i].Number, text[..length]), i) & first.TryAdd((tasks[i].Number, text[^length..]), i) || length == text.Length && first[(tasks[i].Number, text)] == i)
                continue;
            // Where the copy begins and ends, items are cut in two.
            for (var j = Math.Max(1, i - 1); j <= Math.Min(i + 1, tasks.Count - 1); j++)
                foreach (var field in new[] { "*", "number", "section", "subsection", "item", "quantities", "inBodyDates" })
                    drafts[j].DoubtField(field, "与前面的条目重复,可能是同一页读了两遍。", 0.05);
        }
    }

    // The item that is missing may stand inside the one before it.
    private static void Gap(TaskDraft before)
    {
        if (before.Doubts.Count > 0 || before.Text.Length >= 80)
            before.DoubtField("text", "下一条编号缺失,本条可能并入了它。", 0.1);
    }
}
