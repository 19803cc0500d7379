namespace Mingtang.WorkPlans.PlanReading;

/// <summary>Gaps and returns in the numbers of the tasks themselves.</summary>
internal static class SequenceDoubts
{
    public static void Raise(List<ReadTask> tasks, List<TaskDraft> drafts)
    {
        Repeated(tasks, drafts);
        Shapes(tasks, drafts);
        Lost(drafts);
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
            if (here <= before && drafts[i - 1].IsDrawn)
                foreach (var (field, isThere) in Filled(tasks[i - 1]))
                    if (isThere && field != "section")
                        drafts[i - 1].DoubtField(field, "后面的编号倒退，这一行可能是两行并成的。", 0.05);
        }
    }

    // As many items without a number as the numbers around them leave room for: theirs were lost.
    private static void Lost(List<TaskDraft> drafts)
    {
        var last = drafts.FindIndex(draft => draft.NumberValue > 0);
        for (var i = last + 1; last >= 0 && i < drafts.Count; i++)
        {
            if (drafts[i].NumberValue == 0)
                continue;
            if (drafts[i].NumberValue - drafts[last].NumberValue == i - last)
                for (var j = last + 1; j < i; j++)
                    drafts[j].DoubtField("number", "前后都有编号，这里没有读到。", 0.1);
            last = i;
        }
    }

    // 1囍, 2k, 8O, 序号6: written like no other number of this plan.
    private static void Shapes(List<ReadTask> tasks, List<TaskDraft> drafts)
    {
        var shapes = tasks.ConvertAll(task => task.Number is null ? "" : ShapeOf(task.Number));
        var usual = shapes.Where(shape => shape.Length > 0).GroupBy(shape => shape).MaxBy(group => group.Count());
        if (usual is null || usual.Count() * 5 < shapes.Count(shape => shape.Length > 0) * 4)
            return;
        for (var i = 0; i < tasks.Count; i++)
            if (shapes[i].Length > 0 && shapes[i] != usual.Key && shapes[i] != usual.Key + "a")
                drafts[i].DoubtField("number", "编号的写法与其他编号不同。");
    }

    private static string ShapeOf(string number)
    {
        var shape = new System.Text.StringBuilder();
        foreach (var c in Glyphs.Plain(number))
        {
            var kind = char.IsAsciiDigit(c) ? '9' : Numerals.IsChineseDigit(c) ? '一' : c is >= '\u2460' and <= '\u2473' ? '①' : c is >= 'a' and <= 'e' ? 'a' : c;
            if (shape.Length == 0 || shape[^1] != kind || kind is not ('9' or '一'))
                shape.Append(kind);
        }
        return shape.ToString();
    }

    // A page copied twice: the second time is none of the plan's tasks.
    private static void Repeated(List<ReadTask> tasks, List<TaskDraft> drafts)
    {
        var first = new Dictionary<(string?, string), int>();
        for (var i = 0; i < tasks.Count; i++)
        {
            var text = tasks[i].Text;
            // Without a number the name stands for it.
            var place = tasks[i].Number ?? tasks[i].Name;
            if (text.Length < 10 || place is null)
                continue;
            var length = Math.Min(24, text.Length);
            if (first.TryAdd((place, text[..length]), i) & first.TryAdd((place, text[^length..]), i) || length == text.Length && first[(place, text)] == i)
                continue;
            // Where the copy begins and ends, items are cut in two.
            foreach (var j in new[] { i - 1, i + 1 })
                if (j > 0 && j < tasks.Count && !drafts[j].IsRow)
                    foreach (var field in new[] { "text", "lead", "support", "deadline" })
                        drafts[j].DoubtField(field, seam, 0.05);
            foreach (var (field, isThere) in Filled(tasks[i]))
                if (isThere)
                    drafts[i].DoubtField(field, seam, 0.05);
        }
    }

    private const string seam = "与前面的条目重复，可能是同一页读了两遍。";

    private static (string Field, bool IsThere)[] Filled(ReadTask task) =>
    [
        ("number", true), ("text", true), ("section", task.Section is not null), ("subsection", task.Subsection is not null), ("item", task.Item is not null), ("name", task.Name is not null), ("lead", task.Lead.Count > 0),
        ("support", task.Support.Count > 0), ("deadline", task.Deadline is not null), ("quantities", task.Quantities.Count > 0), ("inBodyDates", task.InBodyDates.Count > 0),
    ];

    // The item that is missing may stand inside the one before it.
    private static void Gap(TaskDraft before)
    {
        if (before.Doubts.Count > 0 || before.Text.Length >= 80)
            before.DoubtField("text", "下一条编号缺失，本条可能并入了它。", 0.1);
    }
}
