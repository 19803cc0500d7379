namespace Mingtang.WorkPlans.PlanReading;

/// <summary>Where and how a field stands: what is doubted in its row, beside it and at the top of its group, how long and how common it is.</summary>
internal sealed class ShapeSigns
{
    private static readonly string[] around = ["number", "name", "text", "lead", "support", "deadline"];

    private readonly List<ReadTask> tasks;
    private readonly List<TaskDraft> drafts;
    private readonly PlanHabits habits;
    private readonly HashSet<string>[] told;
    private readonly Dictionary<(int Task, string Field), int> hints;
    private readonly double[] shares, typical, typicalValues;
    private readonly Dictionary<string, int>[] values;
    private readonly Dictionary<string, int> forms;
    private readonly double[] beside, unheard;
    private readonly double unheardHere, firmHere;
    private readonly int[] firm;
    private readonly int[] groupSizes, groupEnds;
    private readonly double typicalGroup;
    private readonly double[][] tops, shared;

    public ShapeSigns(List<ReadTask> tasks, List<TaskDraft> drafts, PlanHabits habits, HashSet<string>[] told, Dictionary<(int Task, string Field), int> hints)
    {
        (this.tasks, this.drafts, this.habits, this.told, this.hints) = (tasks, drafts, habits, told, hints);
        shares = [.. Signs.Fields.Select(field => tasks.Count(task => FieldValues.Length(task, field) > 0) / (double)Math.Max(1, tasks.Count))];
        typical = [.. Signs.Fields.Select(field => Middle([.. tasks.Select(task => FieldValues.Length(task, field)).Where(length => length > 0)]))];
        typicalValues = [.. Signs.Fields.Select(field => Middle([.. tasks.Select(task => FieldValues.Values(task, field)).Where(count => count > 0)]))];
        values = [.. Signs.Fields.Select(field => tasks.SelectMany(task => FieldValues.Said(task, field)).GroupBy(value => value).ToDictionary(group => group.Key, group => group.Count()))];
        forms = tasks.Where(task => task.Deadline is not null).GroupBy(task => Form(task.Deadline!.Printed)).ToDictionary(group => group.Key, group => group.Count());
        beside = [.. told.Select(fields => around.Count(fields.Contains)).Select(doubts => doubts > 1 ? 1 : doubts * 0.6)];
        Paper = beside.Count(doubts => doubts > 0) / (double)Math.Max(1, tasks.Count);
        unheard = [.. tasks.Select(task => Unheard(task.Text))];
        unheardHere = unheard.DefaultIfEmpty(0).Average();
        firm = [.. told.Select((fields, i) => fields.Count(field => !hints.ContainsKey((i, field))))];
        firmHere = firm.DefaultIfEmpty(0).Average();
        (groupSizes, groupEnds) = Groups();
        tops = [.. Signs.Fields.Select(_ => new double[tasks.Count])];
        shared = [.. Signs.Fields.Select(_ => new double[tasks.Count])];
        for (var field = 0; field < Signs.Fields.Length; field++)
            Share(field);
        typicalGroup = Middle([.. groupSizes.Zip(groupEnds).Where((pair, i) => i + 1 == pair.Second).Select(pair => pair.First)]);
        Told = told.Sum(fields => around.Count(fields.Contains));
    }

    /// <summary>The share of tasks in which anything is doubted.</summary>
    public double Paper { get; }

    /// <summary>How many fields of the paper are doubted.</summary>
    public int Told { get; }

    /// <summary>How many tasks stand under the same section.</summary>
    public int GroupOf(int at) => groupSizes[at];

    public bool IsNowhere(int at, int field) => shares[field] == 0 && !hints.ContainsKey((at, Signs.Fields[field]));

    public void Read(int at, int field, ref SignRow row)
    {
        var (task, draft, own, name) = (tasks[at], drafts[at], told[at], Signs.Fields[field]);
        var (length, count) = (FieldValues.Length(task, name), FieldValues.Values(task, name));
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
        row.Add(Paper);
        row.Add(tasks.Count < 9);
        row.Add(draft.IsRow);
        row.Add(draft.IsPasted);
        row.Add(draft.IsShort);
        row.Add(draft.IsMended);
        row.Add(draft.Carried.Contains(name));
        row.Add(at > 0 && draft.NumberValue > drafts[at - 1].NumberValue + 1 && drafts[at - 1].NumberValue > 0);
        row.Add(draft.NumberValue == 0 ? habits.Numbered : 0);
        row.Add(at > 0 && draft.NumberValue > 1 && draft.NumberValue <= drafts[at - 1].NumberValue);
        row.Add(at > 0 && length > 0 && FieldValues.Same(task, tasks[at - 1], name));
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
    }

    public void ReadGroup(int at, int field, ref SignRow row)
    {
        row.Add(tops[field][at]);
        row.Add(shared[field][at]);
    }

    public void ReadFirm(int at, int field, ref SignRow row)
    {
        row.Add(at + 1 < tasks.Count && drafts[at].NumberValue > 0 && drafts[at + 1].NumberValue > drafts[at].NumberValue + 1);
        row.Add(Signs.Fields[field] == "deadline" && tasks[at].Deadline is { } deadline ? Math.Log(forms[Form(deadline.Printed)] / (double)tasks.Count) : 0);
        row.Add(firm[at] - (told[at].Contains(Signs.Fields[field]) && !hints.ContainsKey((at, Signs.Fields[field])) ? 1 : 0));
        row.Add(firmHere);
    }

    /// <summary>A heading is printed once for all that stand under it: what is doubted at their top, and how many of them are.</summary>
    private void Share(int field)
    {
        var name = Signs.Fields[field];
        for (var (from, i) = (0, 1); i <= tasks.Count; i++)
        {
            if (i < tasks.Count && (FieldValues.IsHeading(name) ? FieldValues.Same(tasks[i], tasks[from], name) && tasks[i].Section == tasks[from].Section : tasks[i].Section == tasks[from].Section))
                continue;
            var doubted = 0.0;
            for (var j = from; j < i; j++)
                doubted += beside[j] / (i - from);
            Array.Fill(tops[field], Math.Max(beside[from], Beside(from - 1)), from, i - from);
            Array.Fill(shared[field], doubted, from, i - from);
            from = i;
        }
    }

    private double Beside(int at) => at < 0 || at >= beside.Length ? 0 : beside[at];

    // Of what stands in the field, the share that stands nowhere else in the plan.
    private double Rare(ReadTask task, string name, int field)
    {
        if (name is "text" or "number" or "quantities" or "inBodyDates" or "item")
            return 0;
        var (all, alone) = (0, 0);
        foreach (var value in FieldValues.Said(task, name))
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

    private static string Form(string deadline) => string.Concat(Glyphs.Plain(deadline).Select(c => char.IsAsciiDigit(c) ? '9' : c)).Replace("99", "9", StringComparison.Ordinal);

    private static double Middle(List<int> numbers)
    {
        numbers.Sort();
        return numbers.Count == 0 ? 0 : numbers[numbers.Count / 2];
    }
}
