using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Web;
using Mingtang.Printing;
using Mingtang.WorkPlans.Indicators;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.YearEnd;

/// <summary>What happened around the tasks of a plan, for its archive: moves, urgings, supervision, deadlines, ties, figures.</summary>
internal sealed class ArchiveHistory(PlatformDb db)
{
    public async Task<IReadOnlyList<PrintedFile>> Of(WorkPlan plan, CancellationToken stop) =>
    [
        Csv("steps.csv", ["任务", "时间", "办理", "原状态", "新状态", "办理人", "理由"], (await Rows<TaskStep>(plan, stop))
            .Select(s => (IReadOnlyList<string?>)[$"{s.TaskId:N}", ArchiveContent.Time(s.At), s.Act.Title(), s.From.Title(), s.To.Title(), s.ByName, s.Why])),
        Csv("urgings.csv", ["任务", "时间", "催办人", "内容"], (await Rows<Urging>(plan, stop)).Select(u => (IReadOnlyList<string?>)[$"{u.TaskId:N}", ArchiveContent.Time(u.At), u.ByName, u.Text])),
        Csv("supervision.csv", ["任务", "时间", "督查人", "内容", "答复"], (await Rows<SupervisionNote>(plan, stop)).Select(n => (IReadOnlyList<string?>)[$"{n.TaskId:N}", ArchiveContent.Time(n.At), n.ByName, n.Text, n.Answer])),
        Csv("deadlines.csv", ["任务", "时间", "原时限", "新时限", "理由", "办理人"], (await Rows<DeadlineChange>(plan, stop))
            .Select(c => (IReadOnlyList<string?>)[$"{c.TaskId:N}", ArchiveContent.Time(c.At), ArchiveContent.Day(c.From), ArchiveContent.Day(c.To), c.Why, c.ByName])),
        Csv("ties.csv", ["任务", "类别", "事项编号", "事项", "地址", "关联人", "关联时间"], (await Rows<TiedItem>(plan, stop))
            .Select(t => (IReadOnlyList<string?>)[$"{t.TaskId:N}", t.Kind, t.ItemId, t.Title, t.Url, t.ByName, ArchiveContent.Time(t.At)])),
        await Bindings(plan, stop),
    ];

    private async Task<PrintedFile> Bindings(WorkPlan plan, CancellationToken stop)
    {
        var bindings = await db.Set<ClauseBinding>().AsNoTracking().Where(b => db.Set<PlanClause>().Any(clause => clause.Id == b.ClauseId && clause.PlanId == plan.Id)).OrderBy(b => b.Id).ToListAsync(stop);
        return Csv("bindings.csv", ["条款", "指标", "关系", "目标值", "期限", "每个单位", "只计关联", "已确认", "确定人"], bindings.Select(b => (IReadOnlyList<string?>)[
            $"{b.ClauseId:N}", b.IndicatorId, FigureWords.Of(b.Operator), $"{b.Value:0.##}", ArchiveContent.Day(b.DueOn), Yes(b.PerUnit), Yes(b.OnlyTied), Yes(b.IsConfirmed), b.DecidedByName]));
    }

    /// <summary>In the order they were written: ids grow with time.</summary>
    private Task<List<T>> Rows<T>(WorkPlan plan, CancellationToken stop) where T : class => db.Set<T>().AsNoTracking()
        .Where(row => db.Set<PlanTask>().Any(task => task.PlanId == plan.Id && task.Id == EF.Property<Guid>(row, nameof(TaskStep.TaskId))))
        .OrderBy(row => EF.Property<Guid>(row, nameof(TaskStep.Id))).ToListAsync(stop);

    private static PrintedFile Csv(string name, IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string?>> rows) => new(name, CsvPrinter.Print(head, rows));

    private static string Yes(bool so) => so ? "是" : "";
}
