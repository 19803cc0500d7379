namespace Mingtang.WorkPlans.PlanReading;

/// <summary>Gaps in the numbering: a heading or an item was lost, so what follows may stand under the wrong one.</summary>
internal static class SequenceDoubts
{
    public static void Raise(List<ReadTask> tasks, List<TaskDraft> drafts)
    {
        Headings(tasks, drafts, task => task.Section, "section");
        Headings(tasks, drafts, task => task.Subsection, "subsection");
        for (var i = 0; i < tasks.Count; i++)
            if (tasks[i].Name is not null && tasks[i].Name == tasks[i].Subsection && drafts[i].Doubts.Any(doubt => doubt.Field == "subsection"))
                drafts[i].DoubtField("name", "与二级标题同为一处,一并核对。", 0.1);
        Numbers(tasks, drafts);
    }

    private static void Headings(List<ReadTask> tasks, List<TaskDraft> drafts, Func<ReadTask, string?> heading, string field)
    {
        var from = 0;
        for (var i = 1; i <= tasks.Count; i++)
        {
            if (i < tasks.Count && heading(tasks[i]) == heading(tasks[from]))
                continue;
            var (here, next) = (ValueOf(heading(tasks[from])), i < tasks.Count ? ValueOf(heading(tasks[i])) : 0);
            var restarts = field == "subsection" && i < tasks.Count && tasks[i].Section != tasks[from].Section;
            // A heading between these two is missing: some of the tasks above belong to it.
            if (here > 0 && next > here + 1 && !restarts)
                Doubt(drafts, RestartIn(tasks, from, i), i, field, "标题编号不连续,可能漏了一个标题。");
            if (restarts && next > 1 || from == 0 && here > 1 && field == "section")
                Doubt(drafts, restarts ? i : from, restarts ? EndOf(tasks, heading, i) : i, field, "标题编号不从一开始,请核对所属标题。");
            if (here > 0 && next > 0 && next <= here && field == "section")
                Doubt(drafts, i, EndOf(tasks, heading, i), field, "标题编号重复或倒退,请核对。");
            from = i;
        }
    }

    private static int EndOf(List<ReadTask> tasks, Func<ReadTask, string?> heading, int from)
    {
        var end = from;
        while (end < tasks.Count && heading(tasks[end]) == heading(tasks[from]))
            end++;
        return end;
    }

    /// <summary>Where numbers begin again within one heading, there the lost one stood.</summary>
    private static int RestartIn(List<ReadTask> tasks, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
            if (ValueOf(tasks[i].Number) == 1 || ValueOf(tasks[i].Subsection) == 1 && ValueOf(tasks[i - 1].Subsection) > 1)
                return i;
        return from;
    }

    private static void Numbers(List<ReadTask> tasks, List<TaskDraft> drafts)
    {
        for (var i = 1; i < drafts.Count; i++)
        {
            var (before, here) = (drafts[i - 1].NumberValue, drafts[i].NumberValue);
            if (before == 0 || here == 0 || here == before + 1 || tasks[i].Number!.Contains('.', StringComparison.Ordinal) || char.IsAsciiLetter(tasks[i].Number![^1]))
                continue;
            var next = i + 1 < drafts.Count ? drafts[i + 1].NumberValue : 0;
            var isNewHeading = tasks[i].Section != tasks[i - 1].Section || tasks[i].Subsection != tasks[i - 1].Subsection;
            if (here == 1 && isNewHeading)
                continue;
            if (here == 1)
                Restarted(tasks, drafts, i);
            else if (next != here + 1 && (next == before + 2 || here <= before))
                drafts[i].DoubtField("number", "编号与前后不连续。");
            else if (here > before + 1 && !isNewHeading)
                Gap(drafts, i);
            else if (here > before + 1)
                Gap(drafts, i);
            else if (here <= before && !isNewHeading)
                drafts[i].DoubtField("number", "编号与前一条重复或倒退。");
        }
    }

    private static void Restarted(List<ReadTask> tasks, List<TaskDraft> drafts, int at)
    {
        var end = at;
        while (end < tasks.Count && tasks[end].Section == tasks[at].Section && tasks[end].Subsection == tasks[at].Subsection)
            end++;
        var field = tasks[at].Subsection is not null ? "subsection" : "section";
        Doubt(drafts, at, end, field, "编号从头开始而标题未变,可能漏了一个标题。");
    }

    // The item that is missing may stand inside the one before it.
    private static void Gap(List<TaskDraft> drafts, int at)
    {
        var before = drafts[at - 1];
        if (before.Doubts.Count == 0 && before.Text.Length < 80)
            return;
        before.DoubtField("text", "下一条编号缺失,本条可能并入了它。", 0.1);
    }

    private static void Doubt(List<TaskDraft> drafts, int from, int to, string field, string message)
    {
        for (var i = from; i < to; i++)
            drafts[i].DoubtField(field, message, 0.2);
    }

    private static int ValueOf(string? heading)
    {
        if (heading is null)
            return 0;
        var mark = Mark.At(Glyphs.Plain(heading) + "、");
        return mark.Kind is MarkKind.Chinese or MarkKind.ChineseParen or MarkKind.Chapter or MarkKind.Arabic or MarkKind.ArabicParen or MarkKind.Article ? mark.Value : 0;
    }
}
