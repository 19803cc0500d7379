using System.Text;
using Mingtang.Foundation.Web;
using Mingtang.WorkPlans.Bulletins;

namespace Mingtang.WorkPlans.YearEnd;

/// <summary>What the annual report says of the plan: figures, and text made of them by rules.</summary>
internal sealed record AnnualPart(
    string Plan, int Year, QuarterFigures Figures, int Entries, int ReturnsAsked, int ReturnsInTime, int Bulletins, IReadOnlyList<UnfinishedTask> Unfinished, bool HandedOver)
{
    private const int MostNamed = 10;

    public string Write()
    {
        var (whole, text) = (Figures.Whole, new StringBuilder());
        text.Append($"{Year}年，对照《{Plan}》细化分解任务{whole.All}项，由{Figures.Units.Count}个单位承担。截至{Figures.AsOf:yyyy年M月d日}，完成{whole.Done}项，占{(whole.DoneShare is { } share ? $"{share:0.#}%" : "—")}。");
        text.Append($"各单位全年填报进展{Entries}条");
        text.Append(ReturnsAsked > 0 ? $"，应报送季度进展{ReturnsAsked}份、按期报送{ReturnsInTime}份" : "");
        text.Append(Bulletins > 0 ? $"，印发推进情况通报{Bulletins}期。\n" : "。\n");
        var complete = Figures.Sections.Where(section => section.Done == section.All).Select(section => $"“{section.Name}”").ToList();
        if (complete.Count > 0)
            text.Append($"已全部完成的板块：{string.Join('、', complete)}。\n");
        var reached = Figures.Clauses.Where(clause => clause.Standing is Foundation.Indicators.Standing.Reached).ToList();
        if (reached.Count > 0)
            text.Append($"平台计数指标中达标{reached.Count}项：{string.Join('；', reached.Take(MostNamed).Select(clause => $"{clause.Figure}{clause.Value}"))}。\n");
        text.Append(Unfinished.Count == 0 ? "年度任务已全部完成。" : WhatIsOpen());
        return text.ToString();
    }

    /// <summary>A task still within its time is counted, and never named among the problems.</summary>
    private string WhatIsOpen()
    {
        var kinds = Unfinished.CountBy(task => task.Kind).OrderByDescending(kind => kind.Value).Select(kind => $"{kind.Key}{kind.Value}项");
        var problems = Unfinished.Where(task => task.Kind != UnfinishedTask.InTime).GroupBy(task => (task.Title, task.Kind)).ToList();
        var named = problems.Take(MostNamed).Select(group => $"{Units([.. group.Select(task => task.Unit)])}“{group.Key.Title}”（{group.Key.Kind}）");
        return $"尚有{Unfinished.Count}项任务未完成：{string.Join('、', kinds)}。"
            + (problems.Count > 0 ? $"存在的主要问题：{string.Join('；', named)}{(problems.Count > MostNamed ? "等" : "")}。" : "")
            + (HandedOver ? "已移交问题清单，下一步督促责任单位限期整改。" : "");
    }

    private static string Units(IReadOnlyList<string> units) => units.Count > 3 ? $"{units[0]}等{units.Count}个单位" : string.Join('、', units);
}

/// <param name="Kind">In Chinese: what the problem list would call it today, or <see cref="InTime"/>.</param>
internal sealed record UnfinishedTask(string Unit, string Title, string Kind)
{
    public const string InTime = "未到期限";

    /// <summary>The last day itself is still within the time.</summary>
    public static string KindOn(DateOnly today, PlanTask task, int year) => HandOverProblems.KindOf(task, year) switch
    {
        ProblemKind.Overdue or ProblemKind.NotDueYet when task.DueOn >= today => InTime,
        var kind => kind.Title(),
    };
}
