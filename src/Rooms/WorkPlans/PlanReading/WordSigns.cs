namespace Mingtang.WorkPlans.PlanReading;

/// <summary>What a field says, beside what it says in the rest of the paper: in a paper strewn with slips a long field is seldom free of them.</summary>
internal sealed class WordSigns
{
    private readonly List<ReadTask> tasks;
    private readonly PlanHabits habits;
    private readonly ShapeSigns shape;
    private readonly Dictionary<(int Task, string Field), int> hints;
    private readonly WordBreaks breaks;
    private readonly List<Breaks> inTexts;
    private readonly List<(double Stranger, double Other)> oddTexts;
    private readonly Breaks inAll;
    private readonly double[] odds;
    private readonly double oddInAll;
    private readonly Dictionary<string, int> headings, nearUnits = [], slips = [];
    private readonly int usualYear;
    private readonly Dictionary<string, (double Stranger, double Other)> odd = [];

    public WordSigns(List<ReadTask> tasks, PlanHabits habits, ShapeSigns shape, Dictionary<(int Task, string Field), int> hints)
    {
        (this.tasks, this.habits, this.shape, this.hints) = (tasks, habits, shape, hints);
        var printed = tasks.SelectMany(task => (string?[])[task.Text, task.Name, task.Section, task.Subsection, .. task.Lead, .. task.Support]).OfType<string>().Distinct().ToList();
        breaks = new(printed);
        inTexts = tasks.ConvertAll(task => new Breaks().Beside(breaks.In(task.Text)));
        inAll = printed.Select(breaks.In).Aggregate(new Breaks(), (sum, found) => sum.With(found));
        usualYear = tasks.Select(task => task.Deadline?.Due?.Year).OfType<int>().GroupBy(year => year).MaxBy(group => group.Count())?.Key ?? 0;
        oddTexts = tasks.ConvertAll(task => OddIn(task.Text));
        odds = [.. inTexts.Zip(oddTexts, (found, odd) => Odd(found) + odd.Stranger + odd.Other)];
        oddInAll = (odds.Sum() + shape.Told) / Math.Max(50, inAll.Han);
        headings = tasks.SelectMany(task => (string?[])[task.Section, task.Subsection]).OfType<string>().GroupBy(heading => heading).ToDictionary(group => group.Key, group => group.Count());
    }

    public void ReadOdd(int at, int field, ref SignRow row)
    {
        var name = Signs.Fields[field];
        var (stranger, other) = FieldValues.IsInText(name) ? oddTexts[at] : Oddest(FieldValues.Printed(tasks[at], name));
        row.Add(stranger);
        row.Add(other);
    }

    public void Read(int at, int field, ref SignRow row)
    {
        row.Add(OpensOnUnits(tasks[at].Text));
        var name = Signs.Fields[field];
        var own = FieldValues.IsInText(name) ? inTexts[at] : Found(FieldValues.Printed(tasks[at], name));
        var printed = FieldValues.Printed(tasks[at], name).Sum(words => words.Length);
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
        row.Add(shape.Paper * Math.Log(1 + printed));
        row.Add(inTexts[at].Worst);
        row.Add(odds[at]);
        row.Add((at > 0 ? odds[at - 1] : 0) + (at + 1 < tasks.Count ? odds[at + 1] : 0));
        var heading = name switch { "section" => tasks[at].Section, "subsection" => tasks[at].Subsection, "name" => tasks[at].Name, _ => null };
        row.Add(heading is null ? 0 : Math.Min(9, name == "name" ? shape.GroupOf(at) : headings.GetValueOrDefault(heading)));
        row.Add(PlanHabits.KindOf(heading ?? "") == (name == "section" ? habits.SectionKind : habits.NameKind));
        row.Add(hints.GetValueOrDefault((at, name)));
        row.Add(own.EndsLoose);
        row.Add(own.OpensLoose);
        row.Add(name is "lead" or "support" ? FieldValues.Printed(tasks[at], name).Select(NearUnit).DefaultIfEmpty(0).Max() : 0);
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
        row.Add(name is "lead" or "support" ? FieldValues.Printed(tasks[at], name).Count(IsUnheardStem) : 0);
        row.Add(name is "lead" or "support" ? FieldValues.Printed(tasks[at], name).Select(SlipOf).DefaultIfEmpty(0).Max() : 0);
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

    // One character wrong, missing, doubled or exchanged, however often the other body is named.
    private int SlipOf(string unit)
    {
        if (unit.Length < 4 || habits.CountOf(unit) > 1)
            return 0;
        if (!slips.TryGetValue(unit, out var known))
            slips[unit] = known = Slips.Nearest(unit, habits) is { } other ? Math.Min(9, habits.CountOf(other)) : 0;
        return known;
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
    private static double Odd(Breaks found) => Math.Sign(found.Split) + Math.Sign(found.Parted) + (found.Pushed > 1 ? 1 : 0) + Math.Min(2, found.Letters) + (found.Worst > 5 ? 1 : 0);

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
        {
            var found = OddIn(words);
            (stranger, other) = (Math.Max(stranger, found.Stranger), Math.Max(other, found.Other));
        }
        return (stranger, other);
    }

    private static bool OpensOnUnits(string text)
    {
        var comma = text.IndexOfAny(['、', ',', '，']);
        return comma is > 2 and < 14 && UnitNames.Share(text[..comma]) > 0.9;
    }
}
