namespace Mingtang.WorkPlans.PlanReading;

/// <summary>
/// Small signs about one field of one task, none of which says anything alone: what is doubted around it, what it lacks, how it departs
/// from the same field elsewhere in this plan. <see cref="Suspicion"/> weighs them.
/// </summary>
internal sealed class Signs
{
    public static readonly string[] Fields = ["number", "section", "subsection", "item", "name", "text", "lead", "support", "deadline", "quantities", "inBodyDates"];

    public static readonly string[] Names =
    [
        "always", "absent", "lacking", "row: one doubt", "row: more doubts", "row: text", "row: units", "row: deadline", "row: number", "row: name", "row: heading", "row: weighty",
        "before", "behind", "around", "paper", "few tasks", "in a table", "pasted", "short row", "mended", "carried", "gap before", "no number", "out of order",
        "as above", "group small", "group large", "last group", "shorter", "longer", "unheard pairs", "no stop", "odd start", "rare value", "rare form", "fewer values", "more values",
        "stranger", "other between", "top of group", "group doubted", "opens on units",
        "field", "tasks", "length", "worst orphan", "orphans", "loose", "dear words", "dearest words", "lost here", "pushed in", "parted word", "split word", "letters",
        "paper: orphans", "paper: loose", "paper: odd", "paper: cost", "likely orphans", "likely odd", "likely doubted", "row: worst orphan", "row: odd", "odd beside", "under it", "kind alike",
        "hint", "ends loose", "opens loose", "near unit", "year apart", "worst but one", "han", "weakest link", "torn chain", "weak links", "torn", "paper: torn", "paper: weak", "likely torn", "stem unheard",
    ];

    public static int Count => Names.Length;

    private static readonly string[] around = ["number", "name", "text", "lead", "support", "deadline"];

    private readonly List<ReadTask> tasks;
    private readonly List<TaskDraft> drafts;
    private readonly PlanHabits habits;
    private readonly HashSet<string>[] told;
    private readonly Dictionary<(int Task, string Field), int> hints;
    private readonly double[] shares;
    private readonly double[] typical;
    private readonly double[] typicalValues;
    private readonly Dictionary<string, int>[] values;
    private readonly Dictionary<string, int> forms;
    private readonly double[] beside, unheard;
    private readonly double paper, unheardHere;
    private readonly int[] groupSizes, groupEnds;
    private readonly double typicalGroup;
    private readonly double[][] tops, shared;
    private readonly WordBreaks breaks;
    private readonly List<Breaks> inTexts;
    private readonly List<(double Stranger, double Other)> oddTexts;
    private readonly Breaks inAll;
    private readonly double[] odds;
    private readonly double oddInAll;
    private readonly Dictionary<string, int> headings, nearUnits = [];
    private readonly int usualYear;
    private readonly Dictionary<string, (double Stranger, double Other)> odd = [];

    /// <param name="told">For each task the fields that are doubted already.</param>
    /// <param name="hints">Of these, what is only hinted at.</param>
    public Signs(List<ReadTask> tasks, List<TaskDraft> drafts, PlanHabits habits, HashSet<string>[] told, Dictionary<(int Task, string Field), int> hints)
    {
        (this.tasks, this.drafts, this.habits, this.told, this.hints) = (tasks, drafts, habits, told, hints);
        shares = [.. Fields.Select(field => tasks.Count(task => Length(task, field) > 0) / (double)Math.Max(1, tasks.Count))];
        typical = [.. Fields.Select(field => Middle([.. tasks.Select(task => Length(task, field)).Where(length => length > 0)]))];
        typicalValues = [.. Fields.Select(field => Middle([.. tasks.Select(task => Values(task, field)).Where(count => count > 0)]))];
        values = [.. Fields.Select(field => tasks.SelectMany(task => Said(task, field)).GroupBy(value => value).ToDictionary(group => group.Key, group => group.Count()))];
        forms = tasks.Where(task => task.Deadline is not null).GroupBy(task => Form(task.Deadline!.Printed)).ToDictionary(group => group.Key, group => group.Count());
        beside = [.. told.Select(fields => around.Count(fields.Contains)).Select(doubts => doubts > 1 ? 1 : doubts * 0.6)];
        paper = beside.Count(doubts => doubts > 0) / (double)Math.Max(1, tasks.Count);
        unheard = [.. tasks.Select(task => Unheard(task.Text))];
        unheardHere = unheard.DefaultIfEmpty(0).Average();
        (groupSizes, groupEnds) = Groups();
        tops = [.. Fields.Select(_ => new double[tasks.Count])];
        shared = [.. Fields.Select(_ => new double[tasks.Count])];
        for (var field = 0; field < Fields.Length; field++)
            Share(field);
        var printed = tasks.SelectMany(task => (string?[])[task.Text, task.Name, task.Section, task.Subsection, .. task.Lead, .. task.Support]).OfType<string>().Distinct().ToList();
        breaks = new(printed);
        inTexts = tasks.ConvertAll(task => new Breaks().Beside(breaks.In(task.Text)));
        inAll = printed.Select(breaks.In).Aggregate(new Breaks(), (sum, found) => sum.With(found));
        usualYear = tasks.Select(task => task.Deadline?.Due?.Year).OfType<int>().GroupBy(year => year).MaxBy(group => group.Count())?.Key ?? 0;
        oddTexts = tasks.ConvertAll(task => OddIn(task.Text));
        odds = [.. inTexts.Zip(oddTexts, (found, odd) => Odd(found) + odd.Stranger + odd.Other)];
        oddInAll = (odds.Sum() + told.Sum(fields => around.Count(fields.Contains))) / Math.Max(50, inAll.Han);
        headings = tasks.SelectMany(task => (string?[])[task.Section, task.Subsection]).OfType<string>().GroupBy(heading => heading).ToDictionary(group => group.Key, group => group.Count());
        typicalGroup = Middle([.. groupSizes.Zip(groupEnds).Where((pair, i) => i + 1 == pair.Second).Select(pair => pair.First)]);
    }

    /// <summary>No task of this paper has it, and nothing hints that this one should.</summary>
    public bool IsNowhere(int at, int field) => shares[field] == 0 && !hints.ContainsKey((at, Fields[field]));

    /// <summary>The signs in the order of <see cref="Names"/>.</summary>
    public void Read(int at, int field, Span<float> into)
    {
        var row = new Row(into);
        var (task, draft, own, name) = (tasks[at], drafts[at], told[at], Fields[field]);
        var (length, count) = (Length(task, name), Values(task, name));
        var doubts = around.Count(own.Contains);
        var ratio = length == 0 || typical[field] == 0 ? 0 : Math.Log(length / typical[field]);
        row.Add(1);
        row.Add(length == 0);
        row.Add(length == 0 ? shares[field] : 0);
        row.Add(doubts > 0);
        row.Add(Math.Min(4, Math.Max(0, doubts - 1)));
        row.Add(own.Contains("text"));
        row.Add(own.Contains("lead") || own.Contains("support"));
        row.Add(own.Contains("deadline"));
        row.Add(own.Contains("number"));
        row.Add(own.Contains("name"));
        row.Add(own.Contains("section") || own.Contains("subsection"));
        row.Add(draft.Doubts.Count == 0 ? 0 : draft.Doubts.Max(doubt => doubt.Weight));
        row.Add(Beside(at - 1));
        row.Add(Beside(at + 1));
        row.Add((Beside(at - 3) + Beside(at - 2) + Beside(at + 2) + Beside(at + 3)) / 4);
        row.Add(paper);
        row.Add(tasks.Count < 9);
        row.Add(draft.IsRow);
        row.Add(draft.IsPasted);
        row.Add(draft.IsShort);
        row.Add(draft.IsMended);
        row.Add(draft.Carried.Contains(name));
        row.Add(at > 0 && draft.NumberValue > drafts[at - 1].NumberValue + 1 && drafts[at - 1].NumberValue > 0);
        row.Add(draft.NumberValue == 0 ? habits.Numbered : 0);
        row.Add(at > 0 && draft.NumberValue > 1 && draft.NumberValue <= drafts[at - 1].NumberValue);
        row.Add(at > 0 && length > 0 && Same(task, tasks[at - 1], name));
        var group = groupSizes[at] / Math.Max(1, typicalGroup);
        row.Add(group < 1 ? Math.Min(2, -Math.Log(group)) : 0);
        row.Add(group > 1 ? Math.Min(2, Math.Log(group)) : 0);
        row.Add(groupEnds[at] == tasks.Count && groupSizes[at] < tasks.Count);
        row.Add(ratio < 0 ? Math.Min(3, -ratio) : 0);
        row.Add(ratio > 0 ? Math.Min(3, ratio) : 0);
        row.Add(Math.Clamp((unheard[at] - unheardHere) * 4, -1, 2));
        row.Add(!PlanHabits.EndsWithStop(task.Text));
        row.Add(task.Text.Length > 0 && !Glyphs.IsHan(task.Text[0]) && task.Text[0] is not ('“' or '《' or '"'));
        row.Add(Rare(task, name, field));
        row.Add(name == "deadline" && task.Deadline is { } deadline && forms[Form(deadline.Printed)] * 12 < tasks.Count + 11);
        row.Add(count > 0 && typicalValues[field] > 0 ? Math.Min(2, Math.Max(0, typicalValues[field] - count) / typicalValues[field]) : 0);
        row.Add(count > 0 && typicalValues[field] > 0 ? Math.Min(2, Math.Max(0, count - typicalValues[field]) / typicalValues[field]) : 0);
        var (stranger, other) = name is "text" or "quantities" or "inBodyDates" ? oddTexts[at] : Oddest(Printed(task, name));
        row.Add(stranger);
        row.Add(other);
        row.Add(tops[field][at]);
        row.Add(shared[field][at]);
        row.Add(OpensOnUnits(task.Text));
        ReadWords(at, field, ref row);
    }

    // What the words say, beside what they say in the rest of the paper: in a paper strewn with slips a long field is seldom free of them.
    private void ReadWords(int at, int field, ref Row row)
    {
        var name = Fields[field];
        var own = name is "text" or "quantities" or "inBodyDates" ? inTexts[at] : Found(Printed(tasks[at], name));
        var printed = name is "text" or "quantities" or "inBodyDates" ? tasks[at].Text.Length : Printed(tasks[at], name).Sum(words => words.Length);
        row.Add(field);
        row.Add(Math.Log(tasks.Count));
        row.Add(Math.Log(1 + printed));
        row.Add(own.Worst);
        row.Add(Math.Log(1 + own.Sum));
        row.Add(own.Loose);
        row.Add(own.Han == 0 ? 0 : own.Mean - inAll.Mean);
        row.Add(own.Dearest == 0 ? 0 : own.Dearest - (3 * inAll.Mean));
        row.Add(own.Lost);
        row.Add(own.Pushed);
        row.Add(own.Parted);
        row.Add(own.Split);
        row.Add(own.Letters);
        row.Add(100 * inAll.Sum / Math.Max(50, inAll.Han));
        row.Add(100.0 * inAll.Loose / Math.Max(50, inAll.Han));
        row.Add(100 * oddInAll);
        row.Add(inAll.Mean);
        row.Add(printed * inAll.Loose / Math.Max(50.0, inAll.Han));
        row.Add(printed * oddInAll);
        row.Add(paper * Math.Log(1 + printed));
        row.Add(inTexts[at].Worst);
        row.Add(odds[at]);
        row.Add((at > 0 ? odds[at - 1] : 0) + (at + 1 < tasks.Count ? odds[at + 1] : 0));
        var heading = name switch { "section" => tasks[at].Section, "subsection" => tasks[at].Subsection, "name" => tasks[at].Name, _ => null };
        row.Add(heading is null ? 0 : Math.Min(9, name == "name" ? groupSizes[at] : headings.GetValueOrDefault(heading)));
        row.Add(PlanHabits.KindOf(heading ?? "") == (name == "section" ? habits.SectionKind : habits.NameKind));
        row.Add(hints.GetValueOrDefault((at, name)));
        row.Add(own.EndsLoose);
        row.Add(own.OpensLoose);
        row.Add(name is "lead" or "support" ? Printed(tasks[at], name).Select(NearUnit).DefaultIfEmpty(0).Max() : 0);
        row.Add(name == "deadline" && tasks[at].Deadline is { Due: { } due } && usualYear > 0 ? Math.Min(5, Math.Abs(due.Year - usualYear)) : 0);
        row.Add(own.Next);
        row.Add(own.Han);
        row.Add(own.Weakest);
        row.Add(own.Chain);
        row.Add(own.Weak);
        row.Add(own.Torn);
        row.Add(100.0 * inAll.Torn / Math.Max(50, inAll.Han));
        row.Add(100.0 * inAll.Weak / Math.Max(50, inAll.Han));
        row.Add(printed * inAll.Torn / Math.Max(50.0, inAll.Han));
        row.Add(name is "lead" or "support" ? Printed(tasks[at], name).Count(IsUnheardStem) : 0);
    }

    private Breaks Found(IEnumerable<string> printed)
    {
        var own = new Breaks();
        foreach (var words in printed)
            own = own.Beside(breaks.In(words));
        return own;
    }

    // Named once here, and one character away from a body that is named again and again: the commoner that is, the likelier a slip.
    private int NearUnit(string unit)
    {
        if (unit.Length < 3 || habits.CountOf(unit) > 1)
            return 0;
        if (nearUnits.TryGetValue(unit, out var known))
            return known;
        var near = 0;
        foreach (var other in habits.KnownUnits.Take(400))
            if (other.Length == unit.Length && habits.CountOf(other) > near && other.Zip(unit).Count(pair => pair.First != pair.Second) == 1)
                near = habits.CountOf(other);
        return nearUnits[unit] = Math.Min(9, near);
    }

    // 区教点局: between the level and the kind of body stands no word, and the paper says it once.
    private bool IsUnheardStem(string unit)
    {
        if (habits.CountOf(unit) > 1 || unit.Length is < 3 or > 8)
            return false;
        var plain = Glyphs.Plain(unit);
        var stem = plain[0] is '区' or '市' or '县' or '镇' or '省' ? plain[1..^1] : plain[..^1];
        return stem.Length < 2 || stem.Length < 5 && Words.LevelOf(stem) < 0 && breaks.In(stem).Chain + breaks.In(stem).Weakest < -2;
    }

    // Slips a person would see at once, whether or not a rule spoke of them.
    private static double Odd(Breaks found) => Math.Sign(found.Split) + Math.Sign(found.Parted) + Math.Sign(found.Pushed - 1 > 0 ? 1 : 0) + Math.Min(2, found.Letters) + (found.Worst > 5 ? 1 : 0);

    /// <summary>A heading is printed once for all that stand under it: what is doubted at their top, and how many of them are.</summary>
    private void Share(int field)
    {
        var name = Fields[field];
        for (var (from, i) = (0, 1); i <= tasks.Count; i++)
        {
            if (i < tasks.Count && (name is "section" or "subsection" or "name" ? Same(tasks[i], tasks[from], name) && tasks[i].Section == tasks[from].Section : tasks[i].Section == tasks[from].Section))
                continue;
            var doubted = 0.0;
            for (var j = from; j < i; j++)
                doubted += beside[j] / (i - from);
            Array.Fill(tops[field], Math.Max(beside[from], Beside(from - 1)), from, i - from);
            Array.Fill(shared[field], doubted, from, i - from);
            from = i;
        }
    }

    // The same words stand in many fields: units, headings, and a text that three fields are read from.
    private (double Stranger, double Other) OddIn(string words)
    {
        if (odd.TryGetValue(words, out var known))
            return known;
        var (stranger, other) = (0, 0);
        for (var i = 1; i + 1 < words.Length && i < 400; i++)
        {
            if (!Glyphs.IsHan(words[i - 1]) || !Glyphs.IsHan(words[i]) || !Glyphs.IsHan(words[i + 1]))
                continue;
            stranger |= habits.IsStranger(words[i - 1], words[i], words[i + 1]) ? 1 : 0;
            other |= habits.HasOtherBetween(words[i - 1], words[i], words[i + 1]) ? 1 : 0;
        }
        return odd[words] = (stranger, other);
    }

    private (double Stranger, double Other) Oddest(IEnumerable<string> printed)
    {
        var (stranger, other) = (0.0, 0.0);
        foreach (var words in printed)
            if (OddIn(words) is var odd)
                (stranger, other) = (Math.Max(stranger, odd.Stranger), Math.Max(other, odd.Other));
        return (stranger, other);
    }

    private static bool OpensOnUnits(string text)
    {
        var comma = text.IndexOfAny(['、', ',', '，']);
        return comma is > 2 and < 14 && UnitNames.Share(text[..comma]) > 0.9;
    }

    private static IEnumerable<string> Printed(ReadTask task, string field) => field is "text" or "quantities" or "inBodyDates" ? One(task.Text) : Said(task, field);

    private double Beside(int at) => at < 0 || at >= beside.Length ? 0 : beside[at];

    // Of what stands in the field, the share that stands nowhere else in the plan.
    private double Rare(ReadTask task, string name, int field)
    {
        if (name is "text" or "number" or "quantities" or "inBodyDates" or "item")
            return 0;
        var (all, alone) = (0, 0);
        foreach (var value in Said(task, name))
            (all, alone) = (all + 1, alone + (values[field][value] == 1 ? 1 : 0));
        return all == 0 ? 0 : (double)alone / all;
    }

    private double Unheard(string text)
    {
        var (pairs, alone) = (0, 0);
        for (var i = 1; i < text.Length && i < 400; i++)
            if (Glyphs.IsHan(text[i - 1]) && Glyphs.IsHan(text[i]))
                (pairs, alone) = (pairs + 1, alone + (habits.Together(text[i - 1], text[i]) < 2 ? 1 : 0));
        return pairs == 0 ? 0 : (double)alone / pairs;
    }

    private (int[] Sizes, int[] Ends) Groups()
    {
        var (sizes, ends) = (new int[tasks.Count], new int[tasks.Count]);
        for (var (from, i) = (0, 1); i <= tasks.Count; i++)
        {
            if (i < tasks.Count && tasks[i].Section == tasks[from].Section)
                continue;
            Array.Fill(sizes, i - from, from, i - from);
            Array.Fill(ends, i, from, i - from);
            from = i;
        }
        return (sizes, ends);
    }

    private static bool Same(ReadTask task, ReadTask above, string field) => field switch
    {
        "section" => task.Section == above.Section,
        "subsection" => task.Subsection == above.Subsection,
        "name" => task.Name == above.Name,
        "lead" => task.Lead.SequenceEqual(above.Lead),
        "support" => task.Support.SequenceEqual(above.Support),
        "deadline" => task.Deadline == above.Deadline,
        _ => false,
    };

    private static string Form(string deadline) => string.Concat(Glyphs.Plain(deadline).Select(c => char.IsAsciiDigit(c) ? '9' : c)).Replace("99", "9", StringComparison.Ordinal);

    private static IEnumerable<string> Said(ReadTask task, string field) => field switch
    {
        "lead" => task.Lead,
        "support" => task.Support,
        "section" => One(task.Section),
        "subsection" => One(task.Subsection),
        "name" => One(task.Name),
        "deadline" => One(task.Deadline?.Printed),
        _ => [],
    };

    private static IEnumerable<string> One(string? value) => value is null ? [] : [value];

    private static int Values(ReadTask task, string field) => field switch
    {
        "lead" => task.Lead.Count,
        "support" => task.Support.Count,
        "quantities" => task.Quantities.Count,
        "inBodyDates" => task.InBodyDates.Count,
        _ => 0,
    };

    private static int Length(ReadTask task, string field) => field switch
    {
        "number" => task.Number?.Length ?? 0,
        "section" => task.Section?.Length ?? 0,
        "subsection" => task.Subsection?.Length ?? 0,
        "item" => task.Item?.Length ?? 0,
        "name" => task.Name?.Length ?? 0,
        "text" => task.Text.Length,
        "lead" => task.Lead.Sum(unit => unit.Length),
        "support" => task.Support.Sum(unit => unit.Length),
        "deadline" => task.Deadline?.Printed.Length ?? 0,
        "quantities" => task.Quantities.Count,
        _ => task.InBodyDates.Count,
    };

    private static double Middle(List<int> numbers)
    {
        numbers.Sort();
        return numbers.Count == 0 ? 0 : numbers[numbers.Count / 2];
    }

    // Filled from the left, in the order of Names.
    private ref struct Row(Span<float> into)
    {
        private readonly Span<float> into = into;
        private int next;

        public void Add(double sign) => into[next++] = (float)sign;

        public void Add(bool sign) => Add(sign ? 1 : 0);
    }
}
