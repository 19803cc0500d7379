namespace Mingtang.WorkPlans.PlanReading;

/// <summary>Signs that a heading above the tasks was lost or cut: everything under it, up to the next sure heading, may stand in the wrong place.</summary>
internal sealed class HeadingDoubts(List<ReadTask> tasks, List<TaskDraft> drafts, PlanHabits habits, HashSet<(int Rank, int Value)> seen)
{
    // Beyond these no paper is a plan; comparing each with all others would cost more than the reading.
    private const int farthest = 400, mostHeadings = 400;

    private readonly bool isRagged = drafts.Count(draft => draft.IsShort) * 4 > drafts.Count;

    public static void Raise(List<ReadTask> tasks, List<TaskDraft> drafts, PlanHabits habits, HashSet<(int Rank, int Value)> seen)
    {
        var doubts = new HeadingDoubts(tasks, drafts, habits, seen);
        var sections = doubts.Groups(task => task.Section, 0, tasks.Count);
        doubts.Numbering(sections, "section");
        doubts.Level(sections);
        doubts.Shapes(sections, "section");
        doubts.Sizes(sections);
        foreach (var section in sections)
            doubts.Below(section);
        doubts.Shapes(doubts.Groups(task => task.Subsection, 0, tasks.Count), "subsection");
        doubts.Columns();
        doubts.LostRows();
        doubts.WideGaps();
        doubts.Disorder();
        doubts.ShortRows();
        doubts.Names();
    }

    /// <summary>A run of tasks under one heading, the end excluded.</summary>
    private readonly record struct Group(int From, int To, string? Heading, Mark Mark)
    {
        public int Count => To - From;
    }

    private List<Group> Groups(Func<ReadTask, string?> heading, int from, int to)
    {
        var groups = new List<Group>();
        for (var i = from + 1; i <= to; i++)
        {
            if (i < to && heading(tasks[i]) == heading(tasks[from]))
                continue;
            groups.Add(new(from, i, heading(tasks[from]), MarkOf(heading(tasks[from]))));
            from = i;
        }
        return groups;
    }

    private void Numbering(List<Group> groups, string field)
    {
        for (var g = 0; g < groups.Count; g++)
        {
            var (here, before) = (groups[g].Mark, g > 0 ? groups[g - 1].Mark : Mark.None);
            if (here.Value == 0)
                continue;
            // Above the tasks stand preambles, which are headings too; below a section nothing is passed over.
            var isElsewhere = field == "section" && seen.Contains((here.Rank, here.Value - 1));
            if (g == 0 && here.Value > 1 && !isElsewhere && field == "section")
                Doubt(groups[g], field, "标题编号不从一开始，请核对所属标题。");
            if (before.Value == 0 || before.Rank != here.Rank)
                continue;
            if (here.Value > before.Value + 1 && !isElsewhere)
                Doubt(groups[g - 1] with { From = RestartIn(groups[g - 1]) }, field, "标题编号不连续，可能漏了一个标题。");
            else if (here.Value <= before.Value && field == "section")
                Doubt(groups[g], field, "标题编号重复或倒退，请核对。");
        }
    }

    /// <summary>Where numbers begin again within one heading, there the lost one stood.</summary>
    private int RestartIn(Group group)
    {
        for (var i = group.From + 1; i < group.To; i++)
            if (drafts[i].NumberValue == 1 || MarkOf(tasks[i].Subsection).Value == 1 && MarkOf(tasks[i - 1].Subsection).Value > 1)
                return i;
        return group.From;
    }

    // A short paper in articles (第一条) often has no chapters.
    private static bool IsArticle(string? number) => number is ['第', .., '条'];

    // Where some tasks stand under 一、 and others under (一), the heading above the latter was lost.
    private void Level(List<Group> sections)
    {
        if (sections is [{ Heading: null } only] && !drafts[0].IsRow && seen.Any(mark => mark.Rank / 10 == (int)MarkKind.Chinese && mark.Value > 1))
            Doubt(only, "section", "没有读到所属标题。");
        if (sections is [{ Heading: null } bare] && tasks.Count > 2 && drafts.TrueForAll(draft => draft is { IsRow: false, NumberValue: > 0 }) && !tasks.TrueForAll(task => IsArticle(task.Number)))
            Doubt(bare, "section", "各条上面都没有标题，可能缺失。");
        var highest = sections.Where(group => group.Mark.IsSome).Select(group => Order(group.Mark.Kind)).DefaultIfEmpty(9).Min();
        foreach (var group in sections)
        {
            if (group.Heading is null && sections.Count > 1 && (habits.InSection > 0.4 || group.From == 0))
                Doubt(group, "section", "没有读到所属标题。");
            if (group.Heading is null || highest > 2 || Order(group.Mark.Kind) <= highest)
                continue;
            Doubt(group, "section", "这个标题的编号与其他标题不同。");
            if (drafts[group.From].IsRow && habits.Named > 0.1)
                foreach (var i in Enumerable.Range(group.From, group.Count).Where(i => tasks[i].Name is null))
                    drafts[i].DoubtField("name", "没有读到任务名称，可能读成了标题。", 0.1);
            if (habits.InSubsection > 0.2)
                Doubt(group, "subsection", "上级标题存疑，二级标题一并核对。");
        }
    }

    private static int Order(MarkKind kind) => kind switch
    {
        MarkKind.Chapter => 0,
        MarkKind.Part => 1,
        MarkKind.Chinese => 2,
        MarkKind.ChineseParen => 3,
        _ => 4,
    };

    // A table with a column for it, and not a single task that has it: the column was lost or taken for another.
    private void Columns()
    {
        if (drafts.Count > 1 && drafts.TrueForAll(draft => draft is { IsPasted: true, HasUnitColumn: false }) && habits.Led < 0.1)
            foreach (var draft in drafts)
                foreach (var field in new[] { "lead", "support", "deadline" })
                    draft.DoubtField(field, "整个表格都没有读到责任单位，表头可能不全。", 0.02);
        if (drafts.Count > 1 && drafts.TrueForAll(draft => draft.IsPasted) && habits.Numbered == 0)
            foreach (var draft in drafts)
                draft.DoubtField("number", "整个表格都没有读到编号，请核对。", 0.02);
        if (drafts.Count > 1 && seen.Count == 0 && habits.InSection == 0 && drafts.Exists(draft => draft.HasCategoryColumn))
            foreach (var draft in drafts)
                draft.DoubtField("section", "没有读到所属标题。", 0.02);
    }

    private void Shapes(List<Group> groups, string field)
    {
        var contents = groups.Where(group => group.Heading is not null).Select(group => Content(group.Heading!)).Distinct().ToList();
        if (contents.Count is 0 or > mostHeadings)
            return;
        var doubts = contents.ToDictionary(content => content, content => OfShape(content, contents));
        foreach (var group in groups)
            if (group.Heading is not null && doubts[Content(group.Heading)] is { } doubt)
                Doubt(group, field, doubt);
    }

    private string? OfShape(string content, List<string> all)
    {
        if (content.Length > 1 && PlanHabits.IsBroken(content) || content.Length > 3 && content[^1] == '中')
            return "标题像是没有印完，请核对。";
        if (content.Length > 0 && habits.StopsShort(content))
            return "标题的末字在别处总有下文，可能没有印完。";
        var others = all.Where(other => other != content).Select(other => other.Length).Order().ToList();
        if (others.Count == 1 && content.Length > others[0] * 2.2 && content.Length > others[0] + 12)
            return "标题比其他标题长得多，可能并入了别的内容。";
        if (others.Count == 1 && content.Length * 2 <= others[0] && content.Length < 6)
            return "标题比其他标题短得多，可能被截断。";
        if (others.Count < 2)
            return content.Length < 3 && (others.Count == 0 || others[0] > 3) ? "标题过短，可能被截断。" : null;
        if (content.Length * 20 <= others[0] * 13 && others[0] - content.Length > 1)
            return "标题比其他标题短得多，可能被截断。";
        return content.Length > others[^1] * (others.Count > 3 ? 1.4 : 1.8) && content.Length > others[^1] + 8 ? "标题比其他标题长得多，可能并入了别的内容。" : null;
    }

    // A heading lost without a gap (the last one, or one without a number) leaves the one before it with the tasks of both.
    private void Sizes(List<Group> sections)
    {
        if (sections.Count == 1 && sections[0].Mark is { Value: 1, Kind: MarkKind.Chinese } only && sections[0].Count > 2 && !seen.Contains((only.Rank, 2)))
            Doubt(sections[0], "section", "只有一个标题，其后可能漏了标题。");
        if (sections.Count is < 2 or > mostHeadings || sections.Any(group => group.Heading is null))
            return;
        for (var g = 0; g < sections.Count; g++)
        {
            if (sections[g].Mark.Value > 0 && g < sections.Count - 1)
                continue;
            if (drafts.Skip(sections[g].From).Take(sections[g].Count).Any(draft => draft.Doubts.Any(doubt => doubt.Field == "section")))
                continue;
            var others = sections.Where((_, i) => i != g).Select(group => group.Count).Order().ToList();
            if (sections[g].Count >= others[others.Count / 2] * 1.6 && sections[g].Count >= others[^1] + 2)
                Doubt(sections[g], "section", "这个标题下的条目比其他标题多得多，可能漏了一个标题。");
        }
    }

    private void Below(Group section)
    {
        var groups = Groups(task => task.Subsection, section.From, section.To);
        if (groups.Count > 1 && groups[0].Heading is null && groups[1].Mark.Value > 1)
            Doubt(groups[0], "subsection", "没有读到二级标题。");
        Numbering(groups, "subsection");
        var numbered = groups.Where(group => group.Mark.Value > 0).ToList();
        if (numbered.Count == 1 && numbered[0].Mark.Value == 1 && numbered[0].Count > 1)
            Doubt(numbered[0], "subsection", "只有一个二级标题，其后可能漏了标题。");
        foreach (var group in groups)
            for (var i = group.From + 1; i < group.To; i++)
                if (drafts[i].NumberValue == 1 && drafts[i - 1].NumberValue > 0 || drafts[i].ItemValue == 1 && drafts[i - 1].ItemValue > 1)
                {
                    Doubt(group with { From = i }, group.Heading is not null ? "subsection" : "section", "编号从头开始而标题未变，可能漏了一个标题。");
                    break;
                }
    }

    // In a table the heading is printed in the row that opens it; where that row is missing, those after it carry the wrong one.
    private void LostRows()
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            if (!drafts[i].IsRow && i > 0 && drafts[i - 1].NumberValue > 0 && drafts[i].NumberValue > drafts[i - 1].NumberValue + 2)
                LostPage(i);
            if (!drafts[i].IsRow || !IsBehindGap(i))
                continue;
            LostRow(i, task => task.Section, "section");
            LostRow(i, task => task.Subsection, "subsection");
            LostRow(i, task => task.Name, "name");
        }
    }

    // With several items a heading among them may be gone.
    private void LostPage(int at)
    {
        var end = at;
        while (end < drafts.Count && end - at < farthest && tasks[end].Section == tasks[at].Section)
            end++;
        var (here, next) = (MarkOf(tasks[at].Section), end < drafts.Count ? MarkOf(tasks[end].Section) : Mark.None);
        if (tasks[at].Section == tasks[at - 1].Section && here.Value > 0 && next.Value != here.Value + 1)
            Doubt(new(at, end, null, Mark.None), "section", "上面缺几条，所属标题可能一并缺失。");
    }

    private void LostRow(int at, Func<ReadTask, string?> heading, string field)
    {
        var end = at;
        while (end < drafts.Count && end - at < farthest && drafts[end].Carried.Contains(field))
            end++;
        if (end == at)
            return;
        // The next printed heading goes on with the numbering, so none was lost here.
        var (here, next) = (MarkOf(heading(tasks[at])), end < drafts.Count ? MarkOf(heading(tasks[end])) : Mark.None);
        if (here.Value == 0 || next.Value != here.Value + 1 && (next.Value != 1 || field == "section" || end - at < 9))
            Doubt(new(at, end, null, Mark.None), field, "上面缺一行，沿用的标题可能不对。");
    }

    // Two items whose numbers follow each other, set further apart than all others: the heading between them is gone.
    private void WideGaps()
    {
        if (drafts.Count < 4 || drafts.Count(draft => draft.Blank > 1) * 6 > drafts.Count)
            return;
        for (var i = 1; i < drafts.Count; i++)
        {
            if (drafts[i].Blank < 2 || tasks[i].Section != tasks[i - 1].Section || tasks[i].Subsection != tasks[i - 1].Subsection || drafts[i].NumberValue != drafts[i - 1].NumberValue + 1)
                continue;
            var (field, end) = (tasks[i].Subsection is null ? "section" : "subsection", i);
            while (end < tasks.Count && end - i < farthest && tasks[end].Section == tasks[i].Section && tasks[end].Subsection == tasks[i].Subsection)
                end++;
            Doubt(new(i, end, null, Mark.None), field, "与上一条之间空得多，可能漏了一个标题。");
        }
    }

    // Rows out of order carry the heading of the row they now stand under.
    private void Disorder()
    {
        for (var i = 1; i < drafts.Count; i++)
        {
            var here = drafts[i].NumberValue;
            if (!drafts[i].IsRow || here == 0 || here >= drafts[i - 1].NumberValue)
                continue;
            for (var j = i; j >= 0 && i - j < 6 && (j == i || drafts[j].NumberValue > here); j--)
                foreach (var field in drafts[j].Carried)
                    drafts[j].DoubtField(field, "这几行的次序乱了，沿用的标题可能不对。", 0.1);
        }
    }

    // A row that lost a cell may have lost any of those that are empty now or were taken from above.
    private void ShortRows()
    {
        for (var i = isRagged ? drafts.Count - 1 : 0; i < drafts.Count; i++)
            if (drafts[i].IsShort)
                foreach (var (field, isThere, usual) in new[] { ("lead", tasks[i].Lead.Count > 0, habits.Led), ("support", tasks[i].Support.Count > 0, habits.Supported), ("deadline", tasks[i].Deadline is not null, habits.Timed), ("name", tasks[i].Name is not null, habits.Named) })
                    if (drafts[i].Carried.Contains(field) || !isThere && usual > 0.2)
                        drafts[i].DoubtField(field, "这一行缺一个单元格，请核对。", 0.1);
    }

    private bool IsBehindGap(int at) => at > 0 && drafts[at].NumberValue > drafts[at - 1].NumberValue + 1 && drafts[at - 1].NumberValue > 0
        || at == 0 && drafts[0].NumberValue > 1 || drafts[at].IsShort && !isRagged;

    private void Names()
    {
        for (var i = 0; i < tasks.Count; i++)
        {
            if (tasks[i].Name is null)
                continue;
            if (tasks[i].Name == tasks[i].Subsection && drafts[i].Doubts.Any(doubt => doubt.Field == "subsection"))
                drafts[i].DoubtField("name", "与二级标题同为一处，一并核对。", 0.1);
            if (tasks[i].Name is { Length: > 3 } name && PlanHabits.IsBroken(name))
                drafts[i].DoubtField("name", "名称像是没有印完，请核对。", 0.1);
        }
    }

    private void Doubt(Group group, string field, string message)
    {
        for (var i = group.From; i < group.To; i++)
            drafts[i].DoubtField(field, message, 0.2);
    }

    private static string Content(string heading)
    {
        var plain = Glyphs.Plain(heading);
        return plain[Mark.At(plain).Length..].Trim();
    }

    private static Mark MarkOf(string? heading)
    {
        if (heading is null)
            return Mark.None;
        var mark = Mark.At(Glyphs.Plain(heading) + "、");
        return mark.Kind is MarkKind.Chinese or MarkKind.ChineseParen or MarkKind.Chapter or MarkKind.Part or MarkKind.Arabic or MarkKind.ArabicParen or MarkKind.Article ? mark : Mark.None;
    }
}
