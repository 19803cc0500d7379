using System.Text;
using Mingtang.Reading;

namespace Mingtang.WorkPlans.Tests.PlanReading;

/// <summary>One way to print a plan. What a layout has no place for is not expected back.</summary>
internal sealed record Layout(string Name, Func<KnownPlan, ReadDocument> Print, bool HasName = true, bool HasDeadline = true, bool IsFlat = false, bool NumbersRestart = false)
{
    public override string ToString() => Name;

    public static readonly Layout[] All =
    [
        new("outline, 1. and label brackets", plan => Outline(plan, (t, _) => $"{t.Number}.{t.Text}(责任单位:{Plain(t)};完成时限:{t.Deadline})"), HasName: false, IsFlat: true),
        new("outline, 1、 full width, lead and support in brackets", plan => Outline(plan, (t, _) => Wide($"{t.Number}、{t.Text}({Assigned(t)})")), HasName: false, HasDeadline: false),
        new("outline, (一) with heading sentence", plan => Outline(plan, (t, i) => $"({Han(i)}){t.Name}。{t.Text}({Assigned(t)})"), HasDeadline: false, NumbersRestart: true),
        new("outline, heading on its own line, labels under the item", plan => Outline(plan, (t, i) => $"({Han(i)}){t.Name}\n{t.Text}\n牵头单位:{Join(t.Lead)}{(t.Support.Length > 0 ? $"\n配合单位:{Join(t.Support)}" : "")}\n完成时限:{t.Deadline}"), NumbersRestart: true),
        new("outline, items before labels on one line", plan => Outline(plan, (t, _) => $"{t.Number}. {t.Text}\n责任单位:{Assigned(t)}  完成时限:{t.Deadline}"), HasName: false),
        new("outline, articles", plan => Outline(plan, (t, _) => $"第{Han(t.Number)}条 {t.Text}【{Assigned(t)}】"), HasName: false, HasDeadline: false),
        new("outline, brackets after the first sentence", plan => Outline(plan, (t, _) => $"{t.Number}.{t.Text.Insert(t.Text.IndexOf('。', StringComparison.Ordinal) + 1, $"({Assigned(t)})")}"), HasName: false, HasDeadline: false),
        new("outline, hard wrapped with page numbers", plan => Wrapped(Outline(plan, (t, i) => $"    ({Han(i)}){t.Name}。{t.Text}({Assigned(t)})").Text), HasDeadline: false, NumbersRestart: true),
        new("pipe rows, category in the row that opens it", plan => Lines(plan, Rows(plan, merged: false).Select((row, i) => i == 0 || row[1].Length > 0 ? string.Join(" | ", row) + " |" : string.Join(" | ", row.Where((_, c) => c != 1)) + " | |"))),
        new("pipe rows, enclosed", plan => Lines(plan, Rows(plan, merged: false).SelectMany((row, i) => i == 0 ? new[] { Bar(row), Bar(row.Select(_ => "---")) } : [Bar(row)]))),
        new("tab rows, merged cells blank", plan => Lines(plan, Rows(plan, merged: false).Select(row => string.Join('\t', row)))),
        new("tab rows, merged cells lost and the rest slipped left", plan => Lines(plan, Rows(plan, merged: false).Select(row => string.Join('\t', row.Where(cell => cell.Length > 0))))),
        new("one cell a line", plan => Lines(plan, Rows(plan, merged: false).SelectMany(row => row.Where(cell => cell.Length > 0)))),
        new("box drawing", plan => Lines(plan, Box(Rows(plan, merged: true), rules: true))),
        new("ASCII box without rules between rows", plan => Lines(plan, Box(Rows(plan, merged: true), rules: false))),
        new("PDF columns, wrapped, with page headers", plan => Columns(Rows(plan, merged: true), perPage: 4)),
        new("real table with merged cells", plan => Paper.Of(plan.Title, Merged(plan))),
        new("real table without spans", plan => Paper.Of(plan.Title, Rows(plan, merged: true))),
        new("real table, section rows", plan => Paper.Of(plan.Title, SectionRows(plan))),
        new("real table, units before the text, two unit columns", plan => Paper.Of(plan.Title, UnitsFirst(plan))),
        new("real table split over pages", plan => Split(Rows(plan, merged: true), plan.Title)),
        new("pipe rows without head", plan => Lines(plan, Rows(plan, merged: true).Skip(1).Select(row => string.Join('|', row)))),
        new("label blocks", plan => Outline(plan, (t, _) => $"任务名称:{t.Name}\n任务内容:{t.Text}\n牵头单位:{Join(t.Lead)}\n配合单位:{(t.Support.Length > 0 ? Join(t.Support) : "无")}\n完成时限:{t.Deadline}\n"), NumbersRestart: true),
        new("form table, label beside value", plan => Paper.Of(plan.Title, Form(plan))),
        new("traditional characters", plan => Traditional(Lines(plan, Rows(plan, merged: true).Select(row => string.Join('\t', row))))),
    ];

    private static ReadDocument Outline(KnownPlan plan, Func<KnownTask, int, string> item)
    {
        var text = new StringBuilder(plan.Title).Append("\n为做好今年政务公开工作,制定本要点。\n");
        var (section, count) = ("", 0);
        foreach (var task in plan.Tasks)
        {
            if (task.Section != section)
                (section, count) = (task.Section, 0);
            text.Append(count++ == 0 ? task.Section + "\n" : "").Append(item(task, count)).Append('\n');
        }
        return Paper.Of(text.ToString());
    }

    private static ReadDocument Lines(KnownPlan plan, IEnumerable<string> lines) => Paper.Of(plan.Title + "任务分解表\n" + string.Join('\n', lines));

    private static List<string[]> RowList(KnownPlan plan, bool merged)
    {
        var rows = new List<string[]> { new[] { "序号", "领域", "任务名称", "任务内容", "责任单位", "完成时限" } };
        var section = "";
        foreach (var t in plan.Tasks)
        {
            rows.Add([$"{t.Number}", merged || t.Section != section ? t.Section : "", t.Name, t.Text, Assigned(t), t.Deadline]);
            section = t.Section;
        }
        return rows;
    }

    private static string[][] Rows(KnownPlan plan, bool merged) => [.. RowList(plan, merged)];

    private static string[][] Merged(KnownPlan plan) => [.. RowList(plan, merged: false).Select(row => row.Select((cell, i) => i == 1 && cell.Length == 0 ? "↑" : cell).ToArray())];

    private static string[][] SectionRows(KnownPlan plan)
    {
        var rows = new List<string[]> { new[] { "序号", "工作任务", "工作内容", "责任单位", "完成时间" } };
        foreach (var row in RowList(plan, merged: false).Skip(1))
        {
            if (row[1].Length > 0)
                rows.Add([row[1], "←", "←", "←", "←"]);
            rows.Add([row[0], .. row[2..]]);
        }
        return [.. rows];
    }

    private static string[][] UnitsFirst(KnownPlan plan) =>
        [["牵头单位", "配合单位", "序号", "类别", "事项名称", "具体举措", "时间节点"],
         .. plan.Tasks.Select(t => new[] { Join(t.Lead), Join(t.Support), $"{t.Number}", t.Section, t.Name, t.Text, t.Deadline })];

    private static string[][] Form(KnownPlan plan) =>
        [.. plan.Tasks.SelectMany(t => new string[][] { ["序号", $"{t.Number}"], ["类别", t.Section], ["任务名称", t.Name], ["任务内容", t.Text], ["责任单位", Assigned(t)], ["完成时限", t.Deadline] })];

    private static ReadDocument Split(string[][] rows, string title) =>
        Paper.Of(title, rows[..(rows.Length / 2)], "— 1 —", (string[][])[rows[0], .. rows[(rows.Length / 2)..]]);

    private static IEnumerable<string> Box(string[][] rows, bool rules)
    {
        int[] widths = [6, 16, 16, 30, 20, 12];
        var rule = rules ? "├" + string.Join('┼', widths.Select(w => new string('─', w / 2))) + "┤" : "+" + string.Join('+', widths.Select(w => new string('-', w))) + "+";
        yield return rule;
        for (var i = 0; i < rows.Length; i++)
        {
            foreach (var line in Stack(rows[i], widths))
                yield return rules ? "│" + string.Join('│', line) + "│" : "|" + string.Join('|', line) + "|";
            if (rules || i == 0 || i == rows.Length - 1)
                yield return rule;
        }
    }

    private static ReadDocument Columns(string[][] rows, int perPage)
    {
        int[] widths = [5, 14, 14, 32, 18, 13];
        var text = new StringBuilder("             2024年云间区政务公开工作要点任务分解表\n\n");
        for (var i = 1; i < rows.Length; i++)
        {
            if ((i - 1) % perPage == 0)
                text.Append(i > 1 ? $"                         — {i / perPage} —\n\f" : "").Append(string.Concat(Stack(rows[0], widths).Select(line => string.Join("  ", line) + "\n")));
            foreach (var line in Stack(rows[i], widths))
                text.Append(string.Join("  ", line).TrimEnd()).Append('\n');
        }
        return Paper.Of(text.ToString());
    }

    private static IEnumerable<string[]> Stack(string[] row, int[] widths)
    {
        var cells = row.Select((cell, i) => Fold(cell, widths[i] - 1)).ToArray();
        for (var line = 0; line < cells.Max(c => c.Count); line++)
            yield return [.. cells.Select((c, i) => Pad(line < c.Count ? c[line] : "", widths[i]))];
    }

    private static List<string> Fold(string text, int width)
    {
        var lines = new List<string> { "" };
        foreach (var c in text)
        {
            if (Width(lines[^1]) + Width($"{c}") > width)
                lines.Add("");
            lines[^1] += c;
        }
        return lines;
    }

    private static ReadDocument Wrapped(string text)
    {
        var made = new StringBuilder();
        var count = 0;
        foreach (var line in text.Split('\n').SelectMany(line => Fold(line, 64)))
            made.Append(line).Append(++count % 20 == 0 ? $"\n                     — {count / 20} —\n" : "\n");
        return Paper.Of(made.ToString());
    }

    private static ReadDocument Traditional(ReadDocument document)
    {
        const string pairs = "责責单單头頭门門时時间間务務内內号號级級标標题題为為与與个個场場达達于於后後开開协協办辦关關实實导導领領区區镇鎮会會处處厅廳应應计計划劃项項类類种種额額备備负負参參点點节節进進续續动動态態长長坚堅总總体體则則报報据據设設发發网網环環规規资資农農业業经經财財税稅审審卫衛医醫学學术術机機构構层層录錄认認议議读讀评評护護归歸启啟优優创創";
        return Paper.Of(string.Concat(document.Text.Select(c => pairs.IndexOf(c, StringComparison.Ordinal) is var at && at >= 0 && at % 2 == 0 ? pairs[at + 1] : c)));
    }

    private static string Bar(IEnumerable<string> cells) => "| " + string.Join(" | ", cells) + " |";

    private static string Plain(KnownTask task) => Join([.. task.Lead, .. task.Support]);

    private static string Assigned(KnownTask task) => task.Support.Length == 0 ? Join(task.Lead) : $"{Join(task.Lead)}牵头,{Join(task.Support)}配合";

    private static string Join(string[] units) => string.Join('、', units);

    private static string Han(int number) => number <= 10 ? $"{"一二三四五六七八九十"[number - 1]}" : $"十{(number > 20 ? "" : "一二三四五六七八九十"[number - 11])}";

    private static string Wide(string text) => text.Replace(',', '，').Replace('(', '（').Replace(')', '）').Replace(';', '；').Replace(':', '：');

    private static string Pad(string text, int width) => text + new string(' ', Math.Max(0, width - Width(text)));

    private static int Width(string text) => text.Sum(c => c < 0x2e80 && c is not ('“' or '”' or '—') ? 1 : 2);
}
