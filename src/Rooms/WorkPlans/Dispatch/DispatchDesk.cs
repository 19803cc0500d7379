using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.LongWork;
using Mingtang.Foundation.People;
using Mingtang.Kernel;
using Mingtang.Printing;
using Mingtang.Reading;
using Mingtang.WorkPlans.Indicators;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Dispatch;

/// <summary>Sheets for units without an account: out in one zip, back in with every row compared before it counts.</summary>
internal sealed class DispatchDesk(PlatformDb db, TaskReading reading, TaskDesk desk, IUnits units, IFileStore store, TimeProvider clock)
{
    public async Task<IReadOnlyList<UnitSheet>> Sheets(WorkPlan plan, CancellationToken stop)
    {
        var tasks = await Tasks(plan, stop);
        var book = await units.OfYear(plan.Year, stop);
        var words = await reading.LastWords([.. tasks.Select(task => task.Id)], stop);
        return [.. tasks.Where(task => task.State != TaskState.Stopped).GroupBy(task => task.UnitId)
            .Select(unit => new UnitSheet(plan, unit.Key, book.Find(unit.Key)?.ShortName ?? "已撤销单位", [.. unit.OrderBy(task => task.Clause!.Ordinal)], words))
            .OrderBy(sheet => book.PlaceOf(sheet.UnitId))];
    }

    public async Task<Outcome<byte[]>> Zip(WorkPlan plan, bool asDocx, CancellationToken stop) => ZipPrinter.Print([.. (await Sheets(plan, stop)).Select((sheet, index) =>
        new PrintedFile(PrintedFile.SafeName($"{index + 1:00}-{sheet.UnitName}-任务分解与进展表", asDocx ? ".docx" : ".xlsx"), asDocx ? sheet.Docx() : sheet.Xlsx()))]);

    /// <summary>Reads the files that came back; a zip is opened. A file that is none of ours is a refusal that names it.</summary>
    public async Task<Outcome<IReadOnlyList<RowDifference>>> Compare(WorkPlan plan, IReadOnlyList<Evidence> files, WorkProgress? progress, CancellationToken stop)
    {
        var comparing = await Comparing(plan, stop);
        var (rows, reasons) = (new List<RowDifference>(), new List<Refusal>());
        var (done, whole) = (0, progress is null ? 0 : await ReturnedFiles.Count(files, store, stop));
        foreach (var file in files)
            await foreach (var (name, content) in ReturnedFiles.Open(file, store, reasons, stop))
            {
                progress?.Say($"比对「{name}」", done++, whole);
                if (FileReader.Read(content, name).TryGet(out var document) && ReturnedTable.In(document) is { } table)
                    rows.AddRange(comparing.Rows(name, table, plan, reasons));
                else
                    reasons.Add(DispatchRefusals.NotOurs(name));
            }
        return reasons.Count > 0 ? reasons : rows;
    }

    /// <summary>One act for all rows; one row that is refused keeps all out, named by file and line.</summary>
    public async Task<Outcome<int>> TakeIn(WorkPlan plan, IReadOnlyList<RowDifference> rows, CurrentPerson who, CancellationToken stop)
    {
        var acts = rows.SelectMany(row => row.Acts).ToList();
        if (acts.Count == 0)
            return DispatchRefusals.NothingToTakeIn;
        var outcome = await desk.DoAll("workplans.take-in", acts, who, $"录入{rows.Select(row => row.File).Distinct().Count()}份退回的任务表，{rows.Count}行", stop);
        return outcome.IsRefused ? outcome.Refusals.Select(refusal => Place(refusal, rows)).ToList() : rows.Count;
    }

    /// <summary>From the place among the acts to the file and line people look at.</summary>
    private static Refusal Place(Refusal refusal, IReadOnlyList<RowDifference> rows)
    {
        var index = int.Parse(refusal.Field.AsSpan(5, refusal.Field!.IndexOf(']') - 5));
        var row = rows.SelectMany(row => row.Acts.Select(_ => row)).ElementAt(index);
        return refusal with { Message = $"{row.File} 第{row.Line}行（{row.UnitName}）：{refusal.Message}", Field = null };
    }

    private async Task<Comparing> Comparing(WorkPlan plan, CancellationToken stop)
    {
        var tasks = await Tasks(plan, stop);
        var book = await units.OfYear(plan.Year, stop);
        var entries = await db.Set<ProgressEntry>().AsNoTracking().Where(entry => db.Set<PlanTask>().Any(task => task.Id == entry.TaskId && task.PlanId == plan.Id))
            .Select(entry => new { entry.TaskId, entry.On, entry.Text }).ToListAsync(stop);
        var moved = await db.Set<DeadlineChange>().AsNoTracking().Where(change => db.Set<PlanTask>().Any(task => task.Id == change.TaskId && task.PlanId == plan.Id))
            .Select(change => new { change.TaskId, change.From }).ToListAsync(stop);
        return new(
            tasks.ToDictionary(task => task.Id), tasks.ToLookup(task => ShortId.Of(plan.Id, task.UnitId)),
            tasks.Select(task => task.UnitId).Distinct().ToDictionary(unit => unit, unit => book.Find(unit)?.ShortName ?? "已撤销单位"),
            entries.ToLookup(entry => entry.TaskId, entry => (entry.On, ReturnedTable.Plain(entry.Text))),
            moved.ToLookup(change => change.TaskId, change => change.From), clock.Today());
    }

    private Task<List<PlanTask>> Tasks(WorkPlan plan, CancellationToken stop) => db.Set<PlanTask>().AsNoTrackingWithIdentityResolution().AsSplitQuery()
        .Include(task => task.Clause).Include(task => task.Milestones).Where(task => task.PlanId == plan.Id && !task.Clause!.IsDropped).ToListAsync(stop);
}

/// <summary>The plan's tasks by every key a returned row may carry.</summary>
internal sealed record Comparing(
    IReadOnlyDictionary<Guid, PlanTask> ById, ILookup<string, PlanTask> ByCode,
    IReadOnlyDictionary<Guid, string> UnitNames, ILookup<Guid, (DateOnly On, string Text)> Reported, ILookup<Guid, DateOnly> FormerDue, DateOnly Today)
{
    public IEnumerable<RowDifference> Rows(string file, ReturnedTable table, WorkPlan plan, List<Refusal> reasons)
    {
        var found = table.Rows.Select(row => (Row: row, Task: Find(row, table.Code))).ToList();
        if (found.All(one => one.Task is null))
        {
            reasons.Add(DispatchRefusals.OtherPlan(file, plan.Title));
            return [];
        }
        var comparison = new Comparison(file, plan, Today, UnitNames, Reported, FormerDue);
        return found.Select(one => comparison.Of(one.Row, one.Task));
    }

    private PlanTask? Find(ReturnedRow row, string? code) =>
        Guid.TryParseExact(row[TaskColumns.Key], "N", out var id) ? ById.GetValueOrDefault(id)
        : code is null ? null
        : Called(ReturnedTable.Plain(row[TaskColumns.Ordinal]), ReturnedTable.Plain(row[TaskColumns.Text]), ByCode[code]);

    /// <summary>A number may stand in two sections, and older sheets count places: the text tells which, and a number that names only one.</summary>
    private static PlanTask? Called(string number, string text, IEnumerable<PlanTask> ofUnit)
    {
        var tasks = ofUnit.ToList();
        var called = tasks.FindAll(task => ReturnedTable.Plain(task.Clause!.Mark) == number);
        var placed = tasks.FindAll(task => $"{task.Clause!.Ordinal}" == number);
        return called.Concat(placed).FirstOrDefault(task => ReturnedTable.Plain(task.Clause!.Text) == text)
            ?? (called is [var only] ? only : called.Count == 0 && placed is [var there] ? there : null);
    }
}

internal static class DispatchRefusals
{
    public static readonly Refusal NoFile = new("workplans.no-returned-file", "请选择单位交回的文件。", "Files");

    public static readonly Refusal NothingToTakeIn = new("workplans.nothing-to-take-in", "所选各行没有可以录入的改动。");

    public static Refusal NotOurs(string file) =>
        new("workplans.not-a-task-sheet", $"「{file}」里没有找到任务分解与进展表（应有「责任科室」等列），请核对是否传错文件。", "Files");

    public static Refusal OtherPlan(string file, string plan) =>
        new("workplans.sheet-of-other-plan", $"「{file}」中没有一行属于《{plan}》，可能是另一份计划或另一年的表。", "Files");

    public static Refusal ZipTooLarge(string file) => new("workplans.returned-zip-too-large", $"压缩包「{file}」文件过多或过大，请分批上传。", "Files");
}
