using System.Text.RegularExpressions;
using Mingtang.Reading;

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>Says where the reading may be wrong, field by field, and lowers the confidence of the task.</summary>
internal sealed partial record PlanDoubts(List<ReadTask> Tasks, List<ReadWarning> Warnings)
{
    private const int mostCompared = 400;

    private static readonly string[] rowFields = ["name", "text", "lead", "support", "deadline"];

    public static PlanDoubts About(Metadata about, List<ReadTask> tasks, List<TaskDraft> drafts, List<object> parts, Action<ReadingStep>? told = null)
    {
        var habits = new PlanHabits(tasks);
        var made = ByRule(about, tasks, drafts, parts, habits, told);
        made.Suspect(drafts, habits);
        if (about.Title is null)
            made.Warnings.Add(new(null, "title", "没有读到标题。"));
        if (about.IssueDoubt is { } doubt)
            made.Warnings.Add(new(null, "dateIssued", doubt));
        if (about.TitleStoodTwice)
            made.Warnings.Add(new(null, "title", "标题开头印了两遍，只取一遍，请核对。"));
        if (about.Year is null && tasks.Any(task => task.Deadline is { Due: null } deadline && !Deadlines.IsEndless(deadline.Printed)))
            made.Warnings.Add(new(null, "year", "没有读到年份，部分时限无法换算成日期。"));
        return made;
    }

    /// <summary>What single rules say, before all that is left is weighed.</summary>
    public static PlanDoubts ByRule(Metadata about, List<ReadTask> tasks, List<TaskDraft> drafts, List<object> parts, PlanHabits habits, Action<ReadingStep>? told = null)
    {
        var pace = new ReadingPace(told, "核对条目", tasks.Count);
        for (var i = 0; i < tasks.Count; i++)
        {
            pace.At(i);
            Raise(tasks[i], drafts[i], habits);
        }
        SequenceDoubts.Raise(tasks, drafts);
        HeadingDoubts.Raise(tasks, drafts, habits, [.. parts.OfType<PlanLine>().Where(line => line.Mark.Value > 0).Select(line => (line.Mark.Rank, line.Mark.Value))]);
        LostColumns.Raise(tasks, drafts, parts);
        Compare(tasks, drafts);
        Spread(tasks, drafts, habits);
        Reckoned(about, tasks, drafts);
        if (!about.YearIsSure)
            for (var i = 0; i < tasks.Count; i++)
                if (tasks[i].Deadline is { Due: not null } deadline && !deadline.Printed.Contains("20", StringComparison.Ordinal))
                    drafts[i].DoubtField("deadline", "标题没有年份，时限的年份是推断的。", 0.05);
        var made = new PlanDoubts(new(tasks.Count), []);
        for (var i = 0; i < tasks.Count; i++)
            made.Tell(tasks[i], drafts[i], habits);
        return made;
    }

    private static void Raise(ReadTask task, TaskDraft draft, PlanHabits habits)
    {
        Doubt(draft, "text", TextDoubts.Of(task.Text, habits));
        Doubt(draft, "name", task.Name is null ? Lacking(habits.Named + 0.1, "没有读到任务名称。", habits.Count) : OfName(task.Name, habits));
        Doubt(draft, "section", task.Section is null ? Lacking(habits.InSection + 0.15, "没有读到所属标题。", habits.Count) : OfSection(task.Section, habits));
        Doubt(draft, "subsection", task.Subsection is null ? Lacking(habits.InSubsection, "没有读到二级标题。") ?? Misplaced(task, habits) : habits.InSubsection < 0.25 && habits.Count > 5 ? "只有少数条目有二级标题，请核对。" : OfHeading(task.Subsection, habits));
        Doubt(draft, "number", task.Number is null ? Lacking(habits.Numbered + 0.15, "没有读到编号。", habits.Count) : null);
        Doubt(draft, "lead", task.Lead.Count == 0 ? Lacking(habits.Led + (habits.Count < 15 ? 0.2 : 0), "没有读到责任单位。", habits.Count) : UnitDoubts.Of(task.Lead, habits));
        Doubt(draft, "support", task.Support.Count == 0 ? Lacking(habits.Supported - 0.15, "没有读到配合单位。") : UnitDoubts.Of(task.Support, habits));
        Doubt(draft, "lead", UnitDoubts.Slip(task.Lead, habits));
        Doubt(draft, "support", UnitDoubts.Slip(task.Support, habits));
        Doubt(draft, "deadline", task.Deadline is null ? Lacking(habits.Timed + 0.12, "没有读到完成时限。", habits.Count) : OfDeadline(task.Deadline, habits));
    }

    // The words are read, and the day they mean may still be another.
    private static void Reckoned(Metadata about, List<ReadTask> tasks, List<TaskDraft> drafts)
    {
        for (var i = 0; i < tasks.Count; i++)
        {
            if (tasks[i].Deadline is not { } deadline)
                continue;
            Doubt(drafts[i], "deadline", about.Order.Doubt(deadline.Printed));
            if (deadline.Due < about.DateIssued && Deadlines.IsFeastWithoutYear(deadline.Printed))
                drafts[i].DoubtField("deadline", "按要点年份推算的节日早于印发日期，可能是下一年的，请核对。", 0.1);
        }
    }

    // What departs from how the items of this plan are put together.
    private static void Compare(List<ReadTask> tasks, List<TaskDraft> drafts)
    {
        var usual = drafts.GroupBy(draft => draft.Paragraphs).MaxBy(group => group.Count())!;
        var closing = drafts.Count(draft => draft.ClosesWithUnits) * 5 > drafts.Count * 4;
        var single = drafts.Count(draft => draft.Brackets < 2);
        var labelled = drafts.Count > 3 && drafts.Count(HasSupportLabel) * 10 >= drafts.Count * 7 && drafts.TrueForAll(draft => !draft.IsRow);
        var months = tasks.Where(task => task.Deadline is { } deadline && Month().IsMatch(Glyphs.Plain(deadline.Printed))).ToList();
        var dated = months.Count;
        var named = drafts.Count > 3 && tasks.Count(task => task.Name is not null) * 5 > tasks.Count * 4;
        for (var i = 0; i < drafts.Count; i++)
        {
            if (drafts[i].Paragraphs > usual.Key && usual.Count() * 4 >= drafts.Count * 3)
                drafts[i].DoubtField("text", "段落比其他条目多，可能并入了别的内容。", 0.2);
            if (closing && !drafts[i].ClosesWithUnits)
                drafts[i].DoubtField("support", "条末没有责任单位，可能缺失。", 0.1);
            if (Echo.Across(tasks[i].Text, drafts[i].IsRow && tasks[i].Text.Length < 160 ? 0 : 5) is { } twice)
                drafts[i].DoubtField("text", $"“{twice}”出现两次，可能并入了别的行。");
            if (labelled && !HasSupportLabel(drafts[i]))
                drafts[i].DoubtField("support", "没有读到配合单位。", 0.1);
            if (dated > 0 && tasks[i].Deadline is { } only && YearOnly().IsMatch(Glyphs.Plain(only.Printed)))
                drafts[i].DoubtField("deadline", "只有年份，可能没有印完。", 0.1);
            if (tasks[i].Name is null && named && !drafts[i].IsRow)
                drafts[i].DoubtField("text", "没有读到任务名称，可能并入了内容。", 0.1);
            if (drafts[i].IsRow && TextDoubts.EndsOnUnit(tasks[i].Text))
                foreach (var field in new[] { "text", "lead", "support" })
                    drafts[i].DoubtField(field, "句末像是责任单位，可能错了列。", 0.1);
            if (drafts[i].Brackets > 1 && single * 4 >= (drafts.Count - 1) * 3 || StartsInTheMiddle(tasks[i].Text))
                foreach (var field in new[] { "*", "number", "item", "subsection" })
                    drafts[i].DoubtField(field, "像是几条并在了一起，或缺了开头。", 0.1);
        }
    }

    private static bool HasSupportLabel(TaskDraft draft) => draft.Units.Exists(unit => unit.Role == Role.Support);

    [GeneratedRegex(@"^20\d\d ?年?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearOnly();

    [GeneratedRegex(@"\d月", RegexOptions.CultureInvariant)]
    private static partial Regex Month();

    private static bool StartsInTheMiddle(string text) => Mark.At(Glyphs.Plain(text)) is { Kind: MarkKind.ItemWord or MarkKind.FirstWord };

    // Damage seldom stops at one field: units stand in one cell, and a row with three doubts is doubtful as a whole.
    private static void Spread(List<ReadTask> tasks, List<TaskDraft> drafts, PlanHabits habits)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var fields = drafts[i].Doubts.Select(doubt => doubt.Field).ToHashSet();
            if (fields.Contains("lead") && (habits.Supported > 0.2 || tasks[i].Support.Count > 0))
                drafts[i].DoubtField("support", "责任单位存疑，配合单位一并核对。", 0.05);
            if (fields.Count(field => field is "number" or "text" or "lead" or "support" or "deadline") > 2)
                foreach (var field in Usual(tasks[i], fields.Count > 4))
                    drafts[i].DoubtField(field, "本条多处存疑，请整条核对。", 0.02);
        }
    }

    private static IEnumerable<string> Usual(ReadTask task, bool whole)
    {
        yield return "text";
        if (task.Name is not null)
            yield return "name";
        if (task.Lead.Count > 0)
            yield return "lead";
        if (task.Support.Count > 0)
            yield return "support";
        if (task.Deadline is not null)
            yield return "deadline";
        if (whole && task.Number is not null)
            yield return "number";
        if (whole && task.Section is not null)
            yield return "section";
    }

    private static string? Lacking(double usual, string message, int count = 99) => usual > (count < 9 ? 0.45 : count < 15 ? 0.55 : 0.75) ? message : null;

    private static string? OfName(string name, PlanHabits habits) =>
        habits.Named < 0.2 ? "只有少数条目有名称，请核对。" : (Echo.In(name) ?? Echo.OfSentence(name)) is { } twice ? $"“{twice}”出现两次，可能并入了别的行。" : UnitsInName().IsMatch(Glyphs.Plain(name)) || new CellShape(name) is { IsNumber: true } or { IsDeadline: true } ? "名称里有责任单位或时限，可能错了列。" : name.Length > 3 && Wording.ComesBehind(name[0]) ? "名称像是缺了开头，请核对。" : name.Length > 50 || name.Contains('。', StringComparison.Ordinal) ? "名称过长，可能含有正文。" : name.Length < 5 && name.Length * 2 <= habits.TypicalName ? "名称比其他名称短得多，可能不全。" : PlanHabits.KindOf(name) != habits.NameKind ? "名称的写法与其他名称不同。" : TextDoubts.Odd(name, habits);

    [GeneratedRegex(@"[局委办处科室心府道镇门区](?:牵头|配合|负责)|(?:牵头|配合)$", RegexOptions.CultureInvariant)]
    private static partial Regex UnitsInName();

    private static string? Misplaced(ReadTask task, PlanHabits habits) =>
        habits.InSubsection > 0.3 && task.Section is { } section && PlanHabits.KindOf(section) != habits.SectionKind ? "上级标题存疑，二级标题一并核对。" : null;

    private static string? OfSection(string section, PlanHabits habits) =>
        PlanHabits.KindOf(section) != habits.SectionKind ? "这个标题的编号与其他标题不同。" : OfHeading(section, habits);

    private static string? OfHeading(string heading, PlanHabits habits) => habits.Once(heading, () => Examined(heading, habits));

    private static string? Examined(string heading, PlanHabits habits)
    {
        if (new CellShape(heading) is { IsNumber: true } or { IsDeadline: true } && !heading.EndsWith("任务", StringComparison.Ordinal) && !heading.EndsWith("工作", StringComparison.Ordinal))
            return "标题像是编号或时限，可能错了列。";
        if (heading.Length == 1)
            return "标题过短，可能被截断。";
        if ((Echo.In(heading) ?? Echo.OfSentence(heading)) is { } twice)
            return $"“{twice}”出现两次，可能并入了别的行。";
        if (heading.Length > 60)
            return "标题过长，可能并入了正文。";
        if (heading.Length > 3 && char.IsAsciiDigit(heading[^1]) && habits.CountOf(heading[^1]) >= 0 && !heading[..^1].Any(c => char.IsAsciiLetter(c) || c is '年'))
            return "标题末尾有数字，可能并入了编号。";
        var near = habits.CountOfSection(heading) < 12 ? habits.Sections.Take(mostCompared).FirstOrDefault(other => other != heading && habits.CountOfSection(other) >= habits.CountOfSection(heading) && IsNear(heading, other)) : null;
        return near is not null ? $"与“{near}”几乎相同，请核对。" : TextDoubts.Odd(heading, habits);
    }

    private static bool IsNear(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 4 || Math.Min(a.Length, b.Length) < 8)
            return false;
        var (from, back) = (0, 0);
        while (from < Math.Min(a.Length, b.Length) && a[from] == b[from])
            from++;
        while (back < Math.Min(a.Length, b.Length) - from && a[^(back + 1)] == b[^(back + 1)])
            back++;
        return from + back >= Math.Max(a.Length, b.Length) * 0.7 && from > 1;
    }

    private static string? OfDeadline(ReadDeadline deadline, PlanHabits habits) =>
        habits.Timed < 0.2 ? null
        : TextDoubts.Odd(deadline.Printed, habits) is { } odd ? odd
        : Deadlines.AreRunTogether(deadline.Printed) ? "像是两个时限连在了一起。"
        : deadline.Due is null && !Deadlines.IsEndless(deadline.Printed) || !Deadlines.Resembles(deadline.Printed) ? "看不懂这个时限，请核对。" : null;

    private static void Doubt(TaskDraft draft, string field, string? message)
    {
        if (message is not null)
            draft.DoubtField(field, message);
    }

    /// <summary>For each task the doubted fields, and which of them are only hinted at.</summary>
    public (HashSet<string>[] Told, Dictionary<(int Task, string Field), int> Hints) Doubted()
    {
        var told = Tasks.Select(_ => new HashSet<string>()).ToArray();
        var hints = new Dictionary<(int, string), int>();
        foreach (var warning in Warnings)
        {
            told[warning.Ordinal!.Value - 1].Add(warning.Field);
            if (Hints.PlaceOf(warning.Message) is > 0 and var place)
                hints[(warning.Ordinal.Value - 1, warning.Field)] = place;
        }
        return (told, hints);
    }

    // Told last, in the order of the plan: a field is suspected because of all that is doubted around it.
    private void Suspect(List<TaskDraft> drafts, PlanHabits habits)
    {
        var (told, hints) = Doubted();
        var hinted = Warnings.Where(warning => Hints.PlaceOf(warning.Message) > 0).ToDictionary(warning => (warning.Ordinal!.Value - 1, warning.Field));
        Warnings.RemoveAll(warning => Hints.PlaceOf(warning.Message) > 0);
        Suspicion.Raise(Tasks, drafts, habits, told, hints, (at, field) =>
        {
            Warnings.Add(hinted.GetValueOrDefault((at, field)) ?? new(at + 1, field, told[at].Count > 0 ? "本条别处存疑，这一栏一并核对。" : "与本文件其他条目的写法有出入，请核对。"));
            Tasks[at] = Tasks[at] with { Confidence = Math.Max(0.05, Tasks[at].Confidence - 0.02) };
        });
        var inOrder = Warnings.OrderBy(warning => warning.Ordinal).ToList();
        Warnings.Clear();
        Warnings.AddRange(inOrder);
    }

    private void Tell(ReadTask task, TaskDraft draft, PlanHabits habits)
    {
        var told = new HashSet<string>();
        foreach (var doubt in draft.Doubts.OrderBy(doubt => Hints.PlaceOf(doubt.Message) > 0))
            foreach (var field in doubt.Field == "*" ? rowFields : [doubt.Field])
                if (told.Add(field))
                    Warnings.Add(new(task.Ordinal, field, doubt.Message));
        if (told.Contains("text"))
            TellDerived(task, draft, habits, told);
        Tasks.Add(task with { Confidence = Math.Max(0.05, 0.98 - draft.Doubts.Sum(doubt => doubt.Weight) - (draft.IsMended ? 0.1 : 0)) });
    }

    // Figures and times are read out of the text: doubtful with it where it holds any.
    private void TellDerived(ReadTask task, TaskDraft draft, PlanHabits habits, HashSet<string> told)
    {
        var isFar = draft.Doubts.Where(doubt => doubt.Field is "text" or "*").All(doubt => TextDoubts.IsFarFromFigures(doubt.Message, task.Text));
        var isCut = draft.Doubts.Any(doubt => doubt.Field is "text" or "*" && doubt.Weight > 0.25);
        var isShort = draft.Doubts.Any(doubt => doubt.Field == "text" && doubt.Message is TextDoubts.NoEnd or TextDoubts.NoText);
        if ((task.Quantities.Count > 0 || isCut && task.Text.Any(char.IsAsciiDigit) || isShort && habits.Measured > 0.05) && told.Add("quantities"))
            Warnings.Add(new(task.Ordinal, "quantities", "正文存疑，其中的数量一并核对。"));
        if (!isFar && (task.InBodyDates.Count > 0 || isCut && task.Text.AsSpan().IndexOfAny("年月") >= 0 && task.Text.Any(char.IsAsciiDigit)) && told.Add("inBodyDates"))
            Warnings.Add(new(task.Ordinal, "inBodyDates", "正文存疑，其中的时间一并核对。"));
    }
}
