using Mingtang.Printing;
using Mingtang.Foundation.Web;
using Mingtang.WorkPlans.Indicators;

namespace Mingtang.WorkPlans.Dispatch;

/// <summary>One unit's tasks on paper: what is printed may not change, what the unit fills in comes back.</summary>
/// <param name="Words">Last words per task, so that a unit sees what was reported so far.</param>
internal sealed record UnitSheet(WorkPlan Plan, Guid UnitId, string UnitName, IReadOnlyList<PlanTask> Tasks, IReadOnlyDictionary<Guid, Tasks.LastWord> Words)
{
    /// <summary>By this a returned file tells whose it is, when its hidden column was lost on the way.</summary>
    public string Code => ShortId.Of(Plan.Id, UnitId);

    private string Title => $"{Plan.Title}任务分解与进展表（{UnitName}）";

    private string Note =>
        $"填写单位：{UnitName}。只填右侧各列：分解须写责任科室、责任人；有新进展的写日期、进展和佐证链接。节点每行一个，写「日期 事项」。{ReturnCode.Label}{Code}";

    public byte[] Xlsx()
    {
        var columns = new List<SheetColumn> { new(4) { Hidden = true } };
        columns.AddRange(TaskColumns.All.Select(column => new SheetColumn(column.Width) { Align = column.Align, Editable = column.IsFilledIn, Choices = column.Choices }));
        var header = new PrintedRow([TaskColumns.Key, .. TaskColumns.All.Select(column => new PrintedCell(column.Title))]);
        var rows = Tasks.Select(task => new PrintedRow([task.Id.ToString("N"), .. TaskColumns.All.Select(column => new PrintedCell(column.Of(task, Words)))]));
        return XlsxPrinter.Print(new PrintedSheet(UnitName, columns, [header], [.. rows]) { Title = Title, Note = Note, Paper = Paper.A3 });
    }

    public byte[] Docx()
    {
        var table = new PrintedTable(
            [.. TaskColumns.All.Select(column => new PrintedColumn(column.Width, column.Align))],
            [new([.. TaskColumns.All.Select(column => new PrintedCell(column.Title))])],
            [.. Tasks.Select(task => new PrintedRow([.. TaskColumns.All.Select(column => new PrintedCell(column.Of(task, Words)))]))])
        { Points = 9 };
        return DocxPrinter.Print(new(Title, new Block.Title(Title), new Block.Text(Note, Indented: false), table), PageLayout.A3Landscape);
    }
}

/// <summary>A column of the sheet that goes out and comes back.</summary>
internal sealed record TaskColumn(string Title, double Width, bool IsFilledIn, Func<PlanTask, IReadOnlyDictionary<Guid, Tasks.LastWord>, string> Of)
{
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>What is short stands in the middle, what is read from its beginning.</summary>
    public Alignment Align => Width <= 16 && !Title.StartsWith("责任", StringComparison.Ordinal) ? Alignment.Centre : Alignment.Left;
}

internal static class TaskColumns
{
    public const string Key = "编号（勿改）";
    public const string Ordinal = "序号";
    public const string Text = "任务内容";
    public const string DueOn = "完成时限";
    public const string Section = "责任科室";
    public const string Person = "责任人";
    public const string Measures = "工作举措";
    public const string Milestones = "节点";
    public const string EntryOn = "进展日期";
    public const string Entry = "新的进展";
    public const string Percent = "完成比例（%）";
    public const string Links = "佐证链接";
    public const string Done = "是否办结";

    public static IReadOnlyList<TaskColumn> All { get; } =
    [
        new(Ordinal, 6, false, (task, _) => $"{task.Clause!.Mark}"),
        new(Text, 40, false, (task, _) => task.Clause!.Text),
        new("承担", 8, false, (task, _) => task.Part.Title()),
        new(DueOn, 16, false, (task, _) => $"{task.DueOn:yyyy-MM-dd}"),
        new("状态", 10, false, (task, _) => task.State.Title()),
        new("已报进展", 24, false, (task, words) => words.TryGetValue(task.Id, out var last) ? $"{last.On:yyyy-MM-dd} {last.Text}" : ""),
        new(Section, 14, true, (task, _) => task.Section ?? ""),
        new(Person, 10, true, (task, _) => task.PersonInCharge ?? ""),
        new(Measures, 24, true, (task, _) => task.Measures ?? ""),
        new(Milestones, 24, true, (task, _) => MilestoneLines.Print(task)),
        new(EntryOn, 16, true, (_, _) => ""),
        new(Entry, 28, true, (_, _) => ""),
        new(Percent, 9, true, (_, _) => ""),
        new(Links, 24, true, (_, _) => ""),
        new(Done, 9, true, (_, _) => "") { Choices = ["否", "是"] },
    ];
}

/// <summary>The line that names plan and unit, in letters that survive retyping programs.</summary>
internal static class ReturnCode
{
    public const string Label = "回收码：";
}
