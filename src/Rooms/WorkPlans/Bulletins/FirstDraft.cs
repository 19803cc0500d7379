using System.Text;

namespace Mingtang.WorkPlans.Bulletins;

/// <summary>The first draft of a bulletin, written by rules from the figures; the office edits it.</summary>
/// <param name="Before">The figures of the last bulletin issued for this plan, with its quarter; null for the first.</param>
internal sealed record FirstDraft(QuarterFigures Now, QuarterFigures? Before, bool RanksUnits, IReadOnlyList<GoodCase> Cases)
{
    private const int MostNamed = 10;

    public static string Title(QuarterFigures figures) => $"关于{figures.Quarter}政务公开工作要点推进情况的通报";

    public string Write()
    {
        var text = new StringBuilder();
        text.Append($"现将《{Now.Plan}》{Now.Quarter}推进情况通报如下（数据截至{Now.AsOf:yyyy年M月d日}，由平台按各单位填报和业务记录计数）。\n");
        string?[] parts = [Whole(), Sections(), Units(), Returns(), Measured(), Shelf(), Next()];
        foreach (var (part, place) in parts.OfType<string>().Select((part, place) => (part, place)))
            text.Append($"{"一二三四五六七"[place]}、{part}\n");
        return text.ToString().TrimEnd();
    }

    private string Whole() =>
        $"总体情况\n年度任务按责任单位计共{Now.Whole.All}项，已完成{Now.Whole.Done}项，占{Share(Now.Whole)}；按序时推进{Now.Whole.OnCourse}项；逾期{Now.Whole.Overdue}项；办结被退回、正在整改{Now.Whole.Returned}项。{Since()}";

    /// <summary>What changed since the last bulletin.</summary>
    private string Since()
    {
        if (Before is not { } before)
            return "";
        var cleared = Named(before.Units.Where(unit => unit.Overdue > 0 && Overdue(Now, unit) == 0));
        var newly = Named(Now.Units.Where(unit => unit.Overdue > 0 && Overdue(before, unit) == 0));
        return $"\n与{before.Quarter}通报相比，已完成{Change(before.Whole.Done, Now.Whole.Done)}，逾期{Change(before.Whole.Overdue, Now.Whole.Overdue)}，任务总数{Change(before.Whole.All, Now.Whole.All)}。"
            + (cleared.Length > 0 ? $"上期有逾期任务、本期已清零的单位：{cleared}。" : "")
            + (newly.Length > 0 ? $"本期新出现逾期任务的单位：{newly}。" : "");
    }

    private string? Sections() => Now.Sections.Count < 2 ? null
        : "各板块进展\n" + string.Join('\n', Now.Sections.Select(section =>
            $"“{Bare(section.Name)}”{section.All}项，已完成{section.Done}项（{Share(section)}）{(section.Overdue > 0 ? $"，逾期{section.Overdue}项" : "")}{(section.Returned > 0 ? $"，被退回{section.Returned}项" : "")}。"));

    private string Units()
    {
        var late = Now.Units.Where(unit => unit.Overdue > 0).OrderByDescending(unit => unit.Overdue).ThenBy(unit => unit.Name, StringComparer.Ordinal).ToList();
        var complete = Now.Units.Where(unit => unit.Done == unit.All).ToList();
        return $"各单位情况\n承担任务的单位共{Now.Units.Count}个。{(complete.Count > 0 ? $"已完成全部任务的单位：{Named(complete)}。" : "")}{Ranking()}\n"
            + (late.Count == 0 ? "目前没有单位存在逾期任务。" : $"存在逾期任务的单位{late.Count}个：{string.Join('、', late.Take(MostNamed).Select(unit => $"{unit.Name}（{unit.Overdue}项）"))}{(late.Count > MostNamed ? "等" : "")}。");
    }

    private string Ranking()
    {
        var ranked = Tally.Ranked(Now.Units);
        return RanksUnits && ranked.Count > 3 ? $"按完成率排序，居前的是{string.Join('、', ranked.Take(3).Select(Placed))}，靠后的是{string.Join('、', ranked.TakeLast(3).Select(Placed))}。" : "";
    }

    private string? Returns() => Now.Returns is not { } returns ? null
        : $"季度报送情况\n应报送{returns.Asked}个单位，按期报送{returns.InTime}个。"
            + (returns.Late.Count > 0 ? $"逾期报送的单位：{string.Join('、', returns.Late)}。" : "")
            + (returns.Missing.Count > 0 ? $"尚未报送的单位：{string.Join('、', returns.Missing)}。" : "");

    private string? Measured()
    {
        var judged = Now.Clauses.Where(clause => clause.Standing is not null).ToList();
        if (judged.Count == 0)
            return null;
        var bad = judged.Where(clause => clause.Standing is Foundation.Indicators.Standing.Missed or Foundation.Indicators.Standing.OffCourse).ToList();
        return $"平台计数指标\n有{judged.Count}项指标由平台自动计数，其中达标或符合进度{judged.Count(clause => clause.Standing is Foundation.Indicators.Standing.Reached or Foundation.Indicators.Standing.OnCourse)}项，未达标或未达进度{bad.Count}项。"
            + string.Concat(bad.Take(MostNamed).Select(clause => $"\n第{clause.Mark}条“{clause.Figure}”为{clause.Value}，目标{clause.Target}。"));
    }

    private string? Shelf() => Cases.Count == 0 ? null
        : "经验做法\n" + string.Join('\n', Cases.Select(shown => $"《{shown.Title}》：{(shown.Text.Length > 120 ? shown.Text[..120] + "……" : shown.Text)}"));

    private string Next() => "下一步要求\n"
        + (Now.Whole.Overdue > 0 ? "有逾期任务的单位要说明原因、明确完成日期，尽快办结；确需延期的按程序申请调整时限。" : "")
        + (Now.Whole.Returned > 0 ? "办结被退回的单位要对照退回意见补充材料，及时重新报办结。" : "")
        + (Now.Returns is { Missing.Count: > 0 } ? "尚未报送季度进展的单位要立即补报。" : "")
        + "各单位要对照年度时限倒排节点，做到进展随做随填、佐证材料齐全。";

    private static string Share(TallyLine line) => line.DoneShare is { } share ? $"{share:0.#}%" : "—";

    private static string Placed(TallyLine unit) => $"{unit.Name}（{Share(unit)}）";

    private static string Change(int before, int now) => now == before ? $"数不变（均为{now}项）" : $"{(now > before ? "增加" : "减少")}{Math.Abs(now - before)}项";

    private static int Overdue(QuarterFigures figures, TallyLine unit) => figures.Units.FirstOrDefault(one => one.UnitId == unit.UnitId)?.Overdue ?? 0;

    private static string Named(IEnumerable<TallyLine> units)
    {
        var names = units.Select(unit => unit.Name).ToList();
        return string.Join('、', names.Take(MostNamed)) + (names.Count > MostNamed ? $"等{names.Count}个" : "");
    }

    /// <summary>一、深化决策公开 → 深化决策公开.</summary>
    private static string Bare(string section) => section.IndexOf('、') is > 0 and < 4 and var mark ? section[(mark + 1)..] : section;
}
