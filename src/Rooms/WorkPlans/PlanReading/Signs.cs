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
    ];

    /// <summary>Signs that speak otherwise in a table, beside a doubt, and in a paper that was much damaged: all are read once more under each of these.</summary>
    private static readonly int[] under = [Array.IndexOf(Names, "in a table"), Array.IndexOf(Names, "row: one doubt"), Array.IndexOf(Names, "paper")];

    public static int Count => Names.Length * (1 + under.Length);

    private static readonly string[] around = ["number", "name", "text", "lead", "support", "deadline"];

    private readonly List<ReadTask> tasks;
    private readonly List<TaskDraft> drafts;
    private readonly PlanHabits habits;
    private readonly HashSet<string>[] told;
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
    private readonly Dictionary<string, (double Stranger, double Other)> odd = [];

    /// <param name="told">For each task the fields that are doubted already.</param>
    public Signs(List<ReadTask> tasks, List<TaskDraft> drafts, PlanHabits habits, HashSet<string>[] told)
    {
        (this.tasks, this.drafts, this.habits, this.told) = (tasks, drafts, habits, told);
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
        typicalGroup = Middle([.. groupSizes.Zip(groupEnds).Where((pair, i) => i + 1 == pair.Second).Select(pair => pair.First)]);
    }

    /// <summary>The signs in the order of <see cref="Names"/>, and again under each of the three that change what they mean.</summary>
    public void Read(int at, int field, Span<double> into)
    {
        ReadPlain(at, field, into);
        for (var i = 0; i < under.Length; i++)
            for (var sign = 0; sign < Names.Length; sign++)
                into[((i + 1) * Names.Length) + sign] = into[sign] * into[under[i]];
    }

    private void ReadPlain(int at, int field, Span<double> into)
    {
        var (task, draft, own, name) = (tasks[at], drafts[at], told[at], Fields[field]);
        var (length, count) = (Length(task, name), Values(task, name));
        var doubts = around.Count(own.Contains);
        var ratio = length == 0 || typical[field] == 0 ? 0 : Math.Log(length / typical[field]);
        into[0] = 1;
        into[1] = length == 0 ? 1 : 0;
        into[2] = length == 0 ? shares[field] : 0;
        into[3] = doubts > 0 ? 1 : 0;
        into[4] = Math.Min(4, Math.Max(0, doubts - 1));
        into[5] = own.Contains("text") ? 1 : 0;
        into[6] = own.Contains("lead") || own.Contains("support") ? 1 : 0;
        into[7] = own.Contains("deadline") ? 1 : 0;
        into[8] = own.Contains("number") ? 1 : 0;
        into[9] = own.Contains("name") ? 1 : 0;
        into[10] = own.Contains("section") || own.Contains("subsection") ? 1 : 0;
        into[11] = draft.Doubts.Count == 0 ? 0 : draft.Doubts.Max(doubt => doubt.Weight);
        into[12] = Beside(at - 1);
        into[13] = Beside(at + 1);
        into[14] = (Beside(at - 3) + Beside(at - 2) + Beside(at + 2) + Beside(at + 3)) / 4;
        into[15] = paper;
        into[16] = tasks.Count < 9 ? 1 : 0;
        into[17] = draft.IsRow ? 1 : 0;
        into[18] = draft.IsPasted ? 1 : 0;
        into[19] = draft.IsShort ? 1 : 0;
        into[20] = draft.IsMended ? 1 : 0;
        into[21] = draft.Carried.Contains(name) ? 1 : 0;
        into[22] = at > 0 && draft.NumberValue > drafts[at - 1].NumberValue + 1 && drafts[at - 1].NumberValue > 0 ? 1 : 0;
        into[23] = draft.NumberValue == 0 ? habits.Numbered : 0;
        into[24] = at > 0 && draft.NumberValue > 1 && draft.NumberValue <= drafts[at - 1].NumberValue ? 1 : 0;
        into[25] = at > 0 && length > 0 && Same(task, tasks[at - 1], name) ? 1 : 0;
        var group = groupSizes[at] / Math.Max(1, typicalGroup);
        into[26] = group < 1 ? Math.Min(2, -Math.Log(group)) : 0;
        into[27] = group > 1 ? Math.Min(2, Math.Log(group)) : 0;
        into[28] = groupEnds[at] == tasks.Count && groupSizes[at] < tasks.Count ? 1 : 0;
        into[29] = ratio < 0 ? Math.Min(3, -ratio) : 0;
        into[30] = ratio > 0 ? Math.Min(3, ratio) : 0;
        into[31] = Math.Clamp((unheard[at] - unheardHere) * 4, -1, 2);
        into[32] = PlanHabits.EndsWithStop(task.Text) ? 0 : 1;
        into[33] = task.Text.Length > 0 && !Glyphs.IsHan(task.Text[0]) && task.Text[0] is not ('“' or '《' or '"') ? 1 : 0;
        into[34] = Rare(task, name, field);
        into[35] = name == "deadline" && task.Deadline is { } deadline && forms[Form(deadline.Printed)] * 12 < tasks.Count + 11 ? 1 : 0;
        into[36] = count > 0 && typicalValues[field] > 0 ? Math.Min(2, Math.Max(0, typicalValues[field] - count) / typicalValues[field]) : 0;
        into[37] = count > 0 && typicalValues[field] > 0 ? Math.Min(2, Math.Max(0, count - typicalValues[field]) / typicalValues[field]) : 0;
        (into[38], into[39]) = (0, 0);
        foreach (var words in Words(task, name))
        {
            var (stranger, other) = OddIn(words);
            (into[38], into[39]) = (Math.Max(into[38], stranger), Math.Max(into[39], other));
        }
        into[40] = tops[field][at];
        into[41] = shared[field][at];
        into[42] = OpensOnUnits(task.Text) ? 1 : 0;
    }

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

    private static bool OpensOnUnits(string text)
    {
        var comma = text.IndexOfAny(['、', ',', '，']);
        return comma is > 2 and < 14 && UnitNames.Share(text[..comma]) > 0.9;
    }

    private static IEnumerable<string> Words(ReadTask task, string field) => field is "text" or "quantities" or "inBodyDates" ? One(task.Text) : Said(task, field);

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
}
